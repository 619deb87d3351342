// Types of the API from the committed description into src/api/generated, which git ignores.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const description = new URL('../../backend/openapi.yaml', import.meta.url);
if (existsSync(description)) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTS(description, { alphabetize: true }));
  mkdirSync('src/api/generated', { recursive: true });
  writeFileSync('src/api/generated/schema.ts', types);
} else {
  console.log('backend/openapi.yaml is not there yet: src/api/contract.ts stands in for it');
}

// Types of the API from the committed description into src/api/generated, which git ignores.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../backend/openapi.yaml', import.meta.url);
const types = astToString(await openapiTS(description, { alphabetize: true }));
mkdirSync('src/api/generated', { recursive: true });
writeFileSync('src/api/generated/schema.ts', types);

// From the committed description into src/api/generated, which git ignores: the types of the API, and what a trail may say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import yaml from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../backend/openapi.yaml', import.meta.url);
const types = astToString(await openapiTS(description, { alphabetize: true }));
mkdirSync('src/api/generated', { recursive: true });
writeFileSync('src/api/generated/schema.ts', types);

const { paths, 'x-trail': trail } = yaml.load(readFileSync(description, 'utf8'));
const lists = new Set([...trail.client, ...trail.firm]);
const acts = Object.values(paths)
  .flatMap((methods) => Object.entries(methods))
  .filter(([method, operation]) => method !== 'get' && lists.has(operation['x-permission']))
  .flatMap(([, { operationId, 'x-acts': several }]) => several?.map((act) => `${operationId}.${act}`) ?? operationId);
const constant = (says, name, values) => `/** ${says} */\nexport const ${name} = ${JSON.stringify(values)} as const;\n`;
writeFileSync(
  'src/api/generated/trail.ts',
  constant("What a client's trail may hold, by permission.", 'CLIENT_ACTIONS', trail.client) +
    constant("What the firm's trail may hold, by permission.", 'FIRM_ACTIONS', trail.firm) +
    constant('Which act a line says it was.', 'ACTS', [...acts, ...trail.purposes].sort()),
);

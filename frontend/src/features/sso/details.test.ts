import { expect, it } from 'vitest';
import type { Sso } from '@/api/types';
import { editOf, shapeOf } from './details';

const none = { state: 'none', version: 0, suggestedDomain: 'harbour.example', secretKept: false } as Sso;

it('suggests the domain that the client is known by', () => {
  expect(shapeOf(none).domain).toBe('harbour.example');
});

it('sends what belongs to the protocol that was chosen, and nothing of the other', () => {
  const shape = {
    ...shapeOf(none),
    domain: ' Harbour.Example ',
    issuer: ' https://id.harbour.example ',
    clientId: 'praya',
    secret: ' kept as typed ',
    ends: '2027-01-31',
    metadata: '<EntityDescriptor/>',
  };
  expect(editOf(shape)).toEqual({
    protocol: 'oidc',
    domain: 'harbour.example',
    issuer: 'https://id.harbour.example',
    clientId: 'praya',
    clientSecret: ' kept as typed ',
    secretEnds: '2027-01-31',
    metadata: null,
  });
  expect(editOf({ ...shape, protocol: 'saml' })).toEqual({
    protocol: 'saml',
    domain: 'harbour.example',
    issuer: null,
    clientId: null,
    clientSecret: null,
    secretEnds: null,
    metadata: '<EntityDescriptor/>',
  });
});

it('keeps a secret that is not typed anew', () => {
  const kept = { ...none, state: 'draft', protocol: 'oidc', secretKept: true } as Sso;
  expect(editOf(shapeOf(kept)).clientSecret).toBeNull();
});

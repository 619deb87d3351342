import { expect, it } from 'vitest';
import type { Sso } from '@/api/types/client';
import { editOf, isAnother, shapeOf } from './details';

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

const proven = {
  ...none,
  state: 'off',
  protocol: 'oidc',
  issuer: 'https://id.harbour.example/realm',
  next: { redirect: 'r', entityId: 'e' },
} as Sso;

it('sees another provider or protocol before it is saved', () => {
  const same = shapeOf(proven);
  expect(isAnother(same, proven)).toBe(false);
  expect(
    isAnother({ ...same, issuer: ' https://id.harbour.example/realm/.well-known/openid-configuration ' }, proven),
  ).toBe(false);
  expect(isAnother({ ...same, issuer: '' }, proven)).toBe(false);
  expect(isAnother({ ...same, issuer: 'https://login.harbour.example' }, proven)).toBe(true);
  expect(isAnother({ ...same, protocol: 'saml' }, proven)).toBe(true);
  expect(isAnother({ ...same, issuer: 'https://login.harbour.example' }, { ...proven, next: null })).toBe(false);
});

it('knows a SAML provider by the entity that its metadata names', () => {
  const saml = { ...proven, protocol: 'saml', issuer: 'https://idp.example/saml' } as Sso;
  const metadata = (entity: string) =>
    `<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}">`;
  expect(isAnother({ ...shapeOf(saml), metadata: metadata('https://idp.example/saml') }, saml)).toBe(false);
  expect(isAnother({ ...shapeOf(saml), metadata: metadata('https://other.example/saml') }, saml)).toBe(true);
  expect(isAnother({ ...shapeOf(saml), metadata: '' }, saml)).toBe(false);
});

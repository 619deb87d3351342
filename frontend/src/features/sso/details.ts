import type { Sso, SsoEdit } from '@/api/types/client';
import { typed } from '@/app/fields';

/** The form of what the company's IT answered, of either protocol: what was typed for one stays while the other is looked at. */
export interface Details {
  protocol: 'oidc' | 'saml';
  domain: string;
  issuer: string;
  clientId: string;
  secret: string;
  ends: string;
  metadata: string;
}

export const shapeOf = (sso: Sso): Details => ({
  protocol: sso.protocol ?? 'oidc',
  domain: sso.domain ?? sso.suggestedDomain ?? '',
  issuer: sso.protocol === 'oidc' ? (sso.issuer ?? '') : '',
  clientId: sso.clientId ?? '',
  secret: '',
  ends: sso.secretEnds ?? '',
  metadata: '',
});

export const editOf = (shape: Details): SsoEdit => {
  const ofOidc = shape.protocol === 'oidc';
  return {
    protocol: shape.protocol,
    domain: shape.domain.trim().toLowerCase(),
    issuer: ofOidc ? typed(shape.issuer) : null,
    clientId: ofOidc ? typed(shape.clientId) : null,
    clientSecret: ofOidc && shape.secret ? shape.secret : null,
    secretEnds: ofOidc && shape.ends ? shape.ends : null,
    metadata: ofOidc ? null : shape.metadata,
  };
};

const ENTITY = /<(?:[\w.-]+:)?EntityDescriptor\b[^>]*?\bentityID\s*=\s*["']([^"']+)["']/;
const issuerOf = (address: string) =>
  address
    .trim()
    .replace(/\/?\.well-known\/openid-configuration$/, '')
    .replace(/\/$/, '');

/** Whether what is entered is another provider than the one that stands, or another protocol: that changes our addresses. */
export const isAnother = (shape: Details, sso: Sso): boolean => {
  if (!sso.next) return false;
  if (shape.protocol !== sso.protocol) return true;
  const said = shape.protocol === 'oidc' ? issuerOf(shape.issuer) : (ENTITY.exec(shape.metadata)?.[1]?.trim() ?? '');
  return said !== '' && said !== issuerOf(sso.issuer ?? '') && said !== sso.issuer;
};

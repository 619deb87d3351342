import type { Sso, SsoEdit } from '@/api/types';
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

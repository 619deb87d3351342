package hk.praya.sso;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import hk.praya.sso.OutsideAddress.Unusable;
import jakarta.inject.Singleton;
import java.net.URI;

/** What an OpenID Connect provider says of itself (OpenID Connect Discovery 1.0 §4). */
@Singleton
final class OidcDiscovery {
    private static final String PATH = "/.well-known/openid-configuration";

    private final OutsideAddress outside;

    OidcDiscovery(OutsideAddress outside) {
        this.outside = outside;
    }

    /** @param at the issuer, or the whole address of its document */
    Provider read(String at, String clientId) throws Unusable {
        var issuer = at.strip().replaceFirst("/?\\.well-known/openid-configuration$", "").replaceFirst("/$", "");
        try {
            var said = OIDCProviderMetadata.parse(outside.read(issuer + PATH));
            if (!said.getIssuer().getValue().replaceFirst("/$", "").equals(issuer)) throw new Unusable("sso_issuer_other");
            if (said.getAuthorizationEndpointURI() == null || said.getTokenEndpointURI() == null || said.getJWKSetURI() == null) throw new Unusable("sso_metadata_lacking");
            // What it names is asked later, by the identity provider: no way into our own network either.
            return new Provider(said.getIssuer().getValue(), checked(said.getAuthorizationEndpointURI()), checked(said.getTokenEndpointURI()),
                checked(said.getJWKSetURI()), clientId, false);
        } catch (ParseException e) {
            throw new Unusable("sso_metadata_unreadable");
        }
    }

    String checked(String address) throws Unusable {
        return outside.check(address).toString();
    }

    private String checked(URI uri) throws Unusable {
        return outside.check(uri.toString()).toString();
    }
}

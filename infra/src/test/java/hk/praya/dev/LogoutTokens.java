package hk.praya.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Logout tokens as a forger would make them: right in every claim, and by somebody else. */
record LogoutTokens(String issuer, String sid) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String claims() {
        var now = Instant.now().getEpochSecond();
        return JSON.createObjectNode().put("iss", issuer).put("aud", "praya").put("iat", now).put("exp", now + 60).put("jti", "forged").put("sid", sid)
            .set("events", JSON.createObjectNode().set("http://schemas.openid.net/event/backchannel-logout", JSON.createObjectNode())).toString();
    }

    private String begin(String algorithm, String kid) {
        return text(JSON.createObjectNode().put("alg", algorithm).put("typ", "logout+jwt").put("kid", kid).toString()) + "." + text(claims());
    }

    String unsigned() {
        return begin("none", "none") + ".";
    }

    /** By the one secret that Praya and Keycloak share, as if it were a key. */
    String bySecret(String secret, String kid) throws GeneralSecurityException {
        var begun = begin("HS256", kid);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return begun + "." + bytes(mac.doFinal(begun.getBytes(StandardCharsets.US_ASCII)));
    }

    String byOwnKey(String kid) throws GeneralSecurityException {
        var begun = begin("RS256", kid);
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update(begun.getBytes(StandardCharsets.US_ASCII));
        return begun + "." + bytes(signature.sign());
    }

    /** A good signature, under other claims. */
    String withClaimsOf(String real) {
        var parts = real.split("\\.");
        return parts[0] + "." + text(claims()) + "." + parts[2];
    }

    static JsonNode header(String token) throws java.io.IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    }

    private static String text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

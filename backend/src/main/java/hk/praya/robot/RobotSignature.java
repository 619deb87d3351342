package hk.praya.robot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What shows the platform that whoever sends knows the robot's secret: HMAC-SHA-256 over the time and the secret, under the secret. */
final class RobotSignature {
    private RobotSignature() {}

    /** @param millis when it is sent: the platform takes it for an hour. @return as it stands in an address */
    static String of(long millis, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return URLEncoder.encode(Base64.getEncoder().encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

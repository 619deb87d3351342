package hk.praya.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key-encryption key: 32 bytes, Base64, in a file apart from the database and its backups. Everything else that
 * is secret is derived from it or wrapped by it.
 */
@Singleton
public final class MasterKey {
    private static final int NONCE = 12;
    private final byte[] key;

    MasterKey(@Value("${praya.key-file}") String file) {
        try {
            key = Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read: " + file, e);
        }
        if (key.length != 32) throw new IllegalStateException("The key file holds " + key.length + " bytes; 32 are needed");
    }

    /** HMAC-SHA-256 under a key of its own for each purpose. */
    public byte[] mac(String purpose, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(purpose), "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derive(String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** AES-256-GCM, nonce first. */
    public byte[] seal(String purpose, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            new java.security.SecureRandom().nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derive(purpose), "AES"), new GCMParameterSpec(128, nonce));
            var sealed = cipher.doFinal(plain);
            var out = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, out, 0, NONCE);
            System.arraycopy(sealed, 0, out, NONCE, sealed.length);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException where it was not sealed by this key for this purpose */
    public byte[] unseal(String purpose, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(derive(purpose), "AES"), new GCMParameterSpec(128, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed by this key", e);
        }
    }
}

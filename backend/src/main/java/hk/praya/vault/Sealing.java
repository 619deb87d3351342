package hk.praya.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals and opens the keys of one owner's files, each bound to the place where it lies. */
public record Sealing(Aead aead) {
    public byte[] seal(String place, byte[] plain) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] open(String place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed by this owner's key for this place", e);
        }
    }
}

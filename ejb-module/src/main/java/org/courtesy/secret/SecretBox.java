package org.courtesy.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides secrets that have to be read again: AES-GCM with a key that does not lie in the database. Each secret is bound to its
 * owner, so that none can be passed off as another one's.
 */
@ApplicationScoped
public class SecretBox {

    /** The secret cannot be read: the key is another one, or what is stored was changed. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(Throwable cause) {
            super("The secret cannot be read with the key of this server", cause);
        }
    }

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySource source;

    /** For the container's proxy. */
    protected SecretBox() {
        this(null);
    }

    @Inject
    SecretBox(SecretKeySource source) {
        this.source = source;
    }

    /**
     * Hides a secret.
     *
     * @param owner whose it is, e.g. the id of an endpoint
     */
    public String hide(String secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + hidden.length)
                            .put(nonce)
                            .put(hidden)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + CIPHER, e);
        }
    }

    /**
     * Reads what was hidden for an owner.
     *
     * @throws UnreadableException with another key, for another owner, or when it was changed
     */
    public String reveal(String stored, String owner) throws UnreadableException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] hidden = new byte[bytes.remaining()];
            bytes.get(hidden);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(hidden), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnreadableException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(source.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

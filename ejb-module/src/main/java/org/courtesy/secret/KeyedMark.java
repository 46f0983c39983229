package org.courtesy.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks by which something is recognised that is not kept itself: HMAC-SHA-256 under the key of {@link SecretBox}. Telephone numbers are
 * few enough to try them all; without the key, which does not lie in the database, a mark tells nothing. With another key, marks that
 * were made before find nothing any more.
 */
@ApplicationScoped
public class KeyedMark {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySource source;

    /** For the container's proxy. */
    protected KeyedMark() {
        this(null);
    }

    @Inject
    KeyedMark(SecretKeySource source) {
        this.source = source;
    }

    /**
     * The mark of a text, 64 digits to the base of 16.
     *
     * @param use what it is for: marks of one use are not comparable with those of another
     */
    public String of(String use, String text) {
        byte[] ownKey = sign(source.key(), "mark " + use);
        return HexFormat.of().formatHex(sign(ownKey, text));
    }

    private static byte[] sign(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

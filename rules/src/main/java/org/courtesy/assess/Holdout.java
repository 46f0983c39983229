package org.courtesy.assess;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/**
 * Control groups: a share of the customers, always the same ones, who get no advertising, or none that a certain rule
 * proposes, so that its effect can be measured. The number decides, not chance, so that a decision can be repeated.
 */
final class Holdout {

    private static final String SALT = "holdout-1:";
    private static final int PARTS = 10_000;
    private static final double PARTS_PER_PERCENT = PARTS / 100.0;

    private Holdout() {}

    static boolean contains(String customer, double percent) {
        if (percent <= 0) {
            return false;
        }
        CRC32 hash = new CRC32();
        hash.update((SALT + customer).getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PARTS < percent * PARTS_PER_PERCENT;
    }

    /**
     * Whether a customer is in the control group of a rule. The groups of two rules are drawn independently of each other,
     * which a mere checksum would not do.
     */
    static boolean contains(String customer, String rule, int draw, int percent) {
        byte[] drawn = sha256(draw + ":" + rule + ":" + customer);
        long part = Long.remainderUnsigned(ByteBuffer.wrap(drawn).getLong(), PARTS);
        return part < percent * PARTS_PER_PERCENT;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

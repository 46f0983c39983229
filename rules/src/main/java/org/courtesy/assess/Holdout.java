package org.courtesy.assess;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The control group: a share of the customers, always the same ones, who get no advertising, so that the effect of
 * advertising can be measured. The number decides, not chance, so that a decision can be repeated.
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
}

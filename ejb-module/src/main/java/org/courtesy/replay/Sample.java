package org.courtesy.replay;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A share of the customers, always the same ones, and none of those of the control group in particular. */
final class Sample {

    private static final String SALT = "replay-1:";
    private static final int PERCENT = 100;

    private Sample() {}

    /** @param percent 1..100; null: everybody */
    static boolean contains(String key, Integer percent) {
        if (percent == null || percent >= PERCENT) {
            return true;
        }
        CRC32 hash = new CRC32();
        hash.update((SALT + key).getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PERCENT < percent;
    }
}

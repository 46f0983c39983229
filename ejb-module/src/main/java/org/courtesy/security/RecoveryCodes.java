package org.courtesy.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes recovery codes and their hashes. A code is 120 random bits, so a plain hash is enough to hide it (NIST SP 800-63B-4,
 * 3.1.2.2, asks for slow ones below 112).
 */
final class RecoveryCodes {

    private static final int COUNT = 8;
    private static final int BYTES = 15;
    private static final int GROUP = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Fresh ones, e.g. {@code 7XQ2MA-K5TZHC-WV3NDE-6PLRB4}. */
    static List<String> generate() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base32.encode(random).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The hash of a code, however it was typed. */
    static String hash(String code) {
        return ApiKeys.hash(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}

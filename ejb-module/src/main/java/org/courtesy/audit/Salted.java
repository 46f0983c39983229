package org.courtesy.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.courtesy.json.CaseJson;

/** The checksum of a customer's number with a salt: once both are gone, nobody finds out by trying whom an entry was about. */
final class Salted {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salted() {}

    static String salt() {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    static String digest(String salt, String customer) {
        return CaseJson.sha256(salt + ' ' + customer);
    }
}

package org.courtesy.consent;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.json.CaseJson;

/**
 * What an entry of the ledger tells of the person: who, by whom it was written down, where the proof lies. Its checksum is salted, so
 * that once part and salt are gone nobody finds out by trying whom the entry was about.
 *
 * @param subject number of the customer when the entry was recorded
 * @param recordedBy who wrote it down, may be null
 * @param evidence where the proof lies, may be null
 * @param salt random, null before the entry was linked
 * @param digest null before the entry was linked
 */
record PersonPart(String subject, String recordedBy, String evidence, String salt, String digest) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The part with a salt and its checksum. */
    PersonPart salted() {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        String fresh = HexFormat.of().formatHex(random);
        return new PersonPart(subject, recordedBy, evidence, fresh, digestWith(fresh));
    }

    /** The checksum of what the part says now. */
    String computed() {
        return digestWith(salt);
    }

    private String digestWith(String random) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("salt", random);
        said.put("customer", subject);
        said.put("recordedBy", recordedBy);
        said.put("evidence", evidence);
        return CaseJson.sha256(CaseJson.write(said));
    }
}

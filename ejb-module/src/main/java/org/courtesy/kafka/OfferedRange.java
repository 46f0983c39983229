package org.courtesy.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;

/**
 * A range of a sweep, as servers offer it to each other.
 *
 * @param sweep id of its job
 * @param place of the range within the sweep
 */
record OfferedRange(UUID sweep, int place) {

    /** As it is written. */
    private record Written(String sweep, int place) {}

    /** What {@link #written} wrote; empty for anything else. */
    static Optional<OfferedRange> read(byte[] written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            Written range = CaseJson.read(new String(written, StandardCharsets.UTF_8), Written.class);
            return Optional.of(new OfferedRange(UUID.fromString(range.sweep()), range.place()));
        } catch (InvalidInputException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] written() {
        return CaseJson.write(new Written(sweep.toString(), place)).getBytes(StandardCharsets.UTF_8);
    }
}

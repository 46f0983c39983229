package org.courtesy.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A checked wish as it waits in the job table.
 *
 * @param template id of the template
 * @param audience id of the audience, null where the customers are named
 */
record LetterJob(String template, int version, List<String> customers, String audience, LocalDate day) {

    UUID templateId() {
        return UUID.fromString(template);
    }

    UUID audienceId() {
        return UUID.fromString(audience);
    }
}

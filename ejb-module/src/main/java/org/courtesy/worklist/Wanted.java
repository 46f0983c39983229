package org.courtesy.worklist;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * Something that a decision wants done.
 *
 * @param code of the action or of the deadline
 * @param subject what a deadline concerns, empty for actions
 * @param urgency 0..5, lower goes first
 * @param legalBasis the paragraph behind a last day, null where there is none
 */
record Wanted(
        WorkKind kind,
        String code,
        String subject,
        ContactChannel channel,
        Purpose purpose,
        int urgency,
        LocalDate firstDay,
        LocalDate lastDay,
        String legalBasis,
        double priority,
        String rule) {

    /** By what a row is known while it is open. */
    record Key(String code, String subject) {}

    Key key() {
        return new Key(code, subject);
    }
}

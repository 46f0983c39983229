package org.courtesy.report.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * A reason that stands in the way of contacts.
 *
 * @param purpose for which the contact would be
 * @param channel null: on at least one channel
 * @param code of the refusal
 * @param text the code in words
 * @param rules ids of the rules that refused with it
 * @param legal whether it is the law that wants it; else it is house policy
 * @param legalBasis the paragraphs behind it in words, empty where there are none
 * @param customers whose latest decision names it
 * @param decisive for whom it is the first reason
 * @param alone for whom it is the only reason
 * @param timed for whom time alone opens the way, whatever other reasons there are; only told of advertising
 * @param timedShare of the customers, 0..1
 * @param firstFree the first day on which the way is free for one of these
 * @param halfFree the day by which it is free for half of these
 * @param lastFree the day by which it is free for all of these
 */
public record RefusalRow(
        Purpose purpose,
        String purposeText,
        ContactChannel channel,
        String channelText,
        String code,
        String text,
        List<String> rules,
        boolean legal,
        String legalBasis,
        long customers,
        long decisive,
        long alone,
        long timed,
        BigDecimal timedShare,
        LocalDate firstFree,
        LocalDate halfFree,
        LocalDate lastFree) {

    public RefusalRow {
        rules = List.copyOf(rules);
    }
}

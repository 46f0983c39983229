package org.courtesy.web.screen.worklist;

import java.util.List;
import org.courtesy.web.screen.customer.Chip;
import org.courtesy.web.screen.touchpoint.TimelineLine;

/**
 * What somebody needs who works on a row.
 *
 * @param customer number of the customer
 * @param until by when and on what ground, empty when there is no end
 * @param reason why it is to be done
 * @param toSay words to say in the customer's language, {@code sayLanguage} its two letters; empty where there is no
 *     conversation
 * @param gate what the gate says of the contact at this moment, empty for work without a contact
 * @param open whether the gate lets it through
 * @param notes what was written down about it, e.g. what a follow-up is about
 */
public record WorkCard(
        WorkLine line,
        String customer,
        String relation,
        List<String> phones,
        List<String> emails,
        String address,
        String birth,
        List<Chip> alerts,
        String until,
        String reason,
        String toSay,
        String sayLanguage,
        String gate,
        boolean open,
        List<String> notes,
        List<TimelineLine> last,
        List<String> promises) {}

package org.courtesy.selfservice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.finding.Churn;
import org.courtesy.finding.Loyalty;
import org.courtesy.shared.Page;

/**
 * Everything that the customer's own page tells, without words yet.
 *
 * @param lastDay last day on which the link opens
 * @param zone the customer's time zone
 * @param today the customer's day
 * @param planned contacts that are planned or due, the next first
 * @param contacts contacts that we made within the last year or so, the latest first
 * @param ways advertising by channel
 * @param consents the whole ledger, the latest entry first
 * @param churn how probable a switch seems; null where profiling is not permitted, likewise {@code loyalty} and {@code
 *     segment}
 * @param segment value segment, null when there is none
 * @param touchpoints the latest first
 */
public record CustomerSheet(
        LocalDate lastDay,
        ZoneId zone,
        LocalDate today,
        OwnRecord self,
        List<OwnContact> planned,
        List<OwnContact> contacts,
        List<AdvertisingWay> ways,
        List<OwnConsent> consents,
        List<Objection> objections,
        Preference wishes,
        Churn churn,
        Loyalty loyalty,
        String segment,
        Page<OwnTouchpoint> touchpoints) {

    public CustomerSheet {
        planned = List.copyOf(planned);
        contacts = List.copyOf(contacts);
        ways = List.copyOf(ways);
        consents = List.copyOf(consents);
        objections = List.copyOf(objections);
    }

    /** Whether the customer objected to all advertising. */
    public boolean objectedToAll() {
        return objections.stream().anyMatch(objection -> objection.channel() == null);
    }
}

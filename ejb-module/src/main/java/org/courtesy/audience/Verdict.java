package org.courtesy.audience;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.finding.Refusal;

/**
 * What was found on one customer.
 *
 * @param concerned whether it is about this customer at all: the rules propose the action, or withhold it
 * @param code the decisive refusal, null if there is none
 * @param from first instant at which it would be permitted, null when that needs an event
 * @param priority of the action, 0 where nobody has one
 * @param worth of the customer, 0 when unknown
 */
record Verdict(boolean concerned, String code, OffsetDateTime from, double priority, BigDecimal worth) {

    static final Verdict NOT_CONCERNED = new Verdict(false, null, null, 0, BigDecimal.ZERO);

    static Verdict refused(List<Refusal> refusals, OffsetDateTime from) {
        return new Verdict(true, refusals.get(0).code(), from, 0, BigDecimal.ZERO);
    }

    boolean permitted() {
        return concerned && code == null;
    }
}

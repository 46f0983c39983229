package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ConsentState;
import org.courtesy.policy.DeadlineTable;
import org.courtesy.rulebook.LiveRules;

/** Until when the proof of a consent has to be kept, by the law of the customer's country: the window {@code CONSENT_KEEP_UNTIL}. */
@ApplicationScoped
class KeepTime {

    private static final String WINDOW = "CONSENT_KEEP_UNTIL";

    private final LiveRules rules;

    /** For the container's proxy. */
    protected KeepTime() {
        this(null);
    }

    @Inject
    KeepTime(LiveRules rules) {
        this.rules = rules;
    }

    /** The first day on which no country's law has a consent kept that was given or used last on a day. */
    LocalDate free(LocalDate last) {
        return rules.policy().deadlines().terms(WINDOW).stream()
                .map(term -> last.plus(term.length()).plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(last);
    }

    /**
     * The last day on which it has to be kept, from its grant or its latest use; null where the law says nothing, and for what is no yes.
     *
     * @param lastUse null if it was not used
     */
    LocalDate until(CustomerKey customer, ConsentEntity consent, Instant lastUse) {
        if (consent.state() != ConsentState.GRANTED) {
            return null;
        }
        Instant given = consent.givenAt();
        Instant begins = lastUse == null || lastUse.isBefore(given) ? given : lastUse;
        LocalDate day = customer.at(begins).toLocalDate();
        DeadlineTable.Term term = rules.policy().deadlines().of(WINDOW, day, customer.country(), customer.kind(), null);
        return term == null ? null : day.plus(term.length());
    }
}

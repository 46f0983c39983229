package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    /** What was said and used last before this day need not be kept any more by the law of any country; empty if none has a say. */
    Optional<LocalDate> over(LocalDate today) {
        return rules.policy().deadlines().terms(WINDOW).stream()
                // A day more: where the customer lives it may be yesterday.
                .map(term -> today.minus(term.length()).minusDays(1))
                .min(LocalDate::compareTo);
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

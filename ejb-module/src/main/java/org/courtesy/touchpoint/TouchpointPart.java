package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.courtesy.customer.CaseDraft;
import org.courtesy.customer.CasePart;

/** Brings touchpoints and declined offers into the case. */
@ApplicationScoped
class TouchpointPart implements CasePart {

    /** The longest window of the rules is twelve months by the calendar; the rest covers leap years and time zones. */
    private static final Duration WINDOW = Duration.ofDays(400);

    /** The slowest experience fades to half in a year; after three years an eighth is left of it. */
    private static final Duration FELT = Duration.ofDays(3 * 366);

    private final TouchpointRepository touchpoints;

    /** For the container's proxy. */
    protected TouchpointPart() {
        this(null);
    }

    @Inject
    TouchpointPart(TouchpointRepository touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public void contribute(Map<Long, CaseDraft> drafts, Instant asOf) {
        touchpoints
                .known(drafts.keySet(), asOf.minus(WINDOW), asOf.minus(FELT), asOf)
                .forEach(known -> drafts.get(known.customerId()).add(known.toFact(asOf)));
        LocalDate latestDayOnEarth = asOf.atOffset(ZoneOffset.MAX).toLocalDate();
        touchpoints.declinedOffers(drafts.keySet()).stream()
                .filter(row -> !row.toFact().on().isAfter(latestDayOnEarth))
                .forEach(row -> drafts.get(row.customerId()).add(row.toFact()));
    }
}

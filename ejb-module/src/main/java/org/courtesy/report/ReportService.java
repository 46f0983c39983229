package org.courtesy.report;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.courtesy.policy.Countries;
import org.courtesy.report.ValueQuery.Value;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/**
 * Counts for those who answer for a team. Every report takes a period and a language for its texts, and throws {@link
 * org.courtesy.json.InvalidInputException} for a period that is none.
 */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class ReportService {

    private final FairnessQuery fairness;
    private final OptInQuery optIns;
    private final ValueQuery values;
    private final CollisionQuery collisions;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReportService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ReportService(
            FairnessQuery fairness,
            OptInQuery optIns,
            ValueQuery values,
            CollisionQuery collisions,
            LiveRules rules,
            Clock clock) {
        this.fairness = fairness;
        this.optIns = optIns;
        this.values = values;
        this.collisions = collisions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Does the audience of an action skew? Over the latest decision of the period on each person. */
    @AskedTogether
    public FairnessReport fairness(Period period, Locale language) {
        FairnessTable table =
                new FairnessTable(fairness.cells(period.checked()), new ReportTexts(language, rules.texts()));
        return new FairnessReport(period.from(), period.to(), now(), table.persons(), table.rows());
    }

    /**
     * What does asking for consents yield?
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live, which know the countries' time zones
     */
    @AskedTogether
    public OptInReport optIn(Period period, Locale language) {
        Countries countries = rules.policy().countries();
        OptInTable table = new OptInTable(period.checked(), (at, place) -> day(at, place, countries))
                .count(optIns.requests(period), optIns.words(period));
        return new OptInReport(period.from(), period.to(), now(), table.rows(new ReportTexts(language, rules.texts())));
    }

    /** What are customers worth? Over the latest decision of the period on each of them. */
    @AskedTogether
    public ValueReport value(Period period, Locale language) {
        List<Value> found = values.values(period.checked());
        OffsetDateTime now = now();
        ValueTable table = new ValueTable(found, now.toLocalDate());
        long withoutValue =
                found.stream().filter(value -> value.amount() == null).count();
        return new ValueReport(
                period.from(),
                period.to(),
                now,
                found.size(),
                withoutValue,
                table.tooFew(),
                table.rows(new ReportTexts(language, rules.texts())));
    }

    /** Which actions stand in each other's way? Over the latest decision of the period on each customer. */
    @RolesAllowed({ANALYST, APPROVER, ADMIN})
    @AskedTogether
    public CollisionReport collisions(Period period, Locale language) {
        return new CollisionReport(
                period.from(),
                period.to(),
                now(),
                collisions.rows(period.checked(), new ReportTexts(language, rules.texts())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant at, OptInTable.Place place, Countries countries) {
        ZoneId zone = place.timeZone() == null ? countries.zone(place.country()) : ZoneId.of(place.timeZone());
        return LocalDate.ofInstant(at, zone);
    }
}

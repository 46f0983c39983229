package org.courtesy.report.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Rows;
import org.courtesy.report.Scope;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/** How many customers have agreed to advertising, and is it getting more? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class OptInRateService {

    private static final int USUAL_MONTHS = 12;

    /** More months than anybody reads. */
    private static final int MOST_DAYS = 61;

    private final OptInRateQuery query;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected OptInRateService() {
        this(null, null, null);
    }

    @Inject
    OptInRateService(OptInRateQuery query, LiveRules rules, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The rates at the ends of the months of a scope and on its last day; without days of the last twelve months.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     * @throws org.courtesy.shared.UnavailableException while no rules are live, which say what is valid
     */
    @AskedTogether
    public OptInRateReport rates(Scope asked, Locale language) {
        asked.checked();
        List<LocalDate> days = days(asked.period(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ReportTexts texts = new ReportTexts(language, rules.texts());
        long customers = query.customers(asked.filter());
        Map<LocalDate, Map<ContactChannel, Long>> found = new java.util.HashMap<>();
        query.cells(days, asked.filter())
                .forEach(cell -> found.computeIfAbsent(cell.day(), day -> new EnumMap<>(ContactChannel.class))
                        .put(cell.channel(), cell.customers()));
        List<OptInRateRow> rows = new ArrayList<>();
        for (LocalDate day : days) {
            for (ContactChannel channel : ContactChannel.values()) {
                long agreed = found.getOrDefault(day, Map.of()).getOrDefault(channel, 0L);
                rows.add(new OptInRateRow(day, channel, texts.channel(channel), agreed, Rows.share(agreed, customers)));
            }
        }
        return new OptInRateReport(
                days.get(days.size() - 1),
                days.get(0),
                clock.instant().atOffset(ZoneOffset.UTC),
                customers,
                query.anyChannel(days.get(0), asked.filter()),
                rows);
    }

    /** The last day and the ends of the months before it, the latest first. */
    static List<LocalDate> days(Period period, LocalDate today) {
        LocalDate to = period.to() == null ? today : period.to();
        LocalDate from = period.from() == null ? to.minusMonths(USUAL_MONTHS) : period.from();
        List<LocalDate> days = new ArrayList<>(List.of(to));
        YearMonth month = YearMonth.from(to).minusMonths(1);
        while (days.size() < MOST_DAYS && !month.atEndOfMonth().isBefore(from)) {
            days.add(month.atEndOfMonth());
            month = month.minusMonths(1);
        }
        days.sort(Comparator.reverseOrder());
        return Collections.unmodifiableList(days);
    }
}

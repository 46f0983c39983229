package org.courtesy.report.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.reason.Reason;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;

/**
 * Who is behind the refusals: {@code refusal} with a {@code purpose}, a {@code code}, perhaps a {@code channel}, and perhaps
 * {@code only} those for whom it is decisive, alone, or opened by time; and behind the under-served: {@code quiet} with a
 * {@code part}, {@code months}, and perhaps the {@code rule}, {@code code} of the reason and {@code what} it shuts them out from.
 */
@ApplicationScoped
public class RefusalFigures implements FigureSource {

    /** For whom a reason is told. */
    enum Only {
        DECISIVE,
        ALONE,
        TIMED
    }

    /** A part of those to whom nobody spoke. */
    enum Part {
        QUIET,
        WAITING,
        NOT_JUDGED,
        UNDER_SERVED,
        VALUABLE,
        CLOSED
    }

    private static final String REFUSAL = "refusal";
    private static final String QUIET = "quiet";
    private static final String FACTS = " as on_day, cast(null as double precision) as amount, ";

    private final ReasonQuery reasons;
    private final UnderServedQuery underServed;
    private final Clock clock;

    /** For the container's proxy. */
    protected RefusalFigures() {
        this(null, null, null);
    }

    @Inject
    RefusalFigures(ReasonQuery reasons, UnderServedQuery underServed, Clock clock) {
        this.reasons = reasons;
        this.underServed = underServed;
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals(REFUSAL) || name.equals(QUIET);
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        return name.equals(QUIET) ? quiet(particulars, scope.filter(), texts) : refusal(particulars, scope, texts);
    }

    private Figure refusal(Particulars particulars, Scope scope, ReportTexts texts) {
        Purpose purpose = particulars.needed("purpose", Purpose.class);
        String code = particulars.there("code", particulars.text("code"));
        ContactChannel channel = particulars.code("channel", ContactChannel.class);
        Only only = particulars.code("only", Only.class);
        Period period = scope.period();
        // Whoever asks without having seen the report gets the right answer too: this writes down what sets are not
        // yet.
        reasons.judged(period, scope.filter());
        List<String> title = new ArrayList<>(List.of(
                texts.purpose(purpose),
                texts.refusal(code),
                channel == null ? texts.anyChannel() : texts.channel(channel)));
        if (only != null) {
            title.add(texts.figure("only." + only));
        }
        String table = "(select l.customer_id, l.decided_on" + FACTS + "cast(l.opens as varchar(200)) as word from "
                + LatestDecisions.TABLE + " l where " + refused(purpose, channel, only) + ")";
        return new Figure(
                title,
                table,
                query -> LatestDecisions.within(period, query).setParameter("code", code),
                true,
                only == Only.TIMED ? "opens" : "decided");
    }

    private static String refused(Purpose purpose, ContactChannel channel, Only only) {
        String which = switch (only == null ? Only.TIMED : only) {
            case DECISIVE -> " and r.place = 0";
            case ALONE -> " and r.alone = true";
            case TIMED -> "";
        };
        String sets = "(select r.set_id from reason r where r.kind = 'CONTACT' and r.code = :code and r.purpose = '"
                + purpose + "'" + which + "%s)";
        if (purpose != Purpose.ADVERTISING) {
            String column = purpose == Purpose.SERVICE ? "l.service_reasons" : "l.statutory_reasons";
            return column + " in " + sets.formatted(channel == null ? "" : " and r.subject = '" + channel + "'");
        }
        return LatestDecisions.ADVERTISING.entrySet().stream()
                .filter(entry -> channel == null || entry.getKey() == channel)
                .map(entry -> "l." + entry.getValue() + " in " + sets.formatted("") + opens(entry.getKey(), only))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String opens(ContactChannel channel, Only only) {
        return only == Only.TIMED ? " and l.opens like '%" + channel + "=%'" : "";
    }

    private Figure quiet(Particulars particulars, CustomerFilter filter, ReportTexts texts) {
        Part part = particulars.needed("part", Part.class);
        int months =
                particulars.whole("months", 1, RefusalReportService.MOST_MONTHS, RefusalReportService.USUAL_MONTHS);
        String rule = particulars.text("rule");
        String code = particulars.text("code");
        Reason.Kind kind = particulars.code("what", Reason.Kind.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate since = today.minusMonths(months);
        List<String> title = new ArrayList<>(List.of(texts.figure("quiet." + part), texts.since(since)));
        String shut = "";
        if (code != null) {
            // As above: what is not written down yet could not be found.
            underServed.cells(since, today, filter);
            title.add(texts.refusal(code));
            shut = " and " + shutOut(rule, particulars.there("what", kind));
        }
        String table =
                "(select c.id as customer_id, l.decided_on" + FACTS + "cast(l.next_action as varchar(60)) as word "
                        + UnderServedQuery.quiet(since) + " and " + which(part) + shut + ")";
        return new Figure(
                title,
                table,
                query -> {
                    UnderServedQuery.bind(query, today);
                    if (code != null) {
                        query.setParameter("code", code).setParameter("kindOfReason", kind.name());
                        if (rule != null) {
                            query.setParameter("rule", rule);
                        }
                    }
                },
                true,
                "decided");
    }

    private static String which(Part part) {
        String judged = "l.action_reasons is not null";
        String underServed = judged + " and not " + UnderServedQuery.WAITING;
        return switch (part) {
            case QUIET -> "1 = 1";
            case WAITING -> UnderServedQuery.WAITING;
            case NOT_JUDGED -> "l.action_reasons is null and (l.id is null or not " + UnderServedQuery.WAITING + ")";
            case UNDER_SERVED -> underServed;
            case VALUABLE -> underServed + " and " + CustomerFilter.SEGMENT + " = 'A'";
            case CLOSED ->
                underServed
                        + LatestDecisions.ADVERTISING.values().stream()
                                .map(column -> " and l." + column + " <> 0")
                                .collect(Collectors.joining());
        };
    }

    private static String shutOut(String rule, Reason.Kind kind) {
        String sets =
                "(select r.set_id from reason r where r.kind = :kindOfReason and r.code = :code and r.place = 0 and r.rule "
                        + (rule == null ? "is null" : "= :rule") + "%s)";
        if (kind != Reason.Kind.CONTACT) {
            return "l.action_reasons in " + sets.formatted("");
        }
        return LatestDecisions.ADVERTISING.values().stream()
                .map(column -> "l." + column + " in " + sets.formatted(" and r.purpose = 'ADVERTISING'"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}

package org.courtesy.feedback;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.courtesy.customer.CustomerKey;
import org.courtesy.feedback.FeedbackFilter.Only;
import org.courtesy.feedback.FeedbackQuery.Place;
import org.courtesy.feedback.FeedbackQuery.Sums;
import org.courtesy.feedback.FeedbackRepository.Found;
import org.courtesy.report.Sheet;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;

/** What customers answer, in figures and one by one, for team leads and for those who come back on it. */
@Stateless
@RolesAllowed({AGENT, APPROVER, ADMIN})
public class FeedbackReportService {

    private static final int LONGEST_TYPE = 60;
    private static final int MOST_IN_A_FILE = 50_000;
    private static final List<String> COLUMNS = List.of(
            "answeredOn",
            "customer",
            "type",
            "channel",
            "way",
            "nps",
            "csat",
            "ces",
            "bad",
            "loop",
            "dueOn",
            "comment");

    private final FeedbackQuery query;
    private final Clock clock;

    /** For the container's proxy. */
    protected FeedbackReportService() {
        this(null, null);
    }

    @Inject
    FeedbackReportService(FeedbackQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * The figures over the answers wanted.
     *
     * @throws org.courtesy.json.InvalidInputException if the filter is none
     */
    @NotAudited("figures without persons")
    public FeedbackFigures figures(FeedbackFilter filter) {
        FeedbackFilter wanted = checked(filter);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Sums> sums = query.sums(wanted, today.atStartOfDay().toInstant(ZoneOffset.UTC));
        Sums all = sums.stream().reduce(FeedbackReportService::together).orElse(null);
        return new FeedbackFigures(
                wanted.period().from(),
                wanted.period().to(),
                clock.instant().atOffset(ZoneOffset.UTC),
                wanted.only() == Only.ALL ? query.asked(wanted) : 0,
                of(all, Sums::answers),
                of(all, Sums::bad),
                of(all, Sums::open),
                of(all, Sums::overdue),
                nps(all),
                csat(all),
                ces(all),
                steps(wanted),
                sums.stream()
                        .sorted(Comparator.comparingLong(Sums::answers)
                                .reversed()
                                .thenComparing(Sums::type, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(one -> new FeedbackFigures.Type(
                                one.type(), one.answers(), one.bad(), one.open(), nps(one), csat(one), ces(one)))
                        .toList());
    }

    /**
     * The answers wanted, the latest first.
     *
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries, 1..500
     * @throws org.courtesy.json.InvalidInputException on a filter, cursor or limit that is none
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<Feedback> list(FeedbackFilter filter, String cursor, int limit) {
        Place after = Cursor.read(cursor, 2, key -> new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        List<Found> found = query.list(checked(filter), after, Cursor.limit(limit) + 1);
        Map<String, CustomerKey> customers = query.customers(found);
        return Cursor.page(found, limit, row -> new Object[] {row.row().answeredAt, row.row().id})
                .map(row -> FeedbackBook.toFeedback(row, customers.get(row.number())));
    }

    /** The answers wanted as a table, at most 50,000 of them. */
    @Audited(AuditAction.REPORT_EXPORTED)
    public Sheet sheet(FeedbackFilter filter) {
        List<Found> found = query.list(checked(filter), null, MOST_IN_A_FILE);
        Map<String, CustomerKey> customers = query.customers(found);
        return Sheet.of(COLUMNS, found, row -> cells(row, customers.get(row.number())));
    }

    private static List<Object> cells(Found found, CustomerKey customer) {
        Feedback feedback = FeedbackBook.toFeedback(found, customer);
        List<Object> cells = new ArrayList<>();
        Collections.addAll(
                cells,
                found.row().answeredOn,
                feedback.customer(),
                feedback.type(),
                feedback.channel(),
                feedback.way(),
                feedback.answer().nps(),
                feedback.answer().csat(),
                feedback.answer().ces(),
                feedback.bad(),
                feedback.loop(),
                feedback.dueOn(),
                feedback.answer().comment());
        return cells;
    }

    private static FeedbackFilter checked(FeedbackFilter filter) {
        new Checks().longest("type", filter.type(), LONGEST_TYPE).done();
        filter.period().checked();
        return filter;
    }

    private List<Long> steps(FeedbackFilter filter) {
        List<Long> steps = new ArrayList<>(Collections.nCopies(Answer.MOST_NPS + 1, 0L));
        query.steps(filter).forEach(pair -> steps.set((Integer) pair[0], (Long) pair[1]));
        return steps;
    }

    private static long of(Sums sums, ToLongFunction<Sums> figure) {
        return sums == null ? 0 : figure.applyAsLong(sums);
    }

    private static Score nps(Sums sums) {
        return Score.nps(of(sums, Sums::npsCount), of(sums, Sums::promoters), of(sums, Sums::detractors));
    }

    private static Score csat(Sums sums) {
        return mean(sums, Sums::csatCount, Sums::csatSum, Sums::csatSquares);
    }

    private static Score ces(Sums sums) {
        return mean(sums, Sums::cesCount, Sums::cesSum, Sums::cesSquares);
    }

    private static Score mean(
            Sums sums, ToLongFunction<Sums> count, ToDoubleFunction<Sums> sum, ToDoubleFunction<Sums> squares) {
        return sums == null
                ? Score.mean(0, 0, 0)
                : Score.mean(count.applyAsLong(sums), sum.applyAsDouble(sums), squares.applyAsDouble(sums));
    }

    private static Sums together(Sums one, Sums other) {
        return new Sums(
                null,
                one.answers() + other.answers(),
                one.bad() + other.bad(),
                one.open() + other.open(),
                one.overdue() + other.overdue(),
                one.npsCount() + other.npsCount(),
                one.promoters() + other.promoters(),
                one.detractors() + other.detractors(),
                one.csatCount() + other.csatCount(),
                one.csatSum() + other.csatSum(),
                one.csatSquares() + other.csatSquares(),
                one.cesCount() + other.cesCount(),
                one.cesSum() + other.cesSum(),
                one.cesSquares() + other.cesSquares());
    }
}

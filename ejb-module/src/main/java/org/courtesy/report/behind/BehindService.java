package org.courtesy.report.behind;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.courtesy.customer.Name;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.Sheet;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Who is behind a figure of a report? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
public class BehindService {

    private final Iterable<FigureSource> sources;
    private final BehindQuery query;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected BehindService() {
        this((Iterable<FigureSource>) null, null, null);
    }

    @Inject
    BehindService(@Any Instance<FigureSource> sources, BehindQuery query, LiveRules rules) {
        this((Iterable<FigureSource>) sources, query, rules);
    }

    BehindService(Iterable<FigureSource> sources, BehindQuery query, LiveRules rules) {
        this.sources = sources;
        this.query = query;
        this.rules = rules;
    }

    /**
     * A page of the customers behind a figure, ordered by name.
     *
     * @param name of the figure
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws NotFoundException if there are no figures of that name
     * @throws org.courtesy.json.InvalidInputException with what is wrong with particulars, scope, cursor or limit
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public BehindPage customers(
            @About(SubjectKind.REPORT) String name,
            Particulars particulars,
            Scope scope,
            String cursor,
            int limit,
            Locale language) {
        ReportTexts texts = new ReportTexts(language, rules.texts());
        Figure figure = figure(name, particulars, scope.checked(), texts);
        BehindQuery.Position after = Cursor.read(
                        cursor, 2, key -> new BehindQuery.Position(key.get(0), Long.parseLong(key.get(1))))
                .orElse(null);
        CustomerFilter filter = scope.filter();
        Page<BehindRow> page = Cursor.page(query.page(figure, filter, after, Cursor.limit(limit) + 1), limit, found ->
                        new Object[] {found.sortName(), found.id()})
                .map(found -> row(found, figure, texts));
        return new BehindPage(figure.title(), query.count(figure, filter), page);
    }

    /** All customers behind a figure as a table. */
    @Audited(AuditAction.REPORT_EXPORTED)
    public Sheet sheet(@About(SubjectKind.REPORT) String name, Particulars particulars, Scope scope, Locale language) {
        ReportTexts texts = new ReportTexts(language, rules.texts());
        Figure figure = figure(name, particulars, scope.checked(), texts);
        List<BehindRow> rows = new ArrayList<>();
        BehindQuery.Position after = null;
        List<BehindQuery.Found> found;
        do {
            found = query.page(figure, scope.filter(), after, PART);
            found.forEach(customer -> rows.add(row(customer, figure, texts)));
            after = found.isEmpty() ? null : found.get(found.size() - 1).position();
        } while (found.size() == PART);
        return Sheet.of(
                List.of("number", "kind", "name", "postalCode", "city", "country", "segment", "fact", "day", "amount"),
                rows,
                row -> Arrays.asList(
                        row.number(),
                        row.kind(),
                        row.name(),
                        row.postalCode(),
                        row.city(),
                        row.country(),
                        row.segment(),
                        row.fact(),
                        row.day(),
                        row.amount()));
    }

    /** So many customers are read at once for a file. */
    private static final int PART = 50_000;

    private Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        for (FigureSource source : sources) {
            if (source.has(name)) {
                return source.figure(name, particulars, scope, texts);
            }
        }
        throw new NotFoundException("FIGURE", name);
    }

    private static BehindRow row(BehindQuery.Found found, Figure figure, ReportTexts texts) {
        return new BehindRow(
                found.number(),
                found.kind(),
                new Name(found.given(), found.family(), found.organisation()).full(),
                found.postalCode(),
                found.city(),
                found.country(),
                found.segment(),
                texts.fact(figure.fact(), found.day(), found.amount(), found.word()),
                found.day(),
                found.amount());
    }
}

package org.courtesy.audit;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainChecks;
import org.courtesy.chain.Chains;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.shared.SpreadsheetCell;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;

/**
 * Searches the audit trail, hands it out and proves that it is as it was written. Whoever administers sees everything but which customer
 * an entry is about: what that takes, data protection alone has to do.
 */
@Stateless
@RolesAllowed({PRIVACY, ADMIN})
public class AuditService {

    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "who",
            "roles",
            "place",
            "action",
            "outcome",
            "customer",
            "subjectKind",
            "subject",
            "detail",
            "times",
            "correlation",
            "position");

    private final AuditRepository entries;
    private final KnownNumbers numbers;
    private final Chains chains;
    private final ChainChecks checks;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected AuditService() {
        this(null, null, null, null, null);
    }

    @Inject
    AuditService(
            AuditRepository entries, KnownNumbers numbers, Chains chains, ChainChecks checks, CurrentCaller caller) {
        this.entries = entries;
        this.numbers = numbers;
        this.chains = chains;
        this.checks = checks;
        this.caller = caller;
    }

    /**
     * Entries as they are looked for, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     * @throws NotPermittedException {@code AUDIT_CUSTOMER} if a customer is asked for by somebody whom customers do not concern
     */
    @Audited(AuditAction.TRAIL_SEARCHED)
    public Page<TrailEntry> list(TrailFilter filter, String cursor, int limit) {
        AuditRepository.Key after = Cursor.read(
                        cursor,
                        2,
                        key -> new AuditRepository.Key(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        List<TrailEntity> found = entries.find(filter, customers(filter), after, Cursor.limit(limit) + 1);
        boolean customersToo = seesCustomers();
        return Cursor.page(found, limit, row -> new Object[] {row.happenedAt, row.id})
                .map(row -> seen(row, customersToo));
    }

    /**
     * All entries that are looked for as comma-separated values, codes as they are stored.
     *
     * @throws NotPermittedException {@code AUDIT_CUSTOMER} if a customer is asked for by somebody whom customers do not concern
     */
    @Audited(AuditAction.TRAIL_EXPORTED)
    public void write(TrailFilter filter, Writer out) {
        Set<String> customers = customers(filter);
        boolean customersToo = seesCustomers();
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(COLUMNS);
            List<TrailEntity> page = entries.find(filter, customers, null, PAGE);
            while (!page.isEmpty()) {
                for (TrailEntity row : page) {
                    print(seen(row, customersToo), printer);
                }
                TrailEntity last = page.get(page.size() - 1);
                entries.forget();
                page = page.size() < PAGE
                        ? List.of()
                        : entries.find(filter, customers, new AuditRepository.Key(last.happenedAt, last.id), PAGE);
            }
            printer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void print(TrailEntry entry, CSVPrinter printer) throws IOException {
        printer.printRecord(
                entry.id(),
                entry.at(),
                SpreadsheetCell.harmless(entry.who()),
                String.join(" ", entry.roles()),
                entry.place(),
                entry.action(),
                entry.outcome(),
                SpreadsheetCell.harmless(entry.customer()),
                entry.subjectKind(),
                SpreadsheetCell.harmless(entry.subject()),
                SpreadsheetCell.harmless(entry.detail()),
                entry.times(),
                SpreadsheetCell.harmless(entry.correlation()),
                entry.position());
    }

    private Set<String> customers(TrailFilter filter) {
        permit(filter);
        return filter.customer() == null ? Set.of() : numbers.of(filter.customer());
    }

    /**
     * Lets a search pass or not, for whoever begins an answer before it is made.
     *
     * @throws NotPermittedException {@code AUDIT_CUSTOMER} if a customer is asked for by somebody whom customers do not concern
     */
    @NotAudited("what it refuses is noted where it is answered")
    public void permit(TrailFilter filter) {
        if (filter.customer() != null && !seesCustomers()) {
            throw new NotPermittedException(
                    "AUDIT_CUSTOMER", "Which customer an entry is about concerns PRIVACY alone");
        }
    }

    /** Whether the caller is told which customer an entry is about. */
    @NotAudited("says what the caller may")
    public boolean seesCustomers() {
        return caller.is(PRIVACY);
    }

    private static TrailEntry seen(TrailEntity row, boolean customersToo) {
        return customersToo ? row.toEntry() : row.toEntry().withoutCustomer();
    }

    /** The end of the chain: kept elsewhere, its checksum proves that nobody has rewritten the trail up to there. */
    @NotAudited("a number and a checksum")
    public Linked end() {
        return chains.end(Chain.AUDIT);
    }

    /**
     * The latest checks first.
     *
     * @param limit how many, 1..{@value Cursor#MAX_LIMIT}
     */
    @NotAudited("numbers and checksums")
    public List<CheckedChain> checks(int limit) {
        return checks.latest(Chain.AUDIT, Cursor.limit(limit));
    }

    /** Has the whole trail checked, in the background. */
    @Audited(AuditAction.TRAIL_CHECKED)
    public CheckedChain check() {
        return checks.submit(Chain.AUDIT, caller.name());
    }
}

package org.courtesy.privacy.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.courtesy.audit.AuditRetention;
import org.courtesy.consent.LedgerRetention;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.privacy.erasure.LeftCustomers;

/** Clears away piece by piece; each piece and the progress of the job are one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionPage {

    private final EntityManager entities;
    private final RetentionBook book;
    private final LedgerRetention ledger;
    private final AuditRetention audit;
    private final LeftCustomers left;
    private final Clock clock;

    /** For the container's proxy. */
    protected RetentionPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RetentionPage(
            EntityManager entities,
            RetentionBook book,
            LedgerRetention ledger,
            AuditRetention audit,
            LeftCustomers left,
            Clock clock) {
        this.entities = entities;
        this.book = book;
        this.ledger = ledger;
        this.audit = audit;
        this.left = left;
        this.clock = clock;
    }

    /** How a piece ended. */
    public enum Outcome {
        /** There may be more of the kind. */
        MORE,
        /** There is no more of the kind. */
        NEXT,
        /** Everything is through. */
        THROUGH,
        /** The job is to stop. */
        INTERRUPTED
    }

    /** Clears some of the kind at a place in the table. */
    public Outcome clear(JobRun job, int place) {
        RetentionKind kind = RetentionKind.values()[place];
        Optional<Instant> before = book.rules().get(place).months() == null
                ? Optional.empty()
                : Optional.of(clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .minusMonths(book.rules().get(place).months())
                        .toInstant());
        long rows = before.map(instant -> some(kind, instant)).orElse(0L);
        if (rows > 0) {
            book.count(job.id(), kind, rows);
        }
        int done = rows > 0 ? place : place + 1;
        boolean through = done == RetentionKind.values().length;
        if (through) {
            book.end(job.id());
        }
        boolean goOn = job.save(new Progress(String.valueOf(done), done, 0, null));
        return through ? Outcome.THROUGH : !goOn ? Outcome.INTERRUPTED : rows > 0 ? Outcome.MORE : Outcome.NEXT;
    }

    private long some(RetentionKind kind, Instant before) {
        return switch (kind) {
            case CONSENT_PROOFS -> ledger.clear(before, RetentionBook.NIGHTLY);
            case AUDIT_TRAIL -> audit.clear(before, RetentionBook.NIGHTLY);
            case LEFT_CUSTOMERS -> left.erase(before, RetentionBook.NIGHTLY);
            default ->
                kind.statements().stream()
                        .mapToLong(statement -> entities.createNativeQuery(statement)
                                .setParameter("before", before)
                                .executeUpdate())
                        .sum();
        };
    }
}

package org.courtesy.merge;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.Duplicates;
import org.courtesy.customer.Trait;
import org.courtesy.merge.AlikeRecords.Alike;
import org.courtesy.merge.AlikeRecords.Place;
import org.courtesy.merge.Proposal.Reason;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Proposes records to merge, and remembers which are of different persons. Every method that names a customer throws
 * {@link org.courtesy.shared.NotFoundException} for an unknown one.
 */
@Stateless
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
public class ProposalService {

    private final AlikeRecords records;
    private final DistinctRepository distinct;
    private final Duplicates duplicates;
    private final CustomerRegister customers;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected ProposalService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ProposalService(
            AlikeRecords records,
            DistinctRepository distinct,
            Duplicates duplicates,
            CustomerRegister customers,
            CurrentCaller caller,
            Clock clock) {
        this.records = records;
        this.distinct = distinct;
        this.duplicates = duplicates;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Pairs of records that may be of one person, by the most telling of what they share, and then by name.
     *
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<Proposal> list(String cursor, int limit, Locale language) {
        Place after = Cursor.read(
                        cursor, 3, key -> new Place(key.get(0), Long.parseLong(key.get(1)), Long.parseLong(key.get(2))))
                .orElse(null);
        ProposalWords words = new ProposalWords(language);
        return Cursor.page(records.next(after, Cursor.limit(limit) + 1), limit, pair -> new Object[] {
                    pair.place().likeness(),
                    pair.place().customer(),
                    pair.place().other()
                })
                .map(pair -> proposal(pair, words));
    }

    /** Records that may be of the same person as a customer's, the most telling first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<Proposal> of(@About(SubjectKind.CUSTOMER) String number, Locale language) {
        ProposalWords words = new ProposalWords(language);
        return records.of(customers.get(number)).stream()
                .map(pair -> proposal(pair, words))
                .toList();
    }

    /** Two records that somebody compares, whether or not they are proposed. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Proposal compare(
            @About(SubjectKind.CUSTOMER) String number, @About(SubjectKind.CUSTOMER) String other, Locale language) {
        return proposal(records.pair(customers.get(number), customers.get(other)), new ProposalWords(language));
    }

    /** From whom a customer is known to be different, the latest first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<Distinct> distinctFrom(@About(SubjectKind.CUSTOMER) String number) {
        return distinct.of(customers.get(number));
    }

    /**
     * Remembers that two records are of different persons. They are not proposed any more and cannot be merged. Once more changes
     * nothing.
     *
     * @throws ConflictException if both numbers are of one record
     * @throws org.courtesy.shared.UnavailableException if others hold one of them for too long
     */
    @Audited(AuditAction.CUSTOMER_MARKED_DISTINCT)
    public Distinct mark(@About(SubjectKind.CUSTOMER) String number, @About(SubjectKind.CUSTOMER) String other) {
        Duplicates.Pair pair = duplicates.hold(number, other);
        CustomerKey one = pair.survivor();
        CustomerKey another = pair.duplicate();
        if (one.id() == another.id()) {
            throw new ConflictException("SAME_CUSTOMER", number + " and " + other + " are one record", number, other);
        }
        if (!distinct.has(one, another)) {
            distinct.add(one, another, clock.instant(), caller.name());
        }
        return distinct.of(one).stream()
                .filter(mark -> mark.other().equals(another.number()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes back that two records are of different persons. Once more changes nothing. */
    @Audited(AuditAction.CUSTOMER_MARKED_DISTINCT)
    public void unmark(@About(SubjectKind.CUSTOMER) String number, @About(SubjectKind.CUSTOMER) String other) {
        distinct.remove(customers.get(number), customers.get(other));
    }

    private static Proposal proposal(Alike pair, ProposalWords words) {
        Set<Trait> shared = pair.shared();
        List<Reason> doubts = new ArrayList<>();
        if (!shared.contains(Trait.NAME)) {
            doubts.add(words.reason("DIFFERENT_NAME"));
        }
        if (pair.differentBirthDates()) {
            doubts.add(words.reason("DIFFERENT_BIRTH_DATE"));
        }
        return new Proposal(
                pair.customer().row(),
                pair.other().row(),
                doubts.isEmpty() ? Strength.PROBABLE : Strength.POSSIBLE,
                shared.stream().map(trait -> words.reason("SAME_" + trait)).toList(),
                doubts);
    }
}

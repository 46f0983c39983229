package org.courtesy.merge;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.Aliases;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.Duplicates;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.touchpoint.TouchpointRecorder;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Brings together two records of one person. Every method throws {@link org.courtesy.shared.NotFoundException} for an unknown
 * customer.
 */
@Stateless
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
public class MergeService {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 100;

    private final Duplicates duplicates;
    private final Belongings belongings;
    private final CustomerRegister customers;
    private final TouchpointRecorder touchpoints;
    private final Decisions decisions;
    private final Outbox outbox;
    private final MergeRepository merges;
    private final DistinctRepository distinct;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected MergeService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    MergeService(
            Duplicates duplicates,
            Belongings belongings,
            CustomerRegister customers,
            TouchpointRecorder touchpoints,
            Decisions decisions,
            Outbox outbox,
            MergeRepository merges,
            DistinctRepository distinct,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.duplicates = duplicates;
        this.belongings = belongings;
        this.customers = customers;
        this.touchpoints = touchpoints;
        this.decisions = decisions;
        this.outbox = outbox;
        this.merges = merges;
        this.distinct = distinct;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Says what a merge would do, and does nothing. A merge that was made is answered as it was.
     *
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete
     * @throws ConflictException if the two cannot be merged
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public StoredMerge tryOut(@About(SubjectKind.CUSTOMER) String number, MergeCustomers command) {
        check(command);
        Optional<StoredMerge> before = before(number, command);
        if (before.isPresent()) {
            return before.get();
        }
        Duplicates.Pair pair = duplicates.look(number, command.duplicate());
        permit(number, command, pair);
        return new StoredMerge(answer(pair, command, null, null, null), pair.version());
    }

    /**
     * Merges the duplicate into the customer, whole or not at all, and judges the customer anew. Once more gives the same answer.
     *
     * @param expectedVersion version of the customer's record on which the merge is based
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete
     * @throws PreconditionRequiredException if no version is given
     * @throws PreconditionFailedException if the version is not the stored one
     * @throws ConflictException if the two cannot be merged
     * @throws org.courtesy.shared.UnavailableException if others hold one of them for too long
     */
    @Audited(AuditAction.CUSTOMER_MERGED)
    public StoredMerge merge(@About(SubjectKind.CUSTOMER) String number, MergeCustomers command, Long expectedVersion) {
        check(command);
        Optional<StoredMerge> before = before(number, command);
        if (before.isPresent()) {
            return before.get();
        }
        if (number.equals(command.duplicate())) {
            throw same(number);
        }
        Duplicates.Pair pair = duplicates.hold(number, command.duplicate());
        // Somebody may have done just that while this call waited.
        before = before(number, command);
        if (before.isPresent()) {
            return before.get();
        }
        permit(number, command, pair);
        if (expectedVersion == null) {
            throw new PreconditionRequiredException("CUSTOMER", pair.survivor().number());
        }
        if (expectedVersion != pair.version()) {
            throw new PreconditionFailedException(expectedVersion, pair.version());
        }
        return make(pair, command);
    }

    private StoredMerge make(Duplicates.Pair pair, MergeCustomers command) {
        Instant now = clock.instant();
        UUID id = ids.next();
        Merge merge = answer(pair, command, id.toString(), now, caller.name());
        belongings.move(pair.survivor(), pair.duplicate(), id, now);
        CustomerKey customer = duplicates.become(pair);
        merges.add(new MergeEntity(id, customer.id(), merge, Duplicates.text(pair.record())));
        touchpoints.settleComplaints(customer);
        merges.flush();
        outbox.tell(
                EventType.CUSTOMER_MERGED,
                customer.number(),
                () -> new EventData()
                        .about(customer.number())
                        .with("merge", id)
                        .with("duplicate", merge.duplicate())
                        .with("at", customer.at(now))
                        .link("aliases", EventData.path("customers", customer.number(), "aliases")));
        decisions.changed(customer);
        return new StoredMerge(merge, duplicates.version(customer));
    }

    /**
     * The names under which a customer is known besides those of the record.
     */
    @RolesAllowed({AGENT, PRIVACY, INTEGRATION, ADMIN})
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Aliases aliases(@About(SubjectKind.CUSTOMER) String number) {
        return duplicates.aliases(number);
    }

    private static void check(MergeCustomers command) {
        new Checks()
                .required("duplicate", command.duplicate())
                .required("reason", command.reason())
                .longest("duplicate", command.duplicate(), LONGEST_NUMBER)
                .longest("reason", command.reason(), LONGEST_REASON)
                .done();
    }

    /** The answer to the merge that made the duplicate go, if it went to this customer. */
    private Optional<StoredMerge> before(String number, MergeCustomers command) {
        CustomerKey customer = customers.get(number);
        return merges.of(command.duplicate()).map(row -> {
            if (row.customerId() != customer.id()) {
                String other = customers.get(row.customerId()).number();
                throw new ConflictException(
                        "CUSTOMER_MERGED_ELSEWHERE",
                        command.duplicate() + " was merged into " + other,
                        command.duplicate(),
                        other);
            }
            return new StoredMerge(row.toMerge(), duplicates.version(customer));
        });
    }

    private void permit(String number, MergeCustomers command, Duplicates.Pair pair) {
        if (pair.survivor().id() == pair.duplicate().id()) {
            if (number.equals(command.duplicate())) {
                throw same(number);
            }
            throw new ConflictException(
                    "MERGE_IN_A_CIRCLE",
                    number + " was merged into " + command.duplicate() + " before",
                    number,
                    command.duplicate());
        }
        if (pair.survivor().kind() != pair.duplicate().kind()) {
            throw new ConflictException(
                    "MERGE_OF_DIFFERENT_KINDS",
                    "A person and an organisation are not the same",
                    pair.survivor().number(),
                    command.duplicate());
        }
        if (distinct.has(pair.survivor(), pair.duplicate())) {
            throw new ConflictException(
                    "CUSTOMERS_DISTINCT",
                    "Somebody knows that they are different persons",
                    pair.survivor().number(),
                    pair.duplicate().number());
        }
        List<String> busy = belongings.atTheSameWork(pair.survivor(), pair.duplicate());
        if (!busy.isEmpty()) {
            throw new ConflictException("CUSTOMER_IN_WORK", busy.get(0) + " works on the duplicate", busy.get(0));
        }
    }

    private static ConflictException same(String number) {
        return new ConflictException("MERGE_WITH_ITSELF", number + " cannot be a duplicate of itself", number);
    }

    private Merge answer(Duplicates.Pair pair, MergeCustomers command, String id, Instant at, String by) {
        Map<String, Long> moved = belongings.count(pair.duplicate());
        return new Merge(
                id,
                pair.survivor().number(),
                pair.duplicate().number(),
                command.reason(),
                at,
                by,
                moved,
                pair.settlement().settled().stream().map(Merge.Settled::of).toList());
    }
}

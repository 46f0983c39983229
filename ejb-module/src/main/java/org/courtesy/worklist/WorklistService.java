package org.courtesy.worklist;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContactChannel;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;
import org.courtesy.worklist.WorklistQuery.Asker;
import org.courtesy.worklist.WorklistQuery.Found;
import org.courtesy.worklist.WorklistQuery.Place;

/** The day's work: lists it, gives it to one person at a time and takes its outcome. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class WorklistService {

    private static final int LONGEST_NOTE = 4000;
    private static final double MOST_EXPERIENCE = 4;

    private final WorklistQuery query;
    private final Claims claims;
    private final Outcomes outcomes;
    private final TakingBack takingBack;
    private final Handing handing;
    private final Staff staff;
    private final CustomerRegister customers;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected WorklistService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    WorklistService(
            WorklistQuery query,
            Claims claims,
            Outcomes outcomes,
            TakingBack takingBack,
            Handing handing,
            Staff staff,
            CustomerRegister customers,
            CurrentCaller caller,
            Clock clock) {
        this.query = query;
        this.claims = claims;
        this.outcomes = outcomes;
        this.takingBack = takingBack;
        this.handing = handing;
        this.staff = staff;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What there is to do, the most important first: near statutory last days, broken promises, complaints, deadlines,
     * service, advertising; within each by last day and priority.
     *
     * @param zone where the caller's today is
     * @param cursor {@link Worklist#next()} of the page before, null for the first
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Worklist list(WorklistFilter filter, ZoneId zone, String cursor, int limit) {
        Place after = Cursor.read(
                        cursor,
                        4,
                        key -> new Place(
                                Short.parseShort(key.get(0)),
                                LocalDate.parse(key.get(1)),
                                Double.parseDouble(key.get(2)),
                                UUID.fromString(key.get(3))))
                .orElse(null);
        Asker asker = asker(zone);
        List<Found> found = query.list(filter, asker, after, Cursor.limit(limit) + 1);
        var page = Cursor.page(found, limit, row -> {
            Place place = row.place();
            return new Object[] {place.urgency(), place.sortDay(), place.priority(), place.id()};
        });
        List<WorkItem> items = page.items().stream().map(Found::toItem).toList();
        return new Worklist(items, page.next(), fitting(items, filter, asker, after, zone));
    }

    /** How much there is to do. */
    @NotAudited("numbers")
    public WorkCounts counts(WorklistFilter filter, ZoneId zone) {
        return query.counts(filter, asker(zone));
    }

    /** What the caller's team can still do today. */
    @NotAudited("numbers")
    public Capacity capacity(ZoneId zone) {
        Instant morning = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        return staff.teamOf(caller.name())
                .map(team -> new Capacity(team.name(), team.callsPerDay(), query.callsMade(team.members(), morning)))
                .orElseGet(() -> new Capacity(null, 0, query.callsMade(List.of(caller.name()), morning)));
    }

    /** What is open about one customer. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<WorkItem> ofCustomer(@About(SubjectKind.CUSTOMER) String customer) {
        return query.ofCustomer(customers.get(customer).id()).stream()
                .map(Found::toItem)
                .toList();
    }

    /** What the caller has closed today, the latest first. */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public List<WorkItem> doneToday(ZoneId zone, int limit) {
        Instant morning = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        return query.closed(List.of(caller.name()), morning, Cursor.limit(limit)).stream()
                .map(Found::toItem)
                .toList();
    }

    /**
     * One row.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public WorkItem get(String id) {
        return handing.find(id);
    }

    /**
     * Takes a row to work on: reserves the contact for person, household and premise, after asking the gate anew.
     *
     * @throws NotFoundException if there is no such row
     * @throws org.courtesy.shared.UnavailableException while no rules are live, or while others hold the customer
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TASK_DONE)
    public ClaimAnswer claim(@About(SubjectKind.TASK) String id) {
        return claims.claim(idOf(id));
    }

    /**
     * Gives a row back and frees the slot.
     *
     * @throws NotFoundException if there is no such row
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TASK_DONE)
    public void release(@About(SubjectKind.TASK) String id) {
        claims.release(idOf(id));
    }

    /**
     * Ends a row with its outcome: records the contact, closes or puts off the row and judges the customer anew. The same
     * outcome once more changes nothing.
     *
     * @throws org.courtesy.json.InvalidInputException if the outcome is incomplete
     * @throws NotFoundException if there is no such row
     * @throws org.courtesy.shared.ConflictException if it ended otherwise, or somebody else works on the customer
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TASK_DONE)
    public WorkItem finish(@About(SubjectKind.TASK) String id, FinishWork work) {
        boolean declined = work.outcome() == WorkResult.DECLINED;
        new Checks()
                .required("outcome", work.outcome())
                .ensure(
                        work.outcome() == null || work.outcome().sayable(),
                        "outcome",
                        InputProblem.UNKNOWN_VALUE,
                        work.outcome(),
                        "ACCEPTED, DECLINED, NOT_REACHED, DONE, IGNORED")
                .ensure(!declined || work.reason() != null, "reason", InputProblem.MISSING)
                .ensure(declined || work.reason() == null, "reason", InputProblem.NOT_ACCEPTED)
                .longest("note", work.note(), LONGEST_NOTE)
                .ensure(
                        work.experience() == null || Math.abs(work.experience()) <= MOST_EXPERIENCE,
                        "experience",
                        InputProblem.NOT_BETWEEN,
                        -MOST_EXPERIENCE,
                        MOST_EXPERIENCE)
                .ensure(
                        work.at() == null || !work.at().toInstant().isAfter(clock.instant()),
                        "at",
                        InputProblem.NOT_ACCEPTED)
                .done();
        return outcomes.finish(idOf(id), work);
    }

    /**
     * Takes back the outcome that the caller recorded last on a row, if it was recorded within the last minutes: the contact
     * counts as not made, the row is open again, the customer is judged anew.
     *
     * @throws NotFoundException if there is no such row
     * @throws org.courtesy.shared.ConflictException {@code OUTCOME_STANDS} if there is none, it is another's or too old, or it
     *     settled a complaint, a promise or a follow-up with it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TASK_DONE)
    public WorkItem takeBack(@About(SubjectKind.TASK) String id) {
        return takingBack.takeBack(idOf(id));
    }

    /**
     * Hands a row over to a person or a team, or to everybody; a claim of it ends.
     *
     * @param user null for nobody in particular, likewise {@code team}
     * @throws NotFoundException if there is no such row
     * @throws org.courtesy.json.InvalidInputException if there is no such person or team
     */
    @RolesAllowed({AGENT, APPROVER, ADMIN})
    @Audited(AuditAction.TASK_DONE)
    public WorkItem handOver(@About(SubjectKind.TASK) String id, String user, String team) {
        return handing.handOver(idOf(id), user, team);
    }

    /**
     * Plans a follow-up; it comes onto the list when its day has come.
     *
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.json.InvalidInputException on a day in the past, or an owner there is not
     */
    @Audited(AuditAction.TASK_DONE)
    public void followUp(@About(SubjectKind.CUSTOMER) String customer, PlanFollowUp followUp) {
        handing.followUp(customer, followUp);
    }

    /** The caller's saved filters by name. */
    @NotAudited("how somebody likes to work")
    public List<SavedView> views() {
        return handing.views();
    }

    /**
     * Saves a filter under a name; one of that name is replaced.
     *
     * @throws org.courtesy.json.InvalidInputException on a name that is none
     */
    @NotAudited("how somebody likes to work")
    public SavedView saveView(String name, WorklistFilter filter) {
        return handing.saveView(name, filter);
    }

    /** Forgets a saved filter of the caller; one that is not there is none. */
    @NotAudited("how somebody likes to work")
    public void removeView(UUID id) {
        handing.removeView(id);
    }

    private static UUID idOf(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("ACTION", id));
    }

    private Asker asker(ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        String user = caller.name();
        return new Asker(
                user,
                staff.standingInFor(user, today),
                staff.teamOf(user).map(Team::name).orElse(null),
                clock.instant(),
                today);
    }

    private int fitting(List<WorkItem> items, WorklistFilter filter, Asker asker, Place after, ZoneId zone) {
        Capacity capacity = capacity(zone);
        if (!capacity.known()) {
            return items.size();
        }
        long left = capacity.left() - (after == null ? 0 : query.calls(filter, asker, after));
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).channel() == ContactChannel.PHONE && left-- <= 0) {
                return i;
            }
        }
        return items.size();
    }
}

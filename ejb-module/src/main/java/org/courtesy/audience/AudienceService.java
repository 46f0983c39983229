package org.courtesy.audience;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtesy.job.JobControl;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.report.ReportTexts;
import org.courtesy.reservation.Slots;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Finds out, as jobs of the kind {@code AUDIENCE}, who of the base may get an action on a channel on a day, and tells it. */
@Stateless
@RolesAllowed({INTEGRATION, APPROVER, ADMIN})
@NotAudited("numbers and codes")
public class AudienceService {

    /** The kind of its jobs. */
    public static final String KIND = "AUDIENCE";

    private static final int FARTHEST_DAYS = 365;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CODE = 60;
    private static final String NOTHING = "LEAVE_ALONE";

    private final Jobs jobs;
    private final JobControl control;
    private final AudienceBase base;
    private final AudienceMembers members;
    private final AudienceCount counts;
    private final Slots slots;
    private final LiveRules rules;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected AudienceService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    AudienceService(
            Jobs jobs,
            JobControl control,
            AudienceBase base,
            AudienceMembers members,
            AudienceCount counts,
            Slots slots,
            LiveRules rules,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.jobs = jobs;
        this.control = control;
        this.base = base;
        this.members = members;
        this.counts = counts;
        this.slots = slots;
        this.rules = rules;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues the search for an audience among the customers of this moment.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.AUDIENCE_MADE)
    public JobView start(AudienceRequest asked) {
        AudienceRequest wish = complete(asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(wish, now);
        UUID id = ids.next();
        jobs.submit(
                id,
                KIND,
                CaseJson.write(new AudienceJob(wish, now, base.lastId())),
                base.count(wish.whom()),
                caller.name());
        return control.get(id.toString());
    }

    /**
     * For what there can be an audience: every action that somebody carries out, and every type of the touchpoint catalogue.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public AudienceOccasions occasions() {
        PolicySnapshot policy = rules.policy();
        Set<String> actions = policy.actions().codes();
        return new AudienceOccasions(
                actions.stream().filter(code -> !code.equals(NOTHING)).sorted().toList(),
                policy.touchpoints().codes().stream()
                        .filter(code -> !actions.contains(code))
                        .sorted()
                        .toList());
    }

    /** What an audience can be made of. */
    public AudienceChoices choices() {
        return counts.choices();
    }

    /** How many customers would be asked. */
    public long reach(Audience whom) {
        return counts.count(whom);
    }

    /**
     * One audience; its summary is an {@link AudienceSummary}.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public JobView get(String id) {
        return control.get(id, KIND);
    }

    /**
     * What an audience was to be.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public AudienceRequest wish(String id) {
        return CaseJson.read(jobs.request(UUID.fromString(get(id).id())), AudienceJob.class)
                .wish();
    }

    /** The audiences that were asked for, the latest first. */
    public List<JobView> latest(int most) {
        return jobs.latestOf(KIND, most).stream()
                .map(job -> control.get(job.toString()))
                .toList();
    }

    /**
     * Asks an audience to stop after its present page. Contacts that it holds stay held until their time.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return control.stop(get(id).id());
    }

    /**
     * Who is in it, in the order of their places, then the others.
     *
     * @param state null: all
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     * @throws org.courtesy.shared.NotFoundException if there is no such audience
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<AudienceMember> members(
            @About(SubjectKind.AUDIENCE) String id, MemberState state, String cursor, int limit, Locale language) {
        UUID job = UUID.fromString(get(id).id());
        AudienceMembers.SortKey after =
                Cursor.read(cursor, 2, AudienceService::position).orElse(null);
        ReportTexts texts = new ReportTexts(language, rules.texts());
        List<AudienceMembers.Line> found = members.list(job, state, after, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, line ->
                        new Object[] {line.place() == null ? "" : line.place(), line.customerId()})
                .map(line -> member(line, texts));
    }

    private static AudienceMembers.SortKey position(List<String> key) {
        return new AudienceMembers.SortKey(
                key.get(0).isEmpty() ? null : Integer.valueOf(key.get(0)), Long.parseLong(key.get(1)));
    }

    private static AudienceMember member(AudienceMembers.Line line, ReportTexts texts) {
        return new AudienceMember(
                line.customer(),
                line.state(),
                line.place(),
                line.code(),
                text(line, texts),
                Instants.utc(line.from()),
                line.reservation() == null ? null : line.reservation().toString());
    }

    private static String text(AudienceMembers.Line line, ReportTexts texts) {
        if (line.code() == null) {
            return null;
        }
        return line.state() == MemberState.LEFT_OUT ? texts.leftOut(line.code()) : texts.refusal(line.code());
    }

    private static AudienceRequest complete(AudienceRequest asked) {
        return new AudienceRequest(
                asked.action(),
                asked.channel(),
                asked.purpose(),
                asked.day(),
                asked.whom() == null ? Audience.EVERYBODY : asked.whom(),
                asked.limit(),
                Boolean.TRUE.equals(asked.reserve()),
                asked.heldUntil(),
                asked.reason());
    }

    private void check(AudienceRequest wish, Instant now) {
        Checks checks = new Checks()
                .required("action", wish.action())
                .required("channel", wish.channel())
                .required("day", wish.day())
                .ensure(wish.limit() == null || wish.limit() > 0, "limit", InputProblem.TOO_SMALL, 1)
                .longest("reason", wish.reason(), LONGEST_REASON)
                .ensure(wish.reason() == null || Checks.storable(wish.reason()), "reason", InputProblem.BAD_CHARACTERS);
        AudienceChecks.check("whom", wish.whom(), checks);
        PolicySnapshot policy = rules.policy();
        if (wish.action() != null && !wish.action().isBlank()) {
            checks.ensure(
                    policy.touchpoints().of(wish.action()) != null,
                    "action",
                    InputProblem.UNKNOWN_TOUCHPOINT_TYPE,
                    wish.action().substring(0, Math.min(wish.action().length(), LONGEST_CODE)));
        }
        if (wish.day() != null) {
            LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
            LocalDate last = today.plusDays(FARTHEST_DAYS);
            checks.ensure(
                    !wish.day().isBefore(today) && !wish.day().isAfter(last),
                    "day",
                    InputProblem.NOT_BETWEEN,
                    today,
                    last);
            checkHolding(wish, now.plus(slots.longest()), checks);
        }
        checks.done();
    }

    /** Whether contacts of that day can be held, for all customers wherever they live. */
    private static void checkHolding(AudienceRequest wish, Instant latest, Checks checks) {
        Instant over = wish.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        checks.ensure(!wish.reserve() || !over.isAfter(latest), "day", InputProblem.TOO_LARGE, latest)
                .ensure(wish.reserve() || wish.heldUntil() == null, "heldUntil", InputProblem.CONTRADICTS, "reserve")
                .ensure(
                        wish.heldUntil() == null
                                || !wish.heldUntil().toInstant().isBefore(over)
                                        && !wish.heldUntil().toInstant().isAfter(latest),
                        "heldUntil",
                        InputProblem.NOT_BETWEEN,
                        over,
                        latest);
    }
}

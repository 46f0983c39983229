package org.courtesy.replay;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtesy.job.JobControl;
import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.report.Sheet;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Tries versions of a rule set on the stored decisions, as jobs of the kind {@code REPLAY}, and shows what they would change.
 * Who approves sees numbers of customers; analysts see pseudonyms.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("figures, and cases without what tells of a person")
public class ReplayService {

    /** The kind of its jobs. */
    public static final String KIND = "REPLAY";

    private static final int WHOLE = 100;
    private static final int LONGEST_SEGMENT = 20;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ReplayQueue queue;
    private final ReplayVersions versions;
    private final ReplayDifferences differences;
    private final ReplayDetails details;
    private final JobControl jobs;
    private final Pseudonyms pseudonyms;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ReplayService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ReplayService(
            ReplayQueue queue,
            ReplayVersions versions,
            ReplayDifferences differences,
            ReplayDetails details,
            JobControl jobs,
            Pseudonyms pseudonyms,
            CurrentCaller caller) {
        this.queue = queue;
        this.versions = versions;
        this.differences = differences;
        this.details = details;
        this.jobs = jobs;
        this.pseudonyms = pseudonyms;
        this.caller = caller;
    }

    /**
     * Queues a replay of a version, as its files are now, over the decisions of now.
     *
     * @param name of the rule set
     * @param version the candidate, which may be a draft
     * @param baseVersion what it is compared with; null: the live version
     * @param filter null: all decisions
     * @return id of the job
     * @throws NotFoundException if there is no such version
     * @throws ConflictException if the tables of a version cannot be read
     * @throws org.courtesy.json.InvalidInputException if the filter names what there is not
     */
    @Audited(AuditAction.RULES_REPLAYED)
    public UUID start(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            Integer baseVersion,
            ReplayFilter filter) {
        ReplayFilter checked = checked(filter == null ? ReplayFilter.ALL : filter);
        PinnedRules candidate = versions.pinned(name, version);
        PinnedRules base = versions.pinned(name, baseVersion);
        return queue.submit(base, candidate, checked, caller.name());
    }

    private static ReplayFilter checked(ReplayFilter filter) {
        boolean ordered =
                filter.from() == null || filter.to() == null || !filter.to().isBefore(filter.from());
        Integer percent = filter.samplePercent();
        new Checks()
                .ensure(ordered, "filter.to", InputProblem.NOT_ACCEPTED)
                .ensure(
                        filter.country() == null || COUNTRIES.contains(filter.country()),
                        "filter.country",
                        InputProblem.UNKNOWN_COUNTRY,
                        String.valueOf(filter.country()))
                .longest("filter.segment", filter.segment(), LONGEST_SEGMENT)
                .ensure(
                        percent == null || percent >= 1 && percent <= WHOLE,
                        "filter.samplePercent",
                        InputProblem.NOT_BETWEEN,
                        1,
                        WHOLE)
                .done();
        return filter;
    }

    /**
     * The latest replay of a version, whatever has become of it.
     *
     * @throws NotFoundException if it was never tried
     */
    public UUID latest(String name, int version) {
        return queue.latest(name, version).orElseThrow(() -> new NotFoundException(KIND, name + ' ' + version));
    }

    /**
     * A replay, how far it is and what it has found.
     *
     * @throws NotFoundException if there is none
     */
    public ReplayView view(UUID job) {
        ReplayJob replay = replay(job);
        JobView seen = jobs.get(job.toString());
        return new ReplayView(
                seen.withoutSummary(),
                replay.base().ruleSet(),
                replay.candidate().ruleSet(),
                replay.filter(),
                report(seen));
    }

    /**
     * What a replay has found so far.
     *
     * @throws NotFoundException if there is none
     */
    public ReplayReport report(UUID job) {
        replay(job);
        ReplayReport report = report(jobs.get(job.toString()));
        return report == null ? ReplayReport.EMPTY : report;
    }

    private static ReplayReport report(JobView job) {
        return job.summary() == null ? null : CaseJson.read(job.summary(), ReplayReport.class);
    }

    /**
     * Which rules differ between the two versions of a replay, and which others have to do with them.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if one of the versions is a draft that has been edited since
     */
    public RuleImpact impact(UUID job) {
        return versions.impact(replay(job));
    }

    /** Asks a replay to pause after its present page. */
    @Audited(AuditAction.JOB_STEERED)
    public JobView pause(@About(SubjectKind.JOB) UUID job) {
        replay(job);
        return jobs.pause(job.toString()).withoutSummary();
    }

    /** Lets a paused replay go on. */
    @Audited(AuditAction.JOB_STEERED)
    public JobView resume(@About(SubjectKind.JOB) UUID job) {
        replay(job);
        return jobs.resume(job.toString()).withoutSummary();
    }

    /** Asks a replay to stop after its present page; what it has found stays. */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) UUID job) {
        replay(job);
        return jobs.stop(job.toString()).withoutSummary();
    }

    /**
     * Differences of a replay in the order of their finding. It keeps the first {@value DifferenceRoom#MOST} of each kind and
     * code; its report counts all of them.
     *
     * @throws NotFoundException if there is no such replay
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<ReplayDifference> differences(
            @About(SubjectKind.JOB) UUID job, DifferenceFilter filter, String cursor, int limit) {
        replay(job);
        UUID after = Cursor.read(cursor, 1, key -> UUID.fromString(key.get(0))).orElse(null);
        List<ReplayDifferences.Row> found = differences.of(job, filter, after, Cursor.limit(limit) + 1);
        Veil veil = veil();
        return Cursor.page(found, limit, row -> new Object[] {row.difference().id})
                .map(row -> shown(row, veil));
    }

    /**
     * All differences that a replay has kept, as a table.
     *
     * @throws NotFoundException if there is no such replay
     */
    @Audited(AuditAction.REPORT_EXPORTED)
    public Sheet csv(@About(SubjectKind.JOB) UUID job) {
        replay(job);
        Veil veil = veil();
        return new DifferenceSheet(differences.of(job, DifferenceFilter.ALL, null, Integer.MAX_VALUE).stream()
                .map(row -> shown(row, veil))
                .toList());
    }

    /**
     * The decision of a difference, judged once more by both. Runs outside of a transaction, since rules may have to be
     * compiled first.
     *
     * @throws NotFoundException if there is no such difference
     * @throws ConflictException if one of the versions does not run, or is a draft that has been edited since
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public DifferenceDetail difference(@About(SubjectKind.JOB) UUID job, String id) {
        ReplayJob replay = replay(job);
        ReplayDifferences.Row row = Ids.parse(id)
                .flatMap(known -> differences.find(job, known))
                .orElseThrow(() -> new NotFoundException("REPLAY_DIFFERENCE", id));
        JudgedTwice judged = details.judged(replay, row.difference())
                .orElseThrow(() -> new NotFoundException("REPLAY_DIFFERENCE", id));
        Veil veil = veil();
        return new DifferenceDetail(
                shown(row, veil), judged.changes(), veil.over(judged.base()), veil.over(judged.candidate()));
    }

    private ReplayJob replay(UUID job) {
        return queue.find(job).orElseThrow(() -> new NotFoundException(KIND, job.toString()));
    }

    private Veil veil() {
        return caller.is(APPROVER) ? new Veil(number -> number, true) : new Veil(pseudonyms::of, false);
    }

    private static ReplayDifference shown(ReplayDifferences.Row row, Veil veil) {
        ReplayDifferenceEntity difference = row.difference();
        return new ReplayDifference(
                difference.id.toString(),
                veil.name().apply(row.customer()),
                difference.assessmentId.toString(),
                Instants.utc(row.asOf()),
                difference.change(),
                difference.carried);
    }
}

package org.courtesy.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.courtesy.check.CheckReport;
import org.courtesy.json.CaseJson;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioSuite;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.security.CurrentCaller;
import org.courtesy.trail.NotAudited;

/**
 * Proves that a version does what it should, and keeps the proof with the checksum of the files: a change of any file makes
 * it worthless. Whatever comes out well takes a draft further. Every method throws {@link
 * org.courtesy.shared.NotFoundException} for a version that there is not.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@NotAudited("proofs of drafts")
public class RuleSetProof {

    private final RuleSetEvidence evidence;
    private final RulebookKeeper keeper;
    private final RulebookArchive archive;
    private final RuleCompiler compiler;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected RuleSetProof() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleSetProof(
            RuleSetEvidence evidence,
            RulebookKeeper keeper,
            RulebookArchive archive,
            RuleCompiler compiler,
            CurrentCaller caller) {
        this.evidence = evidence;
        this.keeper = keeper;
        this.archive = archive;
        this.compiler = compiler;
        this.caller = caller;
    }

    /** Checks all files and builds them strictly: some seconds. */
    @NotAudited("proves a draft, and changes nothing")
    public CheckReport check(String name, int version) {
        RuleSetFiles files = keeper.version(name, version).files();
        CheckReport report = RuleChecks.full(files, compiler);
        evidence.note(
                name,
                version,
                Evidence.Kind.CHECK,
                files.checksum(),
                report.clean(),
                CaseJson.write(report),
                caller.name());
        return report;
    }

    /** What the last check found, if there was one; it may have been of other files ({@link Evidence#current()}). */
    public Optional<CheckReport> lastCheck(String name, int version) {
        return evidence.report(name, version, Evidence.Kind.CHECK)
                .map(report -> CaseJson.read(report, CheckReport.class));
    }

    /**
     * Runs all scenarios of the version, with its own tables and without the operator's settings.
     *
     * @throws RulesRefusedException with the code {@value RulesRefusedException#RULE_SET} if it cannot be built
     */
    @NotAudited("proves a draft, and changes nothing")
    public SuiteReport runScenarios(String name, int version) {
        RuleSetFiles files = keeper.version(name, version).files();
        SuiteReport report = ScenarioSuite.run(files, archive.asWritten(name, version));
        evidence.note(
                name,
                version,
                Evidence.Kind.SCENARIOS,
                files.checksum(),
                report.green(),
                CaseJson.write(report),
                caller.name());
        return report;
    }

    /** How the last run of the scenarios came out, if there was one. */
    public Optional<SuiteReport> lastScenarios(String name, int version) {
        return evidence.report(name, version, Evidence.Kind.SCENARIOS)
                .map(report -> CaseJson.read(report, SuiteReport.class));
    }

    /**
     * Notes that a version was replayed over the history; to be called by the replay itself when it is done.
     *
     * @param checksum of the files that were replayed
     * @param jobId of the replay
     * @param by who asked for it
     */
    @PermitAll
    public void attachReplay(String name, int version, String checksum, String jobId, String by) {
        String report = CaseJson.write(new ReplayProof(jobId));
        evidence.note(name, version, Evidence.Kind.REPLAY, checksum, true, report, by);
    }

    /** The job of the last replay, if there was one. */
    public Optional<String> lastReplay(String name, int version) {
        return evidence.report(name, version, Evidence.Kind.REPLAY)
                .map(report -> CaseJson.read(report, ReplayProof.class).job());
    }

    /** What is kept of a replay: where its report is. */
    record ReplayProof(String job) {}
}

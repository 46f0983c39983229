package org.courtesy.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.check.RuleSetCheck;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioSuite;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.trail.NotAudited;

/**
 * What somebody asks while they write: nothing here is stored. Every method throws {@link
 * org.courtesy.shared.NotFoundException} for a version that there is not.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("reads drafts and proves them, and changes nothing")
public class WritingDesk {

    private final RuleSetShelf shelf;
    private final RulebookArchive archive;
    private final PolicyOverrides overrides;

    /** For the container's proxy. */
    protected WritingDesk() {
        this(null, null, null);
    }

    @Inject
    WritingDesk(RuleSetShelf shelf, RulebookArchive archive, PolicyOverrides overrides) {
        this.shelf = shelf;
        this.archive = archive;
        this.overrides = overrides;
    }

    /** All files of a version. */
    public RuleSetFiles files(String name, int version) {
        return shelf.stored(name, version).files();
    }

    /**
     * What there is to say about a text if it stood in the version: the quick check, without a build.
     *
     * @param path where it would stand
     */
    public List<Diagnostic> check(String name, int version, String path, String text) {
        Map<String, String> files = new HashMap<>(files(name, version).files());
        files.put(path, text);
        return RuleSetCheck.quick(RuleSetFiles.of(files), path);
    }

    /**
     * Runs the scenarios of one file with the rules of a version, as {@link RuleSetProof#runScenarios} runs all.
     *
     * @param path of the file; nothing is run when the version has no such file
     * @throws RulesRefusedException with the code {@value RulesRefusedException#RULE_SET} if it cannot be built
     */
    public SuiteReport scenarios(String name, int version, String path) {
        return ScenarioSuite.run(files(name, version), archive.asWritten(name, version), path::equals);
    }

    /** The thresholds of a version in the order of their table. */
    public List<Threshold> thresholds(String name, int version) {
        return Thresholds.of(files(name, version).files(), overrides.read());
    }
}

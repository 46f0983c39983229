package org.courtesy.replay;

import static org.courtesy.security.Roles.ANALYST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RulebookArchive;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.scenario.NotRepeatableException;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.scenario.ScenarioRecorder;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Finds stored decisions that show a rule at work, and makes scenarios of them. Whoever they were about is a pseudonym here
 * and nobody in the scenario.
 */
@Stateless
@RolesAllowed(ANALYST)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RealCases {

    /** How many of the decisions stored last are looked through. */
    static final int LOOKED_THROUGH = 2_000;

    /** How many are shown in which the rule fires, and as many in which it does not. */
    static final int SHOWN = 5;

    private static final int PORTION = 100;
    private static final int LONGEST_TITLE = 200;

    private final ReplayRows rows;
    private final RulebookArchive archive;
    private final WritingDesk desk;
    private final RuleSetService ruleSets;
    private final Pseudonyms pseudonyms;

    /** For the container's proxy. */
    protected RealCases() {
        this(null, null, null, null, null);
    }

    @Inject
    RealCases(
            ReplayRows rows,
            RulebookArchive archive,
            WritingDesk desk,
            RuleSetService ruleSets,
            Pseudonyms pseudonyms) {
        this.rows = rows;
        this.archive = archive;
        this.desk = desk;
        this.ruleSets = ruleSets;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Decisions among those stored last in which a rule of a version fires, and some in which it does not; those that fire
     * first.
     *
     * @param version any, drafts included
     * @param rule id of one of its rules
     * @throws NotFoundException if there is no such version or rule
     * @throws org.courtesy.rulebook.RulesRefusedException if the version cannot be built
     */
    @NotAudited("cases without what tells of a person")
    public List<RealCase> of(String name, int version, String rule) {
        Assessor assessor = archive.asWritten(name, version);
        ensureKnown(assessor, rule);
        List<RealCase> found = new ArrayList<>();
        int seen = 0;
        List<ReplayRows.Sighting> portion = rows.latest(null, PORTION);
        while (!portion.isEmpty() && seen < LOOKED_THROUGH && found.size() < 2 * SHOWN) {
            for (ReplayRows.Sighting sighting : portion) {
                seen(sighting, assessor, rule)
                        .filter(real -> found.stream()
                                        .filter(known -> known.fires() == real.fires())
                                        .count()
                                < SHOWN)
                        .ifPresent(found::add);
            }
            seen += portion.size();
            portion = rows.latest(portion.get(portion.size() - 1).id(), PORTION);
        }
        found.sort(Comparator.comparing(RealCase::fires).reversed());
        return found;
    }

    /** Empty for a decision that today's rules cannot read any more. */
    private Optional<RealCase> seen(ReplayRows.Sighting sighting, Assessor assessor, String rule) {
        try {
            CustomerCase given = CaseJson.read(sighting.inputs(), CustomerCase.class);
            Assessment assessment = assessor.assess(given, Mode.WHAT_IF, false);
            return Optional.of(new RealCase(
                    sighting.id().toString(),
                    pseudonyms.of(sighting.customer()),
                    given.asOf(),
                    assessment.trace().fired().contains(rule),
                    assessment.next().code(),
                    assessment.churn() == null ? null : assessment.churn().band()));
        } catch (InvalidInputException old) {
            return Optional.empty();
        }
    }

    /**
     * Adds a stored decision to the scenarios of a rule; once more changes nothing.
     *
     * @param version a draft
     * @param rule id of one of its rules
     * @param decision id of the stored decision
     * @param title what is special about the case, in a line
     * @return the file with the scenarios of the rule
     * @throws NotFoundException if there is no such version, rule or decision
     * @throws InvalidInputException without a decision or a title of at most 200 characters
     * @throws ConflictException with the code {@code SCENARIO_NOT_REPEATABLE} if the case without the person is judged
     *     otherwise, {@code SCENARIOS_UNREADABLE} if the scenarios that are there cannot be read, and if the version may not
     *     be changed
     * @throws org.courtesy.shared.PreconditionFailedException if somebody saved that file in this very moment
     * @throws org.courtesy.rulebook.RulesRefusedException if the version cannot be built
     */
    @Audited(AuditAction.RULES_SAVED)
    public SavedFile record(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String rule,
            String decision,
            String title) {
        new Checks()
                .required("title", title)
                .longest("title", title, LONGEST_TITLE)
                .required("decision", decision)
                .done();
        ReplayRows.Sighting sighting = Ids.parse(decision)
                .flatMap(rows::find)
                .orElseThrow(() -> new NotFoundException("ASSESSMENT", decision));
        Assessor assessor = archive.asWritten(name, version);
        ensureKnown(assessor, rule);
        ScenarioRecorder recorder = new ScenarioRecorder(desk.files(name, version), assessor);
        ScenarioRecorder.Recorded recorded = recorded(recorder, rule, sighting, title.strip());
        return ruleSets.save(name, version, recorded.path(), recorded.text(), etag(name, version, recorded.path()));
    }

    private static ScenarioRecorder.Recorded recorded(
            ScenarioRecorder recorder, String rule, ReplayRows.Sighting sighting, String title) {
        try {
            return recorder.record(rule, CaseJson.read(sighting.inputs(), CustomerCase.class), title);
        } catch (NotRepeatableException e) {
            throw new ConflictException("SCENARIO_NOT_REPEATABLE", e.getMessage(), rule);
        } catch (ScenarioException e) {
            throw new ConflictException("SCENARIOS_UNREADABLE", e.getMessage(), e.file(), e.line());
        }
    }

    private String etag(String name, int version, String path) {
        return ruleSets.files(name, version).stream()
                .filter(file -> file.path().equals(path))
                .map(RuleFileInfo::etag)
                .findFirst()
                .orElse(null);
    }

    private static void ensureKnown(Assessor assessor, String rule) {
        if (assessor.rules().rules().stream().noneMatch(known -> known.id().equals(rule))) {
            throw new NotFoundException("RULE", String.valueOf(rule));
        }
    }
}

package org.courtesy.web.screen.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.rulebook.Evidence;
import org.courtesy.rulebook.Mark;
import org.courtesy.rulebook.RuleSetState;
import org.courtesy.rulebook.RuleSetStep;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Step;
import org.courtesy.web.screen.rules.VersionLine;

/**
 * A version on the desk: what it wants, what was proved, and what can be done with it.
 *
 * @param why what the change is for
 * @param risk what may go wrong, empty when nothing was said
 * @param writers who changed it
 * @param own whether this person wrote or submitted it, and so may not approve it
 * @param replayed whether it was replayed with exactly these files
 */
public record ApprovalCase(
        int number,
        String title,
        String about,
        RuleSetState state,
        String why,
        String risk,
        String writers,
        String submitted,
        boolean own,
        boolean replayed,
        boolean returnable,
        boolean emergencyOpen,
        List<Step> steps,
        List<Proof> proofs) {

    /**
     * Something that was proved, or was not.
     *
     * @param style {@code ok}, {@code stop} or {@code warn}
     */
    public record Proof(String name, String outcome, String style) {}

    static ApprovalCase of(RuleSetVersion version, String reader, Clock clock, Words words) {
        Mark submitted = version.steps().get(RuleSetStep.SUBMITTED);
        boolean own = version.contributors().contains(reader)
                || submitted != null && submitted.by().equals(reader);
        return new ApprovalCase(
                version.version(),
                VersionLine.title(version, words),
                version.title(),
                version.state(),
                version.why() == null ? "" : version.why(),
                version.risk() == null ? "" : version.risk(),
                String.join(", ", version.contributors()),
                submitted == null
                        ? ""
                        : words.say("approvals.submitted", submitted.by(), moment(submitted.at(), clock, words)),
                own,
                version.proved(Evidence.Kind.REPLAY),
                version.replaced() != null,
                version.emergencyOpen(),
                Step.of(version, words),
                List.of(Evidence.Kind.values()).stream()
                        .map(kind -> proof(version, kind, clock, words))
                        .toList());
    }

    private static Proof proof(RuleSetVersion version, Evidence.Kind kind, Clock clock, Words words) {
        String name = words.say("workbench.step." + kind);
        return version.evidence().stream()
                .filter(item -> item.kind() == kind && item.current())
                .findFirst()
                .map(item -> new Proof(
                        name,
                        words.say(
                                item.passed() ? "approvals.proof.passed" : "approvals.proof.failed",
                                item.by(),
                                moment(item.at(), clock, words)),
                        item.passed() ? "ok" : "stop"))
                .orElseGet(() -> new Proof(name, words.say("approvals.proof.missing"), "warn"));
    }

    private static String moment(OffsetDateTime at, Clock clock, Words words) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** Whether somebody has to say yes or no. */
    public boolean waiting() {
        return state == RuleSetState.SUBMITTED;
    }

    /** Whether it may be put in force. */
    public boolean activable() {
        return state == RuleSetState.APPROVED;
    }

    public boolean scheduled() {
        return state == RuleSetState.SCHEDULED;
    }

    /** Whether one click leads back: from the live version to its predecessor, or to this retired one. */
    public boolean rollBackable() {
        return state == RuleSetState.LIVE && returnable || state == RuleSetState.RETIRED;
    }

    /** Whether it may be put in force in an emergency. */
    public boolean forEmergency() {
        return state == RuleSetState.CHECKED || state == RuleSetState.TESTED || state == RuleSetState.REPLAYED;
    }
}

package org.courtesy.web.screen.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.rulebook.Mark;
import org.courtesy.rulebook.RuleSetState;
import org.courtesy.rulebook.RuleSetStep;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Step;
import org.courtesy.web.screen.rules.VersionLine;

/**
 * What stands above the workbench: which version this is, where it comes from, how far it is, and what can be done with it.
 *
 * @param origin parent, since when live, how much was changed
 * @param rejection who sent it back and why, empty when nobody did
 * @param readOnly why it cannot be changed, empty when it can
 * @param editable whether this person may change its files
 */
public record VersionHead(
        int number,
        String title,
        String origin,
        List<Step> steps,
        String rejection,
        String readOnly,
        boolean editable,
        RuleSetState state,
        boolean parented) {

    static VersionHead of(RuleSetVersion version, long changes, boolean writing, Clock clock, Words words) {
        Mark rejected = version.steps().get(RuleSetStep.REJECTED);
        boolean sentBack = rejected != null && version.state().editable();
        return new VersionHead(
                version.version(),
                VersionLine.title(version, words),
                origin(version, changes, clock, words),
                Step.of(version, words),
                sentBack ? words.say("workbench.rejected", rejected.by(), rejected.words()) : "",
                version.editable() ? "" : words.say("workbench.readOnly"),
                version.editable() && writing,
                version.state(),
                version.parent() != null);
    }

    private static String origin(RuleSetVersion version, long changes, Clock clock, Words words) {
        StringBuilder origin = new StringBuilder(version.title() == null ? "" : version.title());
        if (version.parent() != null) {
            append(origin, words.say("workbench.from", version.parent()));
        }
        Mark live = version.steps().get(RuleSetStep.LIVE);
        if (version.state() == RuleSetState.LIVE && live != null) {
            append(origin, words.say("workbench.liveSince", day(live.at(), clock, words)));
        }
        if (version.activateAt() != null) {
            append(origin, words.say("workbench.liveFrom", moment(version.activateAt(), clock, words)));
        }
        if (version.parent() != null) {
            append(origin, words.say("workbench.changes", changes));
        }
        return origin.toString();
    }

    private static void append(StringBuilder line, String part) {
        line.append(line.length() == 0 ? "" : " · ").append(part);
    }

    private static String day(OffsetDateTime at, Clock clock, Words words) {
        return words.dayNear(at.atZoneSameInstant(clock.getZone()).toLocalDate(), LocalDate.now(clock));
    }

    private static String moment(OffsetDateTime at, Clock clock, Words words) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** Whether it may be handed to an approver. */
    public boolean submittable() {
        return editable;
    }

    /** Whether a submission may be taken back. */
    public boolean withdrawable() {
        return state == RuleSetState.SUBMITTED;
    }

    /** Whether it can be replayed over the history. */
    public boolean replayable() {
        return state != RuleSetState.LIVE && state != RuleSetState.DISCARDED;
    }

    /** Whether there is a version to compare it with. */
    public boolean comparable() {
        return parented;
    }
}

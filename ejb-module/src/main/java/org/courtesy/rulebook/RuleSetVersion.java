package org.courtesy.rulebook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version of a rule set, without its files.
 *
 * @param name of the rule set
 * @param version counting from 1
 * @param parent version it was made from, null for the first one
 * @param title what it is about, in a line
 * @param why what the change is for, given with the submission; null before
 * @param risk what may go wrong, given with the submission; null when nothing was said
 * @param checksum of all files
 * @param contributors who changed a file or imported into it, and so may not approve it
 * @param evidence what was proved, in the order of {@link Evidence.Kind}
 * @param steps the latest of each step of governance
 * @param activateAt when it goes live by itself, null unless it is scheduled
 * @param replaced version that was live before it, to which a roll-back returns; null before it went live
 */
public record RuleSetVersion(
        String name,
        int version,
        Integer parent,
        RuleSetState state,
        RuleSetOrigin origin,
        String title,
        String why,
        String risk,
        String checksum,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt,
        Set<String> contributors,
        List<Evidence> evidence,
        Map<RuleSetStep, Mark> steps,
        OffsetDateTime activateAt,
        Integer replaced) {

    /** Whether its files may be changed. */
    public boolean editable() {
        return state.editable() && origin == RuleSetOrigin.OWN;
    }

    /** Whether something was proved of exactly these files. */
    public boolean proved(Evidence.Kind kind) {
        return evidence.stream().anyMatch(item -> item.kind() == kind && item.holds());
    }

    /** Whether it went live in an emergency at which no second person has looked yet. */
    public boolean emergencyOpen() {
        return steps.containsKey(RuleSetStep.EMERGENCY) && !steps.containsKey(RuleSetStep.ACKNOWLEDGED);
    }
}

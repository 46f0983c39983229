package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;

/** Judges a customer's decisions once more, up to the one that somebody wants to see side by side. */
@ApplicationScoped
class ReplayDetails {

    private static final int PORTION = 200;

    private final ReplayRows rows;
    private final ReplayVersions versions;

    /** For the container's proxy. */
    protected ReplayDetails() {
        this(null, null);
    }

    @Inject
    ReplayDetails(ReplayRows rows, ReplayVersions versions) {
        this.rows = rows;
        this.versions = versions;
    }

    /** The decision of a difference as both make it; empty when it cannot be judged, or was deleted meanwhile. */
    Optional<JudgedTwice> judged(ReplayJob replay, ReplayDifferenceEntity difference) {
        ForwardReplay.Course course = versions.built(replay).open();
        List<Long> customer = List.of(difference.customerId);
        List<StoredInputs> portion = rows.decisions(replay, customer, null, PORTION);
        while (!portion.isEmpty()) {
            for (StoredInputs stored : portion) {
                Optional<JudgedTwice> judged = judged(course, stored);
                if (stored.id().equals(difference.assessmentId)) {
                    return judged;
                }
            }
            portion = rows.decisions(replay, customer, portion.get(portion.size() - 1), PORTION);
        }
        return Optional.empty();
    }

    private static Optional<JudgedTwice> judged(ForwardReplay.Course course, StoredInputs stored) {
        try {
            CustomerCase inputs = CaseJson.read(stored.inputs(), CustomerCase.class);
            return course.judge(new RecordedDecision(stored.id().toString(), stored.mode(), inputs));
        } catch (ReplayFailedException | InvalidInputException e) {
            return Optional.empty();
        }
    }
}

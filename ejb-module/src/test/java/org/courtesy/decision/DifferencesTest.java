package org.courtesy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Next;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.finding.Trace;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");

    private static Assessment assessment(Mode mode, int points, List<Refusal> refusals, long micros) {
        return new Assessment(
                "id-" + mode,
                AS_OF,
                "C-1",
                mode,
                new RuleSetRef("standard", 1, "sha256:1"),
                "sha256:2",
                new Churn(
                        points,
                        Band.of(points),
                        false,
                        false,
                        ChurnPhase.PREVENTION,
                        List.of(new Driver("TENURE", "", points, "CHU-1", 3, null))),
                List.of(new ContactFinding(
                        ContactChannel.PHONE, Purpose.ADVERTISING, refusals.isEmpty(), null, refusals, List.of())),
                List.of(),
                List.of(),
                null,
                new Next("LEAVE_ALONE", null),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                new Trace(List.of("CHU-1"), null, "sha256:3", micros, List.of(), List.of()));
    }

    private static Refusal refusal(String code) {
        return new Refusal(code, "CON-1", null, null, null, null);
    }

    @Test
    void idModeAndTimeTakenAreNone() {
        Assessment stored = assessment(Mode.LIVE, 15, List.of(), 40);
        Assessment replayed = assessment(Mode.REPLAY, 15, List.of(), 90);

        assertThat(Differences.between(stored, replayed)).isEmpty();
    }

    @Test
    void areNamedByCodesNotByPositions() {
        Assessment stored = assessment(Mode.LIVE, 15, List.of(refusal("BLOCKED"), refusal("DUNNING")), 40);
        Assessment replayed = assessment(Mode.REPLAY, 8, List.of(refusal("DUNNING")), 40);

        assertThat(Differences.between(stored, replayed))
                .contains(
                        new Difference("churn.points", "15", "8"),
                        new Difference("churn.drivers[TENURE].points", "15", "8"))
                .anySatisfy(difference -> {
                    assertThat(difference.path()).isEqualTo("contact[PHONE/ADVERTISING].refusals[BLOCKED]");
                    assertThat(difference.stored()).contains("CON-1");
                    assertThat(difference.replayed()).isNull();
                });
    }

    @Test
    void anotherOrderIsOneToo() {
        Assessment stored = assessment(Mode.LIVE, 15, List.of(refusal("BLOCKED"), refusal("DUNNING")), 40);
        Assessment replayed = assessment(Mode.REPLAY, 15, List.of(refusal("DUNNING"), refusal("BLOCKED")), 40);

        assertThat(Differences.between(stored, replayed))
                .containsExactly(
                        new Difference("contact[PHONE/ADVERTISING].refusals", "BLOCKED, DUNNING", "DUNNING, BLOCKED"));
    }
}

package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.assess.Assessor;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A challenger that judges what is stored after it was named. */
class ShadowTest {

    private static final Duration LAG = Duration.ofSeconds(60);

    private final ReplayBase base = new ReplayBase();
    private final Shadows shadows = new Shadows(base.entities, base.ids, base.clock);
    private final ShadowStep step = new ShadowStep(shadows, base.rows, base.clock, LAG.toSeconds());
    private final ShadowService service = new ShadowService(shadows, base.versions, Callers.as(Roles.ANALYST));
    private final Assessor live = ShippedRules.live().assessor();

    @BeforeEach
    void begin() {
        in(() -> service.challenge("standard", 1, 100));
    }

    @AfterEach
    void close() {
        base.close();
    }

    private <T> T in(Supplier<T> work) {
        return base.transactions.requiresNew(work);
    }

    private ShadowView view() {
        return in(() -> service.latest("standard").orElseThrow());
    }

    private UUID running() {
        return in(() -> step.running().get(0).id());
    }

    private void judgeAll() {
        UUID id = running();
        while (in(() -> step.judge(id, live))) {
            // Portion by portion.
        }
    }

    @Test
    void judgesWhatIsStoredFromThenOnAndNothingTwice() {
        judgeAll();
        assertThat(view().seen()).isZero();

        base.storeAgain();
        base.clock.forward(Duration.ofMinutes(2));
        judgeAll();
        judgeAll();

        assertThat(view().seen()).isEqualTo(2L * ReplayBase.CUSTOMERS);
        assertThat(view().report().decisions()).isEqualTo(2L * ReplayBase.CUSTOMERS);
        assertThat(view().report().changed()).isZero();
        assertThat(view().report().customers()).isNull();
    }

    @Test
    void leavesTimeForWhatIsNotCommittedYet() {
        base.storeAgain();
        base.clock.forward(LAG.minusSeconds(1));
        judgeAll();
        assertThat(view().seen()).isZero();

        base.clock.forward(Duration.ofSeconds(2));
        judgeAll();
        assertThat(view().seen()).isEqualTo(2L * ReplayBase.CUSTOMERS);
    }

    @Test
    void judgesItsShare() {
        in(() -> service.challenge("standard", 1, 25));
        base.storeAgain();
        base.clock.forward(Duration.ofMinutes(2));
        judgeAll();

        assertThat(view().seen()).isEqualTo(2L * ReplayBase.CUSTOMERS);
        assertThat(view().report().decisions()).isBetween(50L, 200L);
    }

    @Test
    void thereIsOneAtATimeAndNoneAfterItsEnd() {
        UUID first = running();
        in(() -> service.challenge("standard", 2, 50));
        assertThat(in(() -> step.running())).hasSize(1);
        assertThat(running()).isNotEqualTo(first);
        assertThat(view().challenger().version()).isEqualTo(2);

        in(() -> {
            service.stop("standard");
            return null;
        });

        assertThat(in(() -> step.running())).isEmpty();
        assertThat(view().endedAt()).isNotNull();
        assertThat(in(() -> step.judge(first, live))).isFalse();
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        Function<Integer, ShadowView> challenge = share -> in(() -> service.challenge("standard", 1, share));
        assertThatThrownBy(() -> challenge.apply(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> challenge.apply(101)).isInstanceOf(InvalidInputException.class);
    }
}

package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be built is tried again, less and less often. */
class RuleWorkshopTest {

    private static final int BROKEN = 1;

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFailedBuildIsTriedAgainAfterAPauseThatGrows() {
        database.call(entities -> {
            RulebookKeeper keeper = Rulebooks.keeper(entities, clock);
            keeper.shelve(RuleSetFiles.of(Map.of("drl/churn/CHU-001-x.drl", "no rule and no table")), "Courtesy");
            RuleWorkshop workshop =
                    new RuleWorkshop(keeper, Rulebooks.noOverrides(), ShippedRules.COMPILER, new RuleTrial(), clock);
            assertThat(workshop.worthTrying(BROKEN)).isTrue();
            assertThat(workshop.report(BROKEN)).isNull();

            assertThatThrownBy(() -> workshop.ready(BROKEN)).isInstanceOf(PolicyException.class);
            assertThat(workshop.settled(BROKEN)).isTrue();
            assertThat(workshop.report(BROKEN))
                    .startsWith("try 1, next at 2026-11-20T09:01:00Z: ")
                    .endsWith(workshop.failure(BROKEN));

            clock.forward(Duration.ofSeconds(59));
            assertThat(workshop.worthTrying(BROKEN)).isFalse();
            clock.forward(Duration.ofSeconds(1));
            assertThat(workshop.worthTrying(BROKEN)).isTrue();

            assertThatThrownBy(() -> workshop.ready(BROKEN)).isInstanceOf(PolicyException.class);
            assertThat(workshop.report(BROKEN)).startsWith("try 2, next at 2026-11-20T09:03:00Z: ");
            return null;
        });
    }

    @Test
    void thePauseIsNeverLongerThanAnHour() {
        FailedBuild failed = null;
        for (int i = 0; i < 100; i++) {
            failed = FailedBuild.after(failed, "no memory", clock.instant());
        }
        assertThat(failed.again()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(failed.tries()).isEqualTo(100);
    }
}

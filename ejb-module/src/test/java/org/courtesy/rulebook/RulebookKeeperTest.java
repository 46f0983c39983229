package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulebookKeeperTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<RulebookKeeper, T> work) {
        return database.call(entityManager -> work.apply(Rulebooks.keeper(entityManager, clock)));
    }

    private static RuleSetFiles files(String drl) {
        return RuleSetFiles.of(Map.of("drl/churn/CHU-001-x.drl", drl, "tables/policy.csv", "name,value\n"));
    }

    private int shelve(String drl) {
        return call(keeper -> keeper.shelve(files(drl), "Courtesy"));
    }

    @Test
    void theShippedFilesBecomeVersionOneAndAreLive() {
        assertThat(shelve("rule one")).isEqualTo(1);

        assertThat(call(RulebookKeeper::state).live()).hasValue(1);
        StoredRuleSet stored = call(keeper -> keeper.version("standard", 1));
        assertThat(stored.ref().name()).isEqualTo("standard");
        assertThat(stored.files().files()).isEqualTo(files("rule one").files());
    }

    @Test
    void theSameFilesStayTheSameVersion() {
        shelve("rule one");

        assertThat(shelve("rule one")).isEqualTo(1);
    }

    @Test
    void aNewerProductOffersItsFilesAndTheLiveOnesStay() {
        shelve("rule one");

        assertThat(shelve("rule two")).isEqualTo(2);
        assertThat(shelve("rule two")).isEqualTo(2);
        assertThat(call(RulebookKeeper::state).live()).hasValue(1);
    }

    @Test
    void anOlderProductThatStartsAgainOffersNothing() {
        shelve("rule one");
        shelve("rule two");

        assertThat(shelve("rule one")).isEqualTo(1);
    }

    @Test
    void aPolicyIsReadAsItWasResolved() {
        Map<String, String> tables = new TreeMap<>(RuleSetFiles.shipped().files());
        PolicySnapshot policy = PolicySnapshot.of(tables, Map.of("sharedPoints30Days", "5"));
        for (int i = 0; i < 2; i++) {
            call(keeper -> keeper.keep(policy));
        }

        PolicySnapshot read = call(keeper -> keeper.policy(policy.checksum()));

        assertThat(read.checksum()).isEqualTo(policy.checksum());
        assertThat(read.policy()).isEqualTo(policy.policy());
        assertThat(read.policy().sharedPoints30Days()).isEqualTo(5);
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        assertThatThrownBy(() -> call(keeper -> keeper.version("standard", 9))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(keeper -> keeper.policy("sha256:0"))).isInstanceOf(NotFoundException.class);
    }
}

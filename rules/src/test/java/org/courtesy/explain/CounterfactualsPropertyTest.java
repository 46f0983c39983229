package org.courtesy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Mode;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;

/** What must hold for the explanation of every case whatsoever. */
class CounterfactualsPropertyTest {

    private static Assessment assess(CustomerCase given) {
        return Shipped.ASSESSOR.assess(given, Mode.WHAT_IF, false);
    }

    private static Counterfactuals explained(CustomerCase given) {
        return new Counterfactuals(given, assess(given), Shipped.POLICY, CounterfactualsPropertyTest::assess);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyChangeTurnsItsTarget(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        Counterfactuals counterfactuals = explained(given);
        for (Counterfactuals.Found found : counterfactuals.found()) {
            CustomerCase changed = counterfactuals.bench().changed(found.changes());
            assertThat(found.target().in(assess(changed)).turned())
                    .as("%s by %s", found.target().name(), found.told().changes())
                    .isTrue();
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void noPartOfAChangeTurnsItsTarget(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        Counterfactuals counterfactuals = explained(given);
        for (Counterfactuals.Found found : counterfactuals.found()) {
            for (Set<Remedy> part : properParts(found.changes())) {
                CustomerCase changed = counterfactuals.bench().changed(part);
                assertThat(found.target().in(assess(changed)).turned())
                        .as(
                                "%s by %s, and by %s alone",
                                found.target().name(), found.told().changes(), part)
                        .isFalse();
            }
        }
    }

    private static List<Set<Remedy>> properParts(Set<Remedy> changes) {
        List<Remedy> list = List.copyOf(changes);
        List<Set<Remedy>> parts = new ArrayList<>();
        for (int chosen = 0; chosen < (1 << list.size()) - 1; chosen++) {
            Set<Remedy> part = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    part.add(list.get(i));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void explainingChangesNothingOfTheDecision(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        Assessment plain = assess(given);
        Assessment explained = Shipped.ASSESSOR.assess(given, Mode.WHAT_IF, true);
        assertThat(explained.sameDecisionAs(plain)).isTrue();
        assertThat(plain.counterfactuals()).isNull();
        assertThat(plain.arbitration()).isNull();
        assertThat(plain.customerReasons()).isNull();
        assertThat(explained.counterfactuals())
                .extracting(Counterfactual::target)
                .doesNotHaveDuplicates();
    }
}

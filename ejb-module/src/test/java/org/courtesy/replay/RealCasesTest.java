package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stored decisions are found by what a rule does in them, and become scenarios that tell of nobody. */
class RealCasesTest {

    private static final String STANDARD = "standard";

    /** Suppresses the greeting of those who are too old for it; in version 2 that is everybody here. */
    private static final String TOO_OLD = "OCC-008";

    private static final String FILE = "scenarios/occasion/" + TOO_OLD + ".yaml";

    private static ReplayBase base;
    private static RuleSetService ruleSets;
    private static WritingDesk desk;

    @BeforeAll
    static void store() {
        base = new ReplayBase();
        ruleSets = Rulebooks.ruleSets(base.entities, base.clock);
        desk = Rulebooks.writingDesk(base.entities, base.archive);
    }

    @AfterAll
    static void close() {
        base.close();
    }

    private static <T> T call(Function<RealCases, T> call) {
        RealCases real = new RealCases(
                base.rows, base.archive, desk, ruleSets, new Pseudonyms(new PseudonymKeys(base.entities)));
        return base.transactions.requiresNew(() -> call.apply(real));
    }

    private static List<RealCase> cases(int version, String rule) {
        return call(real -> real.of(STANDARD, version, rule));
    }

    @Test
    void decisionsAreFoundByWhatTheRulesOfTheVersionSay() {
        List<RealCase> live = cases(1, TOO_OLD);
        List<RealCase> draft = cases(2, TOO_OLD);

        assertThat(live).hasSize(RealCases.SHOWN).noneMatch(RealCase::fires);
        assertThat(draft).hasSize(2 * RealCases.SHOWN);
        assertThat(draft.subList(0, RealCases.SHOWN)).allMatch(RealCase::fires);
        assertThat(draft.subList(RealCases.SHOWN, draft.size())).noneMatch(RealCase::fires);
        assertThat(draft).allMatch(found -> found.customer().matches("P-[\\w-]{12}"));
    }

    @Test
    void aRecordedScenarioPassesAndIsRecordedOnce() {
        String decision = cases(2, TOO_OLD).get(0).decision();
        SuiteReport before = scenarios();
        SavedFile saved = call(real -> real.record(STANDARD, 2, TOO_OLD, decision, " Too old for a card "));
        SavedFile again = call(real -> real.record(STANDARD, 2, TOO_OLD, decision, "Too old for a card"));

        assertThat(saved.path()).isEqualTo(FILE);
        assertThat(again.etag()).isEqualTo(saved.etag());
        SuiteReport after = scenarios();
        assertThat(after.passed()).isEqualTo(before.passed() + 1);
        assertThat(after.failed()).isEqualTo(before.failed());
        assertThat(text()).contains("name: Too old for a card").doesNotContain("C-2", "1980");
    }

    private static SuiteReport scenarios() {
        return base.transactions.requiresNew(() -> desk.scenarios(STANDARD, 2, FILE));
    }

    private static String text() {
        return base.transactions.requiresNew(
                () -> ruleSets.file(STANDARD, 2, FILE).text());
    }

    @Test
    void whatThereIsNotIsSaid() {
        String decision = cases(2, TOO_OLD).get(0).decision();
        assertThatThrownBy(() -> cases(2, "OCC-999")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cases(77, TOO_OLD)).isInstanceOf(NotFoundException.class);
        String other = UUID.randomUUID().toString();
        assertThatThrownBy(() -> call(real -> real.record(STANDARD, 2, TOO_OLD, other, "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(real -> real.record(STANDARD, 2, TOO_OLD, null, " ")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.errors()).hasSize(2));
        assertThatThrownBy(() -> call(real -> real.record(STANDARD, 1, TOO_OLD, decision, "In the live version")))
                .isInstanceOf(ConflictException.class);
    }
}

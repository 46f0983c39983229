package org.courtesy.web.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.courtesy.watch.RuleActivity;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** What a rule is remarked upon for. */
class MarkTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private static RuleActivity activity(int decisions, long fired, boolean neverFired, boolean alwaysShadowed) {
        return new RuleActivity(
                "CON-031",
                "",
                "",
                30,
                decisions,
                fired,
                null,
                0,
                0,
                0,
                0,
                null,
                0,
                0,
                0,
                0,
                null,
                0,
                null,
                neverFired,
                alwaysShadowed,
                0,
                false,
                null,
                List.of());
    }

    @Test
    void tooFewDecisionsAreSaidWithoutAWarning() {
        Mark mark = Mark.of(activity(12, 0, false, false), WORDS);

        assertThat(mark.word()).isEmpty();
        assertThat(mark.sentence()).contains("12 counted", "1,000");
        assertThat(mark.style()).isEmpty();
    }

    @Test
    void aRuleThatNeverFiredOrIsAlwaysShadowedIsWarnedOf() {
        assertThat(Mark.of(activity(1_000, 0, true, false), WORDS))
                .satisfies(mark -> assertThat(mark.sentence()).contains("30 days"))
                .extracting(Mark::style)
                .isEqualTo("warn");
        assertThat(Mark.of(activity(1_000, 200, false, true), WORDS).word()).isEqualTo("always shadowed");
    }

    @Test
    void aRuleThatFiresIsNotRemarkable() {
        assertThat(Mark.of(activity(12, 1, false, false), WORDS).sentence()).isEmpty();
    }
}

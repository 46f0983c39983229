package org.courtesy.web.screen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.courtesy.ruleset.Diagnostic;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void offersWhatWasProbablyMeant() {
        Problem problem = shown(Diagnostic.error("UNKNOWN_FIELD", "drl/x.drl", 9, "opn", "CustomerPicture", "open"));

        assertThat(problem.word()).isEqualTo("opn");
        assertThat(problem.replacement()).isEqualTo("open");
        assertThat(problem.message()).contains("opn");
    }

    @Test
    void offersNothingWhereNothingIsLikeIt() {
        Problem problem = shown(Diagnostic.error("UNKNOWN_FIELD", "drl/x.drl", 9, "opn", "CustomerPicture", ""));

        assertThat(problem.word()).isEmpty();
        assertThat(problem.replacement()).isEmpty();
    }

    @Test
    void doesNotTakeTheListOfFamiliesForOne() {
        Problem problem = shown(Diagnostic.error("UNKNOWN_FAMILY", "drl/x.drl", 1, "contct", "churn, contact"));

        assertThat(problem.replacement()).isEmpty();
    }

    private static Problem shown(Diagnostic diagnostic) {
        return Problem.of(List.of(diagnostic), Locale.ENGLISH).get(0);
    }
}

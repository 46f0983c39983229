package org.courtesy.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void theNetPromoterScoreIsPromotersLessDetractors() {
        Score score = Score.nps(100, 50, 20);

        assertThat(score.value()).isEqualTo(30, within(1e-9));
        // sqrt((0.5 + 0.2 - 0.3^2) / 100) * 1.96 * 100
        assertThat(score.margin()).isEqualTo(15.308, within(1e-3));
        assertThat(score.enough()).isTrue();
    }

    @Test
    void aMeanHasItsInterval() {
        // 1, 2, 3, 4, 5 six times each: mean 3, variance 2
        Score score = Score.mean(30, 90, 330);

        assertThat(score.value()).isEqualTo(3, within(1e-9));
        assertThat(score.margin()).isEqualTo(1.96 * Math.sqrt(2.0 / 30), within(1e-9));
        assertThat(score.enough()).isTrue();
    }

    @Test
    void fewAnswersSayTooLittleAndNoneNothing() {
        assertThat(Score.nps(29, 29, 0).enough()).isFalse();
        assertThat(Score.nps(0, 0, 0)).isEqualTo(new Score(0, null, null, false));
        assertThat(Score.mean(0, 0, 0)).isEqualTo(new Score(0, null, null, false));
    }

    @Test
    void roundingMakesNoNegativeVariance() {
        assertThat(Score.mean(3, 0.3, 0.03).margin()).isEqualTo(0, within(1e-6));
    }
}

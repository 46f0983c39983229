package org.courtesy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void aSpreadIsReadFromItsMiddleAndItsEnds() {
        Spread spread = Spread.of(List.of(5.0, 1.0, 3.0));
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.written(1)).isEqualTo("3.0 (1.0 to 5.0)");
    }

    @Test
    void aRatioIsThatOfItsOwnRound() {
        assertThat(Spread.ratios(List.of(10.0, 40.0, 90.0), each -> each, List.of(10.0, 20.0, 30.0), each -> each)
                        .written(0))
                .isEqualTo("2 (1 to 3)");
    }
}

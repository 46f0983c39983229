package org.courtesy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Threads do not change an answer. Many more cases: {@code Determinism}. */
class DeterminismTest {

    private static final int CASES = 1000;

    @Test
    void oneThreadAndTwoGiveTheSameChecksum() throws Exception {
        Determinism determinism = new Determinism(Shipped.assessor(), 1);
        long checksum = determinism.checksum(CASES, 1);
        assertThat(determinism.checksum(CASES, 2)).isEqualTo(checksum);
        assertThat(determinism.checksum(CASES - 1, 2)).isNotEqualTo(checksum);
    }
}

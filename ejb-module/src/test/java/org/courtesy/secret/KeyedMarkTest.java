package org.courtesy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A mark is recognised again by whoever has the key, and by nobody else. */
class KeyedMarkTest {

    @Test
    void theSameTextHasTheSameMarkForTheSameUseAlone() {
        KeyedMark marks = TestSecrets.marks();

        assertThat(marks.of("proof", "49341960001"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(TestSecrets.marks().of("proof", "49341960001"))
                .isNotEqualTo(marks.of("proof", "49341960002"))
                .isNotEqualTo(marks.of("other", "49341960001"));
    }

    @Test
    void anotherKeyMakesOtherMarks() {
        assertThat(TestSecrets.marks(1).of("proof", "49341960001"))
                .isNotEqualTo(TestSecrets.marks(0).of("proof", "49341960001"));
    }
}

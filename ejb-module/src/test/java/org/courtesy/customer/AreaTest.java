package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void areasAreReadAsPeopleWriteThem() {
        assertThat(Area.listOf("areas", " de 24, DE 25;DK\nGB sw1a, DE 24,"))
                .containsExactly(
                        new Area("DE", "24"), new Area("DE", "25"), new Area("DK", null), new Area("GB", "SW1A"));
        assertThat(Area.listOf("areas", null)).isEmpty();
        assertThat(Area.listOf("areas", "DE 24").get(0)).hasToString("DE 24");
    }

    @Test
    void whatIsNoAreaIsNamed() {
        assertThatThrownBy(() -> Area.listOf("areas", "DE 24, Flensburg, 24*"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("areas");
    }

    @Test
    void anAreaHoldsTheBeginningsOfItsCountry() {
        Area flensburg = new Area("DE", "249");

        assertThat(flensburg.holds("DE", "24937")).isTrue();
        assertThat(flensburg.holds("DE", "25899")).isFalse();
        assertThat(flensburg.holds("DK", "24937")).isFalse();
        assertThat(flensburg.holds("DE", null)).isFalse();
        assertThat(new Area("DK", null).holds("DK", null)).isTrue();
    }
}

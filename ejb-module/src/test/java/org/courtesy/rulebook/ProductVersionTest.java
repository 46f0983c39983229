package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductVersionTest {

    @Test
    void theProductNamesItselfWithItsVersion() {
        assertThat(ProductVersion.title("1.2.3")).isEqualTo("Courtesy 1.2.3");
    }

    @Test
    void withoutAnArchiveThereIsNoVersion() {
        assertThat(ProductVersion.title(null)).isEqualTo("Courtesy");
    }
}

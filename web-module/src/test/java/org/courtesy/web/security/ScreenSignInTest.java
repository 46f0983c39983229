package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenSignInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customer/detail.xhtml?number=C-1", "/index.xhtml"})
    void returnsIntoTheApplication(String wanted) {
        assertThat(ScreenSignIn.safeReturn(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "javascript:x"})
    void neverReturnsElsewhere(String wanted) {
        assertThat(ScreenSignIn.safeReturn(wanted)).isEqualTo("/");
    }
}

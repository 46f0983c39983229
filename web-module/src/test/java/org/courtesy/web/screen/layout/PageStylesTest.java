package org.courtesy.web.screen.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageStylesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/customers.xhtml", "/replay.xhtml", "/reports/value.xhtml", ""})
    void styleElementsAreNotAllowed(String page) {
        assertThat(PageStyles.policy(page)).isEqualTo("style-src 'self'; style-src-attr 'unsafe-inline'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench.xhtml", "/comparison.xhtml"})
    void butForTheEditor(String page) {
        assertThat(PageStyles.policy(page)).isEqualTo("style-src 'self' 'unsafe-inline'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/account.xhtml", ""})
    void formsGoNowhereElse(String page) {
        assertThat(PageStyles.forms(page)).isEqualTo("'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = "/provider.xhtml")
    void butForTheOneThatSignsOutAtAProvider(String page) {
        assertThat(PageStyles.forms(page)).isEqualTo("*");
    }
}

package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @Test
    void allThatCanBeWrittenCanBeRead() {
        assertThat(Scope.all())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(Scope.parse(text).orElseThrow()).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":read",
                "customers",
                "customers:",
                "customers:delete",
                "Customers:read",
                "nowhere:read",
                "a:b:read"
            })
    void whatIsNoScopeIsNone(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }
}

package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules =
            new PasswordRules(12, Optional.of("Stadtwerke Musterstadt"), new BreachedPasswords(Optional.empty()));

    private InputProblem wrongWith(String password) {
        try {
            rules.check("password", "theodora.fontane", password);
            return null;
        } catch (InvalidInputException e) {
            return e.errors().get(0).problem();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "müde Möwe über Ästen",
                "correct horse battery staple",
                "kq7vx-2mzpt-9rwbd",
                "vierzehn Gabeln",
                "Ωmega λόγος 42"
            })
    void noCompositionIsAskedFor(String password) {
        assertThatCode(() -> rules.check("password", "anna", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234!",
                "P@ssw0rd1234",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaaaaaa",
                "iloveyou2026!",
                "administrator",
                "courtesy2026",
                "C0urtesy!!!!",
                "Stadtwerke Musterstadt",
                "theodora.fontane",
                "theodora.fontane1",
                "abcdefghijklmnop"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(wrongWith(password)).isEqualTo(InputProblem.EASY_TO_GUESS);
    }

    @Test
    void lengthCountsInCharactersAsPeopleSeeThem() {
        assertThat(wrongWith("kq7vx-2mzpt")).isEqualTo(InputProblem.TOO_SHORT);
        assertThat(wrongWith("🦉🐟🌵🎻🚲")).isEqualTo(InputProblem.TOO_SHORT);
        assertThat(wrongWith("kq7vx-2mzpt!".repeat(10) + "12345678")).isNull();
        assertThat(wrongWith("kq7vx-2mzpt!".repeat(10) + "123456789")).isEqualTo(InputProblem.TOO_LONG);
        assertThat(wrongWith("")).isEqualTo(InputProblem.MISSING);
        assertThat(wrongWith(null)).isEqualTo(InputProblem.MISSING);
    }

    @Test
    void whatNoDatabaseHoldsIsRefused() {
        assertThatThrownBy(() -> rules.check("password", "anna", "kq7vx\0-2mzpt-9rwbd"))
                .isInstanceOf(InvalidInputException.class);
    }
}

package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords of a list of stolen ones are found wherever they stand in it. */
class BreachedPasswordsTest {

    @TempDir
    private Path directory;

    private static String line(String password, int count) {
        try {
            byte[] checksum = MessageDigest.getInstance("SHA-1").digest(password.getBytes());
            return HexFormat.of().withUpperCase().formatHex(checksum) + ":" + count;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BreachedPasswords list(String end, List<String> lines) throws IOException {
        Path file = directory.resolve("pwned.txt");
        Files.writeString(file, String.join(end, lines.stream().sorted().toList()));
        return new BreachedPasswords(Optional.of(file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void everyOneIsFoundAndNoOther(String end) throws IOException {
        BreachedPasswords list = list(
                end,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> line("stolen " + i, i * i * 37 + 1))
                        .toList());

        for (int i = 0; i < 1_000; i++) {
            assertThat(list.contain("stolen " + i)).as("stolen %d", i).isTrue();
            assertThat(list.contain("own " + i)).as("own %d", i).isFalse();
        }
    }

    @Test
    void anEmptyListKnowsNobodyAndOneLineIsEnough() throws IOException {
        assertThat(list("\n", List.of()).contain("stolen")).isFalse();
        assertThat(list("\n", List.of(line("stolen", 1))).contain("stolen")).isTrue();
        assertThat(new BreachedPasswords(Optional.empty()).contain("stolen")).isFalse();
    }

    @Test
    void aStolenPasswordIsRefusedHoweverHardItWasToGuess() throws IOException {
        String hard = "kq7vx-2mzpt-9rwbd";
        PasswordRules rules = new PasswordRules(12, Optional.empty(), list("\n", List.of(line(hard, 3))));

        assertThatThrownBy(() -> rules.check("password", "anna", hard))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.errors().get(0).problem()).isEqualTo(InputProblem.BREACHED));
        rules.check("password", "anna", hard + "x");
    }

    @Test
    void whatIsNoListIsSaid() throws IOException {
        Path file = directory.resolve("other.txt");
        Files.writeString(file, "these are no checksums\n".repeat(20));
        BreachedPasswords other = new BreachedPasswords(Optional.of(file.toString()));
        BreachedPasswords none = new BreachedPasswords(
                Optional.of(directory.resolve("missing.txt").toString()));

        assertThatThrownBy(() -> other.contain("stolen")).hasMessageContaining("other.txt");
        assertThatThrownBy(none::known).hasMessageContaining("missing.txt");
    }
}

package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.courtesy.security.SignInFailures.Of;
import org.courtesy.shared.TooManyAttemptsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

    private final House house = new House();
    private final SignInFailures failures = house.failures;

    @AfterEach
    void close() {
        house.close();
    }

    private void fail(Of what, String name, int times) {
        for (int i = 0; i < times; i++) {
            failures.check(what, name);
            failures.failed(what, name);
        }
    }

    @Test
    void lockANameAfterTooManyAndNoOther() {
        fail(Of.PASSWORD, "agent", 3);

        assertThatThrownBy(() -> failures.check(Of.PASSWORD, "agent"))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(300));
        assertThatCode(() -> failures.check(Of.PASSWORD, "analyst")).doesNotThrowAnyException();
        assertThatCode(() -> failures.check(Of.CODE, "agent")).doesNotThrowAnyException();
    }

    @Test
    void holdOnAnotherServerAndAfterARestart() {
        fail(Of.PASSWORD, "agent", 3);

        assertThatThrownBy(() -> house.failuresOfAnotherServer().check(Of.PASSWORD, "agent"))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void ofPasswordsLockForTheSameTimeAgainAndAgain() {
        fail(Of.PASSWORD, "agent", 3);
        house.clock.forward(Duration.ofMinutes(5));
        assertThatCode(() -> fail(Of.PASSWORD, "agent", 1)).doesNotThrowAnyException();

        house.clock.forward(Duration.ofMinutes(6));
        assertThatCode(() -> fail(Of.PASSWORD, "agent", 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> failures.check(Of.PASSWORD, "agent"))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(300));
    }

    @Test
    void ofCodesLockLongerWithEachRound() {
        fail(Of.CODE, "agent", 3);
        for (int i = 0; i < 3; i++) {
            house.clock.forward(Duration.ofMinutes(5));
            fail(Of.CODE, "agent", 1);
        }

        assertThatThrownBy(() -> failures.check(Of.CODE, "agent"))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(600));
        house.clock.forward(Duration.ofDays(1));
        assertThatCode(() -> fail(Of.CODE, "agent", 3)).doesNotThrowAnyException();
    }

    @Test
    void areForgottenAfterASuccess() {
        fail(Of.PASSWORD, "agent", 2);
        failures.succeeded(Of.PASSWORD, "agent");

        assertThatCode(() -> fail(Of.PASSWORD, "agent", 3)).doesNotThrowAnyException();
    }

    @Test
    void nameNobodyAndAreNotKeptForLong() {
        fail(Of.PASSWORD, "Secret123, typed where the name belongs", 1);
        assertThat(house.entities
                        .createQuery("select who from SignInFailureEntity", String.class)
                        .getResultList())
                .singleElement()
                .asString()
                .doesNotContain("Secret123");

        house.clock.forward(Duration.ofHours(25));
        fail(Of.PASSWORD, "agent", 1);

        assertThat(house.entities
                        .createQuery("select count(*) from SignInFailureEntity", Long.class)
                        .getSingleResult())
                .isEqualTo(1L);
    }
}

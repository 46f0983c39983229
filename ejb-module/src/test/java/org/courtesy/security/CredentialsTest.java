package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.TooManyAttemptsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String OTHER = "other words that are far apart";

    private final House house = new House();
    private final Credentials credentials = house.credentials;

    @BeforeEach
    void begin() {
        house.user("anna", Roles.AGENT);
        house.user("bert", Roles.AGENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String codeNow(String secret) {
        return TimedCodes.code(secret, house.clock.instant());
    }

    @Test
    void aChangedPasswordEndsEverySessionOfTheUserAndNoOther() {
        UUID annas = house.sessions.begin("anna", NewSession.UNKNOWN);
        UUID berts = house.sessions.begin("bert", NewSession.UNKNOWN);
        assertThat(house.sessions.find("anna", annas)).isPresent();

        credentials.changePassword("anna", "fresh", OTHER);
        house.laterRequest();

        assertThat(house.sessions.find("anna", annas)).isEmpty();
        assertThat(house.sessions.find("bert", berts)).isPresent();
        assertThat(house.authenticator.verifyPassword("anna", OTHER)).isPresent();
    }

    @Test
    void theSamePasswordAgainIsNoChange() {
        assertThatThrownBy(() -> credentials.changePassword("anna", "fresh", House.PASSWORD))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).problem()).isEqualTo(InputProblem.SAME_AS_BEFORE));
    }

    @Test
    void aCodeCountsOnceAndNoEarlierOneAfterIt() {
        String secret = house.enrolled("anna");
        assertThat(credentials.verifyCode("anna", codeNow(secret)))
                .as("the code that confirmed it")
                .isFalse();

        String early = codeNow(secret);
        house.clock.forward(Duration.ofSeconds(30));
        String code = codeNow(secret);
        assertThat(credentials.verifyCode("anna", code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(credentials.verifyCode("anna", code)).isFalse();
        assertThat(credentials.verifyCode("anna", early)).isFalse();
    }

    @Test
    void aCodeOfSomebodyElseIsNone() {
        house.enrolled("anna");
        String berts = house.enrolled("bert");
        house.clock.forward(Duration.ofMinutes(1));

        assertThat(credentials.verifyCode("anna", codeNow(berts))).isFalse();
        assertThat(credentials.verifyCode("nobody", codeNow(berts))).isFalse();
    }

    @Test
    void tooManyWrongCodesLockThoughThePasswordIsKnown() {
        String secret = house.enrolled("anna");
        house.clock.forward(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            credentials.verifyCode("anna", "no code");
        }

        assertThatThrownBy(() -> credentials.verifyCode("anna", codeNow(secret)))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void aRecoveryCodeCountsOnce() {
        String secret = credentials.proposeSecret();
        List<String> codes = credentials.enrol("anna", secret, "code", codeNow(secret));
        assertThat(codes)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{6}-){3}[A-Z2-7]{6}"));

        assertThat(credentials.verifyCode("bert", codes.get(0))).isFalse();
        assertThat(credentials.verifyCode(
                        "anna", codes.get(0).toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isTrue();
        assertThat(credentials.verifyCode("anna", codes.get(0))).isFalse();
        assertThat(credentials.recoveryCodes("anna")).isEqualTo(7);
        assertThat(house.entities
                        .createQuery("select hash from RecoveryCodeEntity", String.class)
                        .getResultList())
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void renewedRecoveryCodesReplaceThoseBefore() {
        String secret = credentials.proposeSecret();
        List<String> before = credentials.enrol("anna", secret, "code", codeNow(secret));
        List<String> after = credentials.renewRecoveryCodes("anna");

        assertThat(credentials.verifyCode("anna", before.get(0))).isFalse();
        assertThat(credentials.verifyCode("anna", after.get(0))).isTrue();
        assertThatThrownBy(() -> credentials.renewRecoveryCodes("bert")).isInstanceOf(ConflictException.class);
    }

    @Test
    void aSecretCountsOnlyWithItsFirstCode() {
        String secret = credentials.proposeSecret();

        assertThatThrownBy(() -> credentials.enrol("anna", secret, "code", "000000x"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> credentials.enrol("anna", secret, "code", null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(credentials.account("anna").orElseThrow().secondFactor()).isFalse();
        house.enrolled("anna");
        assertThatThrownBy(() -> house.enrolled("anna")).isInstanceOf(ConflictException.class);
    }

    @Test
    void theSecretIsHiddenAndBelongsToOneUser() {
        String secret = house.enrolled("anna");
        String stored = house.users.find("anna").orElseThrow().secondFactor();
        assertThat(stored).doesNotContain(secret);

        house.users.find("bert").orElseThrow().secondFactor(stored, 0, house.clock.instant());
        house.laterRequest();
        house.clock.forward(Duration.ofMinutes(1));

        assertThat(credentials.verifyCode("bert", codeNow(secret))).isFalse();
    }

    @Test
    void withoutASecondFactorThereAreNoCodes() {
        String secret = house.enrolled("anna");
        UUID session = house.sessions.begin("anna", NewSession.UNKNOWN);
        credentials.dropSecondFactor("anna");
        house.laterRequest();
        house.clock.forward(Duration.ofMinutes(1));

        assertThat(credentials.verifyCode("anna", codeNow(secret))).isFalse();
        assertThat(credentials.recoveryCodes("anna")).isZero();
        assertThat(house.sessions.find("anna", session)).isEmpty();
    }
}

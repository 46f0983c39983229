package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtesy.security.Account;
import org.courtesy.security.Roles;
import org.courtesy.trail.Actor;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.junit.jupiter.api.Test;

/** The way in, step by step, and what a session is worth afterwards. */
class DoorTest {

    private static final Entry ANNA = new Entry.As("anna", Set.of(Roles.AGENT));

    private final Door door = new Door();
    private final ScreenSignIn signIn = door.signIn;

    private SignInStep begin() {
        return signIn.begin(door.request(), "anna", Door.PASSWORD);
    }

    private Entry seen() {
        return signIn.validate(door.request(), null, true);
    }

    private static Account owing(boolean factor, boolean password, boolean factorOwed) {
        return new Account("anna", Set.of(Roles.AGENT), factor, password, factorOwed, false);
    }

    @Test
    void aWrongPasswordLeavesNothingBehind() {
        assertThat(signIn.begin(door.request(), "anna", "wrong")).isEqualTo(SignInStep.NAME);
        assertThat(door.hasSession()).isFalse();
        assertThat(door.sessions).isEmpty();
    }

    @Test
    void insideTheSessionHasAnotherIdAndALimit() {
        assertThat(begin()).isEqualTo(SignInStep.IN);

        assertThat(seen()).isEqualTo(ANNA);
        assertThat(door.changedIds).isPositive();
        assertThat(door.idleSeconds).isEqualTo(30 * 60);
    }

    @Test
    void halfwayNobodyIsInside() {
        door.anna = owing(true, true, false);

        assertThat(begin()).isEqualTo(SignInStep.CODE);
        assertThat(seen()).isEqualTo(Entry.OPEN);
        assertThat(signIn.choosePassword(door.request(), "fresh", "x")).isEqualTo(SignInStep.NAME);
        assertThat(signIn.enterCode(door.request(), "000000")).isEqualTo(SignInStep.CODE);
        assertThat(signIn.enterCode(door.request(), Door.CODE)).isEqualTo(SignInStep.PASSWORD);
        assertThat(seen()).isEqualTo(Entry.OPEN);
        assertThat(signIn.choosePassword(door.request(), "fresh", "x")).isEqualTo(SignInStep.IN);
        assertThat(seen()).isEqualTo(ANNA);
    }

    @Test
    void aSecondFactorThatIsOwedIsSetUpAtTheDoor() {
        door.anna = owing(false, false, true);

        assertThat(begin()).isEqualTo(SignInStep.FACTOR);
        assertThat(signIn.secretAtTheDoor(door.request())).contains("SECRET");
        assertThat(signIn.enrol(door.request(), "code", Door.CODE)).isEqualTo(SignInStep.CODES);
        assertThat(signIn.codesAtTheDoor(door.request())).containsExactly("A", "B");
        assertThat(seen()).isEqualTo(Entry.OPEN);
        assertThat(signIn.codesKept(door.request())).isEqualTo(SignInStep.IN);
        assertThat(signIn.codesAtTheDoor(door.request())).isEmpty();
        assertThat(seen()).isEqualTo(ANNA);
    }

    @Test
    void noStepCanBeTakenWithoutThePassword() {
        door.anna = owing(true, false, false);

        assertThat(signIn.enterCode(door.request(), Door.CODE)).isEqualTo(SignInStep.NAME);
        assertThat(signIn.enrol(door.request(), "code", Door.CODE)).isEqualTo(SignInStep.NAME);
        assertThat(signIn.codesKept(door.request())).isEqualTo(SignInStep.NAME);
        assertThat(signIn.step(door.request())).isEqualTo(SignInStep.NAME);
    }

    @Test
    void whoLingersOrGivesUpBeginsAnew() {
        door.anna = owing(true, false, false);
        begin();
        door.later(Duration.ofMinutes(10));
        assertThat(signIn.enterCode(door.request(), Door.CODE)).isEqualTo(SignInStep.NAME);

        begin();
        signIn.giveUp(door.request());
        assertThat(signIn.enterCode(door.request(), Door.CODE)).isEqualTo(SignInStep.NAME);
    }

    @Test
    void whoIsRemovedHalfwayBeginsAnew() {
        door.anna = owing(true, false, false);
        begin();
        door.anna = null;

        assertThat(signIn.enterCode(door.request(), Door.CODE)).isEqualTo(SignInStep.NAME);
    }

    @Test
    void aSessionThatHasEndedStaysSo() {
        begin();
        List<UUID> rows = List.copyOf(door.sessions);
        door.sessions.clear();
        assertThat(seen()).isEqualTo(Entry.OPEN);
        door.sessions.addAll(rows);

        assertThat(seen()).isEqualTo(Entry.OPEN);
        assertThat(signIn.isProofDue(door.request())).isTrue();
    }

    @Test
    void whoSignsInFindsNothingOfASessionBefore() {
        door.request().getSession(true).setAttribute("before", "somebody else's");
        begin();

        assertThat(door.request().getSession(false).getAttribute("before")).isNull();
    }

    @Test
    void whatEndsAllSessionsLetsThisOneGoOn() {
        begin();
        door.sessions.clear();
        signIn.renew(door.request());

        assertThat(seen()).isEqualTo(ANNA);
        assertThat(door.sessions).hasSize(1);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        begin();
        begin();

        assertThat(door.sessions).hasSize(1);
    }

    @Test
    void aProofLastsForAWhile() {
        assertThat(signIn.isProofDue(door.request())).isTrue();
        begin();
        assertThat(signIn.isProofDue(door.request())).isFalse();
        door.later(Duration.ofMinutes(10));
        assertThat(signIn.isProofDue(door.request())).isTrue();

        assertThat(signIn.prove(door.request(), null, null)).isEqualTo(Proof.WRONG_PASSWORD);
        assertThat(signIn.prove(door.request(), "wrong", null)).isEqualTo(Proof.WRONG_PASSWORD);
        assertThat(signIn.isProofDue(door.request())).isTrue();
        assertThat(signIn.prove(door.request(), Door.PASSWORD, null)).isEqualTo(Proof.GIVEN);
        assertThat(signIn.isProofDue(door.request())).isFalse();
    }

    @Test
    void aProofTakesTheCodeOfWhoeverHasOne() {
        begin();
        door.anna = owing(true, false, false);
        door.later(Duration.ofMinutes(10));

        assertThat(signIn.proofTakesCode(door.request())).isTrue();
        assertThat(signIn.prove(door.request(), Door.PASSWORD, "")).isEqualTo(Proof.WRONG_CODE);
        assertThat(signIn.isProofDue(door.request())).isTrue();
        assertThat(signIn.prove(door.request(), Door.PASSWORD, Door.CODE)).isEqualTo(Proof.GIVEN);
    }

    @Test
    void anotherPasswordIsNoProof() {
        begin();
        door.later(Duration.ofMinutes(10));
        signIn.renew(door.request());

        assertThat(signIn.isProofDue(door.request())).isTrue();
    }

    @Test
    void whatHappensAtTheDoorIsNoted() {
        signIn.begin(door.request(), "anna", "wrong");
        begin();
        signIn.signOut(door.request());

        assertThat(door.noted)
                .extracting(
                        Happening::action,
                        Happening::outcome,
                        Happening::detail,
                        one -> one.by().name())
                .containsExactly(
                        tuple(AuditAction.SIGN_IN_FAILED, Outcome.FAILED, "PASSWORD", "anna"),
                        tuple(AuditAction.SIGNED_IN, Outcome.DONE, null, "anna"),
                        tuple(AuditAction.SIGNED_OUT, Outcome.DONE, null, "anna"));
    }

    @Test
    void wrongCodesAreNoted() {
        door.anna = owing(true, false, false);
        begin();

        signIn.enterCode(door.request(), "wrong");

        assertThat(door.noted).extracting(Happening::detail).containsExactly("CODE");
    }

    @Test
    void aNameThatNobodyBearsIsNotKept() {
        door.anna = null;

        signIn.begin(door.request(), "my secret password", "wrong");

        assertThat(door.noted).extracting(Happening::by).containsExactly(Actor.UNKNOWN);
    }
}

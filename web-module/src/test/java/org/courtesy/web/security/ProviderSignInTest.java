package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courtesy.oidc.Farewell;
import org.courtesy.oidc.OidcSettings;
import org.courtesy.oidc.OpenIdConnect;
import org.courtesy.oidc.Question;
import org.courtesy.oidc.Refusal;
import org.courtesy.oidc.RefusedException;
import org.courtesy.oidc.Vouched;
import org.courtesy.security.ExternalIdentity;
import org.courtesy.security.ExternalUsers;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {

    private static final String PROVIDER = "https://sso.example.org";

    private Door door = new Door();
    private ProviderSignIn provider = at(door);
    private Refusal refusal;
    private boolean disabled;
    private String subject = "u-1";
    private Instant signedInAt = Instant.parse("2026-11-20T08:59:00Z");
    private Question last;
    private int asked;

    private ProviderSignIn at(Door place) {
        return new ProviderSignIn(new Settings(), new Connect(), new Users(), place.signIn, place.clock);
    }

    private String comesBack(String state) {
        return provider.answer(door.request(Map.of("state", state, "code", "c0de")));
    }

    private String comesIn(String wanted) {
        provider.start(door.request(), wanted, false);
        return comesBack(last.state());
    }

    private String proves() {
        provider.startProof(door.request());
        return comesBack(last.state());
    }

    private boolean inside() {
        return door.signIn.validate(door.request(), null, true) instanceof Entry.As;
    }

    @Test
    void leadsInAndToWhereOneWanted() {
        assertThat(provider.start(door.request(), "/users.xhtml?user=x", true)).isEqualTo(PROVIDER + "/auth?anew=true");
        assertThat(last.redirect()).isEqualTo("https://service.example.org/courtesy/oidc/answer");
        assertThat(inside()).isFalse();

        assertThat(comesBack(last.state())).isEqualTo("/courtesy/users.xhtml?user=x");
        assertThat(inside()).isTrue();
        assertThat(door.changedIds).isOne();
        assertThat(door.sessions).hasSize(1);
        assertThat(comesIn("/")).isEqualTo("/courtesy/");
        assertThat(door.sessions).as("the one before has ended").hasSize(1);
    }

    @Test
    void leadsNowhereElse() {
        assertThat(comesIn("//evil.example")).isEqualTo("/courtesy/");
        assertThat(comesIn("https://evil.example")).isEqualTo("/courtesy/");
        assertThat(comesIn(null)).isEqualTo("/courtesy/");
    }

    @Test
    void takesTheAnswerToItsOwnQuestionOnceAndInTime() {
        String old = "/courtesy/login.xhtml?refused=OLD";
        assertThat(comesBack("state-1")).as("never asked").isEqualTo(old);
        provider.start(door.request(), "/", false);
        assertThat(provider.answer(door.request(Map.of("code", "c0de")))).isEqualTo(old);
        assertThat(comesBack("guessed")).isEqualTo(old);
        assertThat(inside()).isFalse();

        Door anotherBrowser = new Door();
        assertThat(at(anotherBrowser).answer(anotherBrowser.request(Map.of("state", last.state(), "code", "c0de"))))
                .isEqualTo(old);
        String state = last.state();
        assertThat(comesBack(state)).isEqualTo("/courtesy/");
        assertThat(comesBack(state)).as("a second time").isEqualTo(old);
        provider.start(door.request(), "/", false);
        door.later(Duration.ofMinutes(10));
        assertThat(comesBack(last.state())).as("too late").isEqualTo(old);
    }

    @Test
    void tabsAskBesideEachOtherUpToAFew() {
        provider.start(door.request(), "/first", false);
        String first = last.state();
        provider.start(door.request(), "/second", false);
        String second = last.state();
        for (int i = 0; i < 4; i++) {
            provider.start(door.request(), "/more", false);
        }

        assertThat(comesBack(first)).contains("refused=OLD");
        assertThat(comesBack(second)).isEqualTo("/courtesy/second");
    }

    @Test
    void saysWhyNotAndStillKnowsWhereOneWanted() {
        refusal = Refusal.AWAY;
        assertThat(provider.start(door.request(), "/users.xhtml", false))
                .isEqualTo("/courtesy/login.xhtml?refused=AWAY&return=%2Fusers.xhtml");
        refusal = null;
        provider.start(door.request(), "/users.xhtml", false);
        refusal = Refusal.NO_ROLE;
        assertThat(comesBack(last.state())).isEqualTo("/courtesy/login.xhtml?refused=NO_ROLE&return=%2Fusers.xhtml");
        refusal = null;
        disabled = true;
        assertThat(comesIn("/users.xhtml")).isEqualTo("/courtesy/login.xhtml?refused=DISABLED&return=%2Fusers.xhtml");
        assertThat(inside()).isFalse();
    }

    @Test
    void whatIsDangerousGoesByWhenSomebodyProvedWhoTheyAreThere() {
        comesIn("/");
        assertThat(door.signIn.isProofDue(door.request())).isFalse();
        door.later(Duration.ofMinutes(9));
        assertThat(door.signIn.isProofDue(door.request()))
                .as("ten minutes after it")
                .isTrue();
        signedInAt = null;
        comesIn("/");
        assertThat(door.signIn.isProofDue(door.request()))
                .as("nobody knows when")
                .isTrue();
    }

    @Test
    void aProofIsThatOfWhoeverIsSignedIn() {
        signedInAt = null;
        comesIn("/");
        subject = "u-2";
        assertThat(proves()).isEqualTo("/courtesy/provider.xhtml?refused=SOMEBODY_ELSE");
        assertThat(door.signIn.isProofDue(door.request())).isTrue();
        subject = "u-1";
        assertThat(proves()).isEqualTo("/courtesy/provider.xhtml?proved=1");
        assertThat(door.signIn.isProofDue(door.request())).isFalse();
        assertThat(door.signIn.takeProof(door.request())).as("it lasts").isFalse();
        assertThat(door.sessions).as("the session goes on").hasSize(1);
    }

    @Test
    void aProofThatLastsForNoTimeIsGoodForOneThing() {
        door = new Door(0);
        provider = at(door);
        comesIn("/");
        assertThat(door.signIn.takeProof(door.request())).isFalse();
        proves();
        assertThat(door.signIn.isProofDue(door.request())).isTrue();
        assertThat(door.signIn.takeProof(door.request())).isTrue();
        assertThat(door.signIn.takeProof(door.request())).isFalse();
        proves();
        door.later(Duration.ofMinutes(10));
        assertThat(door.signIn.takeProof(door.request())).isFalse();
    }

    @Test
    void aProofOfNobodyOpensNothing() {
        provider.startProof(door.request());

        assertThat(comesBack(last.state())).contains("refused=SOMEBODY_ELSE");
        assertThat(inside()).isFalse();
    }

    @Test
    void whoLeavesIsLedOutThereToo() {
        comesIn("/");
        assertThat(provider.signOut(door.request())).isTrue();
        assertThat(inside()).isFalse();
        assertThat(provider.farewell(door.request()))
                .hasValueSatisfying(farewell -> assertThat(farewell.idToken()).isEqualTo("the-token"));
        assertThat(provider.farewell(door.request())).as("told once").isEmpty();

        door.signIn.begin(door.request(), "anna", Door.PASSWORD);
        assertThat(provider.signOut(door.request())).as("with a password").isFalse();
    }

    private static final class Settings extends OidcSettings {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Optional<String> baseUrl() {
            return Optional.of("https://service.example.org/courtesy");
        }
    }

    private final class Connect extends OpenIdConnect {

        @Override
        public Question ask(String redirect, boolean proof, String wanted) {
            last = new Question("state-" + ++asked, "n", "v", redirect, proof, wanted, door.clock.instant());
            return last;
        }

        @Override
        public URI address(Question question, boolean anew) {
            refuse();
            return URI.create(PROVIDER + "/auth?anew=" + anew);
        }

        @Override
        public Vouched read(Question question, Map<String, String> answer) {
            refuse();
            return new Vouched(
                    new ExternalIdentity(PROVIDER, subject, "anna", Set.of(Roles.AGENT)),
                    "s-1",
                    signedInAt,
                    "the-token");
        }

        private void refuse() {
            if (refusal != null) {
                throw new RefusedException(refusal, "for the log");
            }
        }

        @Override
        public Optional<Farewell> leave(String idToken, String back) {
            return Optional.of(new Farewell(PROVIDER + "/bye", idToken, "courtesy", back));
        }
    }

    private final class Users extends ExternalUsers {

        @Override
        public Optional<String> admit(ExternalIdentity who) {
            return disabled ? Optional.empty() : Optional.of("anna");
        }

        @Override
        public boolean is(String name, String issuer, String known) {
            return name.equals("anna") && issuer.equals(PROVIDER) && known.equals("u-1");
        }
    }
}

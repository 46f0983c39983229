package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.rulebook.RuleDesk.NAME;
import static org.courtesy.rulebook.RuleDesk.RULE;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotPermittedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleSetGovernanceTest {

    private final RuleDesk desk = new RuleDesk();
    private final RuleDesk.Server here = desk.new Server("here").ready();

    @AfterEach
    void close() {
        desk.close();
    }

    private RuleSetGovernance governance() {
        return here.governance;
    }

    private int served(RuleDesk.Server server) {
        return server.live.served().orElseThrow().version();
    }

    @Test
    void aChangeGoesLiveAtOnceAndEveryNodeFollowsAndItComesBack() {
        RuleDesk.Server there = desk.new Server("there").ready();
        int version = desk.approved(here);
        there.follow();
        assertThat(there.workshop.prepared()).contains(version);

        desk.as("otto").call(() -> governance().activate(NAME, version, null));

        assertThat(served(here)).isEqualTo(version);
        assertThat(served(there)).isEqualTo(1);
        there.follow();
        assertThat(served(there)).isEqualTo(version);
        assertThat(desk.version(1).state()).isEqualTo(RuleSetState.RETIRED);
        assertThat(desk.version(version).replaced()).isEqualTo(1);

        RuleSetVersion back = desk.call(() -> governance().rollBack(NAME, version, "Too strict"));

        assertThat(back.version()).isEqualTo(1);
        assertThat(served(here)).isEqualTo(1);
        assertThat(desk.version(version).state()).isEqualTo(RuleSetState.RETIRED);
        // A client that repeats its request must not bring the version back.
        assertThat(desk.call(() -> governance().rollBack(NAME, version, "Too strict"))
                        .version())
                .isEqualTo(1);
        there.follow();
        assertThat(served(there)).isEqualTo(1);
        assertThat(desk.call(() -> governance().nodes())).allMatch(RuleNode::inStep);
    }

    @Test
    void nobodyApprovesAnOwnChange() {
        int version = desk.submitted(here);

        assertThatThrownBy(() -> desk.as("anna").call(() -> governance().approve(NAME, version, null, null)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(desk.version(version).state()).isEqualTo(RuleSetState.SUBMITTED);
    }

    @Test
    void norDoesWhoSubmittedIt() {
        int version = desk.submitted(here);
        desk.call(() -> governance().withdraw(NAME, version));
        desk.as("berta").call(() -> governance().submit(NAME, version, "Clearer", null));

        assertThatThrownBy(() -> desk.call(() -> governance().approve(NAME, version, null, null)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void onlyWhatIsProvedIsSubmitted() {
        int version = desk.draft(1).version();
        desk.proved(version, Evidence.Kind.CHECK);

        assertThatThrownBy(() -> desk.call(() -> governance().submit(NAME, version, "Why", null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SCENARIOS");
    }

    @Test
    void approvalWithoutAReplayWantsAReason() {
        int version = desk.draft(1).version();
        desk.proved(version, Evidence.Kind.CHECK, Evidence.Kind.SCENARIOS);
        desk.call(() -> governance().submit(NAME, version, "Why", null));
        desk.as("otto");

        assertThatThrownBy(() -> desk.call(() -> governance().approve(NAME, version, null, " ")))
                .isInstanceOf(InvalidInputException.class);
        RuleSetVersion approved = desk.call(() -> governance().approve(NAME, version, null, "Only a text"));

        assertThat(approved.state()).isEqualTo(RuleSetState.APPROVED);
        assertThat(approved.steps().get(RuleSetStep.APPROVED_WITHOUT_REPLAY).words())
                .isEqualTo("Only a text");
    }

    @Test
    void aRefusedChangeIsADraftAgainAndKeepsTheReason() {
        int version = desk.submitted(here);

        RuleSetVersion rejected = desk.as("otto").call(() -> governance().reject(NAME, version, "Not now"));

        assertThat(rejected.state()).isEqualTo(RuleSetState.DRAFT);
        assertThat(rejected.steps().get(RuleSetStep.REJECTED).words()).isEqualTo("Not now");
        assertThat(desk.as("anna").edit(version, ">= 1", "> 0").etag()).isNotEmpty();
    }

    @Test
    void whatIsNotApprovedDoesNotGoLive() {
        int version = desk.submitted(here);

        assertThatThrownBy(() -> desk.as("otto").call(() -> governance().activate(NAME, version, null)))
                .isInstanceOf(ConflictException.class);
        assertThat(served(here)).isEqualTo(1);
    }

    @Test
    void aScheduledVersionGoesLiveWhenItsInstantHasCome() {
        int version = desk.approved(here);
        OffsetDateTime at = OffsetDateTime.parse("2026-11-20T10:00:00Z");

        assertThat(desk.call(() -> governance().activate(NAME, version, at)).state())
                .isEqualTo(RuleSetState.SCHEDULED);
        desk.clock.forward(Duration.ofMinutes(59));
        here.follow();
        assertThat(served(here)).isEqualTo(1);
        desk.clock.forward(Duration.ofMinutes(1));
        here.follow();

        assertThat(served(here)).isEqualTo(version);
        assertThat(desk.version(version).state()).isEqualTo(RuleSetState.LIVE);
        assertThat(desk.version(version).activateAt()).isNull();
    }

    @Test
    void aScheduleThatWasTakenBackDoesNothing() {
        int version = desk.approved(here);
        desk.call(() -> governance().activate(NAME, version, OffsetDateTime.parse("2026-11-20T10:00:00Z")));
        desk.call(() -> governance().unschedule(NAME, version));
        desk.clock.forward(Duration.ofHours(2));
        here.follow();

        assertThat(served(here)).isEqualTo(1);
        assertThat(desk.version(version).state()).isEqualTo(RuleSetState.APPROVED);
    }

    @Test
    void anEmergencyIsListedUntilASecondPersonHasLookedAtIt() {
        int version = desk.as("anna").draft(1).version();
        desk.edit(version, "> 0", ">= 1");
        desk.proved(version, Evidence.Kind.CHECK);
        assertThatThrownBy(() -> desk.call(() -> governance().emergency(NAME, version, "Now")))
                .isInstanceOf(NotPermittedException.class);

        desk.as("otto").call(() -> governance().emergency(NAME, version, "Wrong letters go out"));

        assertThat(served(here)).isEqualTo(version);
        assertThat(desk.call(() -> governance().emergencies(NAME)))
                .extracting(RuleSetVersion::version)
                .containsExactly(version);
        assertThatThrownBy(() -> desk.call(() -> governance().acknowledge(NAME, version, "Seen")))
                .isInstanceOf(NotPermittedException.class);
        desk.as("paula").call(() -> governance().acknowledge(NAME, version, "Seen, and right"));
        assertThat(desk.call(() -> governance().emergencies(NAME))).isEmpty();
    }

    @Test
    void whatCannotBeBuiltDoesNotGoLiveWhateverWasProvedOfIt() {
        int version = desk.as("anna").draft(1).version();
        desk.copy(version, RULE, RULE.replace("CON-031", "CON-931"));
        desk.proved(version, Evidence.Kind.CHECK);

        assertThatThrownBy(() -> desk.as("otto").call(() -> governance().emergency(NAME, version, "Now")))
                .isInstanceOfSatisfying(
                        RulesRefusedException.class,
                        refused -> assertThat(refused.diagnostics()).isNotEmpty());
        assertThat(served(here)).isEqualTo(1);
        assertThat(desk.version(1).state()).isEqualTo(RuleSetState.LIVE);
    }

    @Test
    void everyStepIsInTheAuditTrail() {
        int version = desk.approved(here);
        desk.call(() -> governance().activate(NAME, version, null));
        AuditTrail trail = new AuditTrail(desk.log, desk.rulebook);

        assertThat(desk.call(() -> trail.of(NAME, version, null, 50)).items())
                .extracting(AuditEntry::act)
                .containsExactly(
                        AuditAct.ACTIVATED,
                        AuditAct.APPROVED,
                        AuditAct.SUBMITTED,
                        AuditAct.REPLAYED,
                        AuditAct.SCENARIOS_RUN,
                        AuditAct.CHECKED,
                        AuditAct.FILE_SAVED,
                        AuditAct.CREATED);
        assertThat(desk.call(() -> trail.of(NAME, null, 2)).items())
                .extracting(AuditEntry::by)
                .containsExactly("otto", "otto");
    }
}

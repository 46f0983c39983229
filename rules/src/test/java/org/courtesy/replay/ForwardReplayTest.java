package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.replay.Replays.decision;
import static org.courtesy.replay.Replays.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;

class ForwardReplayTest {

    private static final String BIRTHDAY = "2026-11-20T10:00:00+01:00";
    private static final String DAY_AFTER = "2026-11-21T10:00:00+01:00";
    private static final String MAIL = done("t-1", "BIRTHDAY", "EMAIL", "2026-11-20T11:00:00+01:00");

    /** One e-mail uses up the budget of thirty days. */
    private static final String TIGHT_BUDGET = "advertisingPoints30Days";

    private final Assessor greets = Replays.with(Map.of(TIGHT_BUDGET, "1"));
    private final Assessor greetsNobodyOver40 = Replays.with(Map.of(TIGHT_BUDGET, "1", "birthdayMaxAge", "40"));

    private static JudgedTwice judged(ForwardReplay.Course course, RecordedDecision decision) {
        return course.judge(decision).orElseThrow();
    }

    private static List<String> refusals(Assessment assessment) {
        return assessment.contact().stream()
                .filter(contact ->
                        contact.channel() == ContactChannel.EMAIL && contact.purpose() == Purpose.ADVERTISING)
                .map(ContactFinding::refusals)
                .flatMap(List::stream)
                .map(Refusal::code)
                .toList();
    }

    @Test
    void theSameRulesChangeNothing() {
        ForwardReplay.Course course = new ForwardReplay(greets, greets).open();

        JudgedTwice birthday = judged(course, decision(BIRTHDAY));
        JudgedTwice after = judged(course, decision(DAY_AFTER, MAIL));

        assertThat(birthday.base().next().code()).isEqualTo("BIRTHDAY_GREETING");
        assertThat(birthday.changes()).isEmpty();
        assertThat(after.changes()).isEmpty();
        assertThat(after.carried()).isFalse();
    }

    @Test
    void saysWhatDiffersAndWhy() {
        JudgedTwice judged = judged(new ForwardReplay(greets, greetsNobodyOver40).open(), decision(BIRTHDAY));

        assertThat(judged.flips()).isTrue();
        assertThat(judged.changes())
                .contains(
                        new Change(
                                Change.Kind.NEXT_GONE,
                                "BIRTHDAY_GREETING",
                                ContactChannel.EMAIL,
                                "BIRTHDAY_GREETING",
                                judged.candidate().next().code(),
                                "BDAY_IMPLAUSIBLE",
                                "OCC-008"),
                        new Change(
                                Change.Kind.ACTION,
                                "BIRTHDAY_GREETING",
                                ContactChannel.EMAIL,
                                "EMAIL",
                                "WITHHELD",
                                "BDAY_IMPLAUSIBLE",
                                "OCC-008"));
    }

    @Test
    void aContactThatIsNotMadeUsesUpNoBudgetLater() {
        ForwardReplay.Course course = new ForwardReplay(greets, greetsNobodyOver40).open();
        judged(course, decision(BIRTHDAY));

        JudgedTwice after = judged(course, decision(DAY_AFTER, MAIL));

        assertThat(after.carried()).isTrue();
        assertThat(refusals(after.base())).containsExactly("CAP_ADVERTISING");
        assertThat(refusals(after.candidate())).isEmpty();
        assertThat(after.changes())
                .contains(new Change(
                        Change.Kind.CONTACT,
                        "ADVERTISING",
                        ContactChannel.EMAIL,
                        "REFUSED",
                        "ALLOWED",
                        "CAP_ADVERTISING",
                        ruleOf(after.base(), "CAP_ADVERTISING")));
    }

    private static String ruleOf(Assessment assessment, String refusal) {
        return assessment.contact().stream()
                .flatMap(contact -> contact.refusals().stream())
                .filter(found -> found.code().equals(refusal))
                .map(Refusal::rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aContactThatOnlyTheCandidateMakesUsesUpBudgetLater() {
        ForwardReplay.Course course = new ForwardReplay(greetsNobodyOver40, greets).open();
        judged(course, decision(BIRTHDAY));

        JudgedTwice after = judged(course, decision(DAY_AFTER));

        assertThat(refusals(after.base())).isEmpty();
        assertThat(refusals(after.candidate())).containsExactly("CAP_ADVERTISING");
    }

    @Test
    void aContactThatHistoryShowsAnywayIsNotMadeTwice() {
        Assessor roomForTwo = Replays.with(Map.of(TIGHT_BUDGET, "2"));
        Assessor roomForTwoUpTo40 = Replays.with(Map.of(TIGHT_BUDGET, "2", "birthdayMaxAge", "40"));
        ForwardReplay.Course course = new ForwardReplay(roomForTwoUpTo40, roomForTwo).open();
        judged(course, decision(BIRTHDAY));

        JudgedTwice after = judged(course, decision(DAY_AFTER, MAIL));

        assertThat(after.carried()).isFalse();
        assertThat(refusals(after.candidate())).isEmpty();
    }

    @Test
    void onlyTheFirstContactIsTakenOut() {
        ForwardReplay.Course course = new ForwardReplay(greets, greetsNobodyOver40).open();
        judged(course, decision(BIRTHDAY));
        String other = done("t-2", "NEWSLETTER", "EMAIL", "2026-11-20T12:00:00+01:00");
        String again = done("t-3", "BIRTHDAY", "EMAIL", "2026-11-20T13:00:00+01:00");

        JudgedTwice after = judged(course, decision(DAY_AFTER, MAIL, other, again));

        assertThat(after.carried()).isTrue();
        assertThat(refusals(after.candidate())).containsExactly("CAP_ADVERTISING");
    }

    @Test
    void aContactOfAnotherOccasionStays() {
        ForwardReplay.Course course = new ForwardReplay(greets, greetsNobodyOver40).open();
        judged(course, decision(BIRTHDAY));
        String late = done("t-1", "BIRTHDAY", "EMAIL", "2026-11-22T11:00:00+01:00");

        JudgedTwice after = judged(course, decision("2026-11-23T10:00:00+01:00", late));

        assertThat(after.carried()).isFalse();
    }

    @Test
    void aDecisionOnAContactThatIsNotMadeIsNotMadeEither() {
        ForwardReplay.Course course = new ForwardReplay(greets, greetsNobodyOver40).open();
        judged(course, decision(BIRTHDAY));

        Optional<JudgedTwice> onTheMail =
                course.judge(decision("2026-11-20T11:00:00+01:00", MAIL, new String[] {MAIL}));

        assertThat(onTheMail).isEmpty();
    }

    @Test
    void aRuleSetThatCannotJudgeIsNamed() {
        Map<String, String> files = new java.util.HashMap<>(Shipped.FILES.files());
        files.computeIfPresent("tables/arbitration.csv", (path, table) -> table.replaceAll("(?m)^BIRTHDAY.*\\R", ""));
        Assessor broken = new Assessor(Shipped.RULES, PolicySnapshot.of(files, Map.of()));
        ForwardReplay.Course course = new ForwardReplay(greets, broken).open();

        assertThatThrownBy(() -> course.judge(decision(BIRTHDAY)))
                .isInstanceOfSatisfying(
                        ReplayFailedException.class,
                        failure -> assertThat(failure.side()).isEqualTo(ReplayFailedException.Side.CANDIDATE));
    }
}

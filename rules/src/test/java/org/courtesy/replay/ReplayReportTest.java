package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.replay.Replays.decision;
import static org.courtesy.replay.Replays.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.rules.RandomCase;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting what was judged twice, and saying it. */
class ReplayReportTest {

    private static final int CASES = 150;
    private static final RecordedDecision BIRTHDAY = decision("2026-11-20T10:00:00+01:00");
    private static final RecordedDecision AFTER =
            decision("2026-11-21T10:00:00+01:00", done("t-1", "BIRTHDAY", "EMAIL", "2026-11-20T11:00:00+01:00"));

    private final ForwardReplay replay = new ForwardReplay(
            Replays.with(Map.of("advertisingPoints30Days", "1")),
            Replays.with(Map.of("advertisingPoints30Days", "1", "birthdayMaxAge", "40")));

    private ReplayReport report(RecordedDecision... decisions) {
        ForwardReplay.Course course = replay.open();
        ReplayTally tally = new ReplayTally();
        JudgedTwice latest = null;
        for (RecordedDecision decision : decisions) {
            latest = course.judge(decision).orElseThrow();
            tally.add(latest);
        }
        tally.customer(latest, true);
        return tally.report();
    }

    @Test
    void countsDecisionsContactsAndCustomers() {
        ReplayReport report = report(BIRTHDAY, AFTER);

        assertThat(report.decisions()).isEqualTo(2);
        assertThat(report.flipped()).isEqualTo(2);
        assertThat(report.weeks()).containsExactly(Map.entry("2026-W47", new ReplayReport.Week(2, 2)));
        assertThat(report.actions().get("BIRTHDAY_GREETING")).containsEntry("EMAIL", new Pair(1, 0));
        assertThat(report.contacts().get("EMAIL").get("2026-W47").base()).isPositive();
        assertThat(report.refusals().get("CAP_ADVERTISING").difference()).isNegative();
        assertThat(report.changes().get("ACTION")).containsEntry("BIRTHDAY_GREETING", 1L);
        assertThat(report.customers().judged()).isEqualTo(1);
        assertThat(report.customers().segments().values()).containsExactly(new ReplayReport.Segment(1, 0, 1, Map.of()));
    }

    @Test
    void actionsThatReachTheCustomerAtOnceOnOneChannelCollide() {
        ReplayTally tally = new ReplayTally();
        long expected = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RecordedDecision decision = new RecordedDecision("d-" + seed, Mode.WHAT_IF, RandomCase.of(seed));
            JudgedTwice judged = replay.open().judge(decision).orElseThrow();
            tally.add(judged);
            expected += pairs(judged.base());
        }

        Map<String, Map<String, Pair>> collisions = tally.report().collisions();
        long counted = collisions.values().stream()
                .flatMap(channel -> channel.values().stream())
                .mapToLong(Pair::base)
                .sum();
        assertThat(counted).isEqualTo(expected).isPositive();
        assertThat(collisions.values())
                .allSatisfy(channel -> assertThat(channel.keySet())
                        .allMatch(pair -> pair.split("\\+")[0].compareTo(pair.split("\\+")[1]) < 0));
    }

    /** Pairs of actions on one channel, counted in another way. */
    private static long pairs(Assessment assessment) {
        return assessment.actions().stream()
                .filter(action -> action.channel() != null)
                .collect(Collectors.groupingBy(
                        ActionFinding::channel, Collectors.mapping(ActionFinding::code, Collectors.toSet())))
                .values()
                .stream()
                .mapToLong(codes -> codes.size() * (codes.size() - 1L) / 2)
                .sum();
    }

    @Test
    void aReportFromBeforeCollisionsWereCountedHasNone() {
        ObjectNode older = CaseJson.tree(report(BIRTHDAY));
        older.remove("collisions");

        assertThat(CaseJson.read(older.toString(), ReplayReport.class).collisions())
                .isEmpty();
    }

    @Test
    void partsAddUpToTheWholeAndSurviveBeingStored() {
        ReplayReport one = report(BIRTHDAY);
        ReplayReport two = report(AFTER);

        ReplayReport sum = one.plus(two);

        assertThat(sum).isEqualTo(two.plus(one));
        assertThat(sum.decisions()).isEqualTo(2);
        assertThat(sum.customers().judged()).isEqualTo(2);
        assertThat(sum.plus(ReplayReport.EMPTY)).isEqualTo(sum);
        assertThat(CaseJson.read(CaseJson.write(sum), ReplayReport.class)).isEqualTo(sum);
    }

    @Test
    void aSumLeavesItsPartsAsTheyAre() {
        ReplayReport one = report(BIRTHDAY);
        String before = CaseJson.write(one);

        one.plus(report(BIRTHDAY)).plus(one);

        assertThat(CaseJson.write(one)).isEqualTo(before);
    }

    @Test
    void countsWhatCouldNotBeJudged() {
        ReplayTally tally = new ReplayTally();
        tally.failed(ReplayFailedException.Side.CANDIDATE);
        tally.failed(ReplayFailedException.Side.CANDIDATE);
        tally.notMade();

        ReplayReport report = tally.report();

        assertThat(report.failures()).containsExactly(Map.entry("CANDIDATE", 2L));
        assertThat(report.notMade()).isEqualTo(1);
        assertThat(report.customers()).isNull();
        assertThat(ReplayHeadlines.of(report)).containsExactly(new Headline(Headline.Kind.CANNOT_JUDGE, null, null, 2));
    }

    @Test
    void headlinesBeginWithWhatMattersMost() {
        List<Headline> headlines = ReplayHeadlines.of(report(BIRTHDAY, AFTER));

        assertThat(headlines).extracting(Headline::kind).isSorted();
        assertThat(headlines)
                .startsWith(new Headline(Headline.Kind.OPENED, "NONE", null, 1))
                .contains(new Headline(Headline.Kind.FEWER_CONTACTS, "BIRTHDAY_GREETING", "EMAIL", 1));
        assertThat(ReplayHeadlines.of(ReplayReport.EMPTY))
                .containsExactly(new Headline(Headline.Kind.NOTHING, null, null, 0));
    }

    @Test
    void headlinesAreSaidInThreeLanguages() {
        ReplayHeadlines words = new ReplayHeadlines(Texts.shipped());
        Headline fewer = new Headline(Headline.Kind.FEWER_CONTACTS, "BIRTHDAY_GREETING", "EMAIL", 1412);

        assertThat(words.sentence(fewer, Locale.ENGLISH))
                .isEqualTo("1,412 fewer contacts: Send birthday wishes (E-mail).");
        assertThat(words.sentence(fewer, Locale.GERMAN)).startsWith("1.412 Kontakte weniger: ");
        assertThat(words.sentence(new Headline(Headline.Kind.BLOCKED, "A", null, 3), Locale.forLanguageTag("da")))
                .isEqualTo("3 A-kunder må ikke længere få reklame på nogen kanal.");
        assertThat(words.sentence(new Headline(Headline.Kind.BLOCKED, "NONE", null, 1), Locale.ENGLISH))
                .isEqualTo("1 customer without a segment can no longer be sent advertising on any channel.");
    }

    static Stream<Locale> languages() {
        return Texts.SUPPORTED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameSentences(Locale language) {
        ResourceBundle english = ResourceBundle.getBundle("org.courtesy.replay.headlines", Locale.ENGLISH);
        ResourceBundle other = ResourceBundle.getBundle("org.courtesy.replay.headlines", language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (Headline.Kind kind : Headline.Kind.values()) {
            assertThat(english.containsKey(kind.name())).as(kind.name()).isTrue();
        }
    }
}

package org.courtesy.audience;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.courtesy.customer.CasePart;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audiences from a base of some pages, in which every third customer is blocked. */
class AudienceWorkTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final int CUSTOMERS = 450;
    private static final int BLOCKED = 150;

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final EntityManager entities = transactions.entityManager();
    private OptionalLong perDay = OptionalLong.empty();

    @BeforeEach
    void fill() {
        transactions.requiresNew(() -> {
            Rulebooks.store(entities, clock);
            Customers.batch(entities, clock)
                    .write(IntStream.range(0, CUSTOMERS)
                            .mapToObj(AudienceWorkTest::customer)
                            .toList());
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CustomerRecord customer(int i) {
        return CaseJson.read(
                """
                {"customer": {"number": "C-%1$03d", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin",
                              "blocked": %2$s, "birthDate": "1980-%3$s", "birthDatePurposes": ["CONTRACT", "GREETING"]},
                 "name": {"given": "Ida", "family": "Sommer"},
                 "address": {"street": "Weg 1", "postalCode": "%4$s", "city": "Kiel", "country": "DE"},
                 "contracts": [{"number": "V-%1$d", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "signedOn": "2020-05-01", "supplyStart": "2020-05-01", "annualMargin": %5$d}]}""".formatted(i, i % 3 == 0, i % 10 == 1 ? "11-25" : "06-01", i % 2 == 0 ? "24103" : "10115", 50 + i),
                CustomerRecord.class);
    }

    /** The pieces as the container would call them. */
    private final class InTransactions extends AudiencePage {

        InTransactions() {
            super(new AudienceBase(entities), asked(), new AudienceMembers(entities));
        }

        @Override
        public Dealt judge(JobRun job, AudienceJob audience, AudienceTally before) {
            return transactions.requiresNew(() -> super.judge(job, audience, before));
        }

        @Override
        public List<AudienceMembers.Candidate> next(JobRun job, long most) {
            return transactions.requiresNew(() -> super.next(job, most));
        }

        @Override
        public Dealt choose(JobRun job, AudienceTally before, List<AudienceHold.Held> answers) {
            return transactions.requiresNew(() -> super.choose(job, before, answers));
        }

        @Override
        public Dealt complete(JobRun job, AudienceTally before, LeftOut why) {
            return transactions.requiresNew(() -> super.complete(job, before, why));
        }
    }

    private AudienceJudge asked() {
        List<CasePart> parts = Touchpoints.parts();
        Decisions decisions = DecisionBeans.decisions(entities, clock);
        return new AudienceJudge(
                Customers.register(entities),
                Customers.cases(entities, parts),
                decisions,
                Touchpoints.reservations(entities, clock, decisions, Callers.named("tester")),
                ShippedRules.live());
    }

    /** Holds nothing, and knows how much fits into a day. */
    private final class Room extends AudienceHold {

        @Override
        long room(ContactChannel channel, LocalDate day) {
            return perDay.orElse(Long.MAX_VALUE);
        }
    }

    private static AudienceRequest wish(String action, Audience whom, Integer limit) {
        return new AudienceRequest(action, ContactChannel.POST, null, DAY, whom, limit, false, null, "test");
    }

    private static AudienceRequest newsletter(Integer limit) {
        return wish("NEWSLETTER", Audience.EVERYBODY, limit);
    }

    private JobRuns job(AudienceRequest wish) {
        long last = transactions.requiresNew(() -> new AudienceBase(entities).lastId());
        JobRuns job = new JobRuns(AudienceService.KIND, CaseJson.write(new AudienceJob(wish, clock.instant(), last)));
        transactions.requiresNew(() -> job.enter(entities));
        return job;
    }

    private boolean run(JobRuns job) {
        return transactions.requiresNew(
                () -> new AudienceWork(new InTransactions(), new Room(), ShippedRules.live()).run(job.run()));
    }

    private JobRuns done(AudienceRequest wish) {
        JobRuns job = job(wish);
        assertThat(run(job)).isTrue();
        return job;
    }

    private static AudienceSummary summary(JobRuns job) {
        return CaseJson.read(job.progress().summary(), AudienceSummary.class);
    }

    private List<String> members(JobRuns job, Predicate<AudienceMembers.Line> which) {
        return transactions.requiresNew(() -> new AudienceMembers(entities)
                .list(job.id(), null, null, CUSTOMERS + 1).stream()
                        .filter(which)
                        .map(line -> line.customer() + " " + line.state() + " " + line.place() + " " + line.code())
                        .toList());
    }

    private static boolean in(AudienceMembers.Line line) {
        return line.state() == MemberState.PERMITTED;
    }

    @Test
    void whoMayBeContactedIsInAndTheOthersAreCountedByReason() {
        JobRuns job = done(newsletter(null));

        AudienceSummary found = summary(job);
        assertThat(found.phase()).isEqualTo(AudienceSummary.Phase.COMPLETE);
        assertThat(found.permitted()).isEqualTo(CUSTOMERS - BLOCKED);
        assertThat(found.refusals()).isEqualTo(Map.of("BLOCKED", (long) BLOCKED));
        assertThat(found.leftOut()).isEmpty();
        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(members(job, AudienceWorkTest::in))
                .hasSize(CUSTOMERS - BLOCKED)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLimitLetsInWhoIsWorthMost() {
        JobRuns job = done(newsletter(100));

        assertThat(summary(job).permitted()).isEqualTo(100);
        assertThat(summary(job).leftOut()).isEqualTo(Map.of("VOLUME_LIMIT", 200L));
        List<String> expected = IntStream.iterate(CUSTOMERS - 1, i -> i - 1)
                .filter(i -> i % 3 != 0)
                .limit(100)
                .mapToObj("C-%03d"::formatted)
                .toList();
        assertThat(members(job, AudienceWorkTest::in))
                .extracting(line -> line.substring(0, 5))
                .isEqualTo(expected);
    }

    @Test
    void aChannelHasOnlySoManyContactsADay() {
        perDay = OptionalLong.of(250);

        JobRuns job = done(newsletter(null));

        assertThat(summary(job).permitted()).isEqualTo(250);
        assertThat(summary(job).leftOut()).isEqualTo(Map.of("DAILY_CAPACITY", 50L));
    }

    @Test
    void theSameWishHasTheSameAnswerAlsoAfterInterruptions() {
        JobRuns undisturbed = done(newsletter(150));
        JobRuns again = done(newsletter(150));
        JobRuns judged = job(newsletter(150)).goingOnWhile(progress -> progress.done() > CUSTOMERS / 2);
        assertThat(run(judged)).isFalse();
        judged.goingOnWhile(progress ->
                CaseJson.read(progress.summary(), AudienceSummary.class).permitted() == 0);
        assertThat(run(judged)).isFalse();
        judged.goingOnWhile(progress -> true);
        assertThat(run(judged)).isTrue();

        List<String> expected = members(undisturbed, line -> true);
        assertThat(members(again, line -> true)).isEqualTo(expected);
        assertThat(members(judged, line -> true)).isEqualTo(expected);
        assertThat(summary(judged)).isEqualTo(summary(undisturbed));
    }

    @Test
    void anActionConcernsThoseWhoseTurnItIs() {
        JobRuns job = done(wish("BIRTHDAY_GREETING", Audience.EVERYBODY, null));

        AudienceSummary found = summary(job);
        assertThat(found.permitted() + found.refused()).isEqualTo(45);
        assertThat(found.permitted()).isEqualTo(30);
        assertThat(found.notConcerned()).isEqualTo(CUSTOMERS - 45);
    }

    @Test
    void onlyWhomItIsForIsAsked() {
        Audience north = new Audience(List.of(), List.of("24"), List.of(), List.of(), List.of(), List.of());

        JobRuns job = done(wish("NEWSLETTER", north, null));

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS / 2);
        assertThat(members(job, AudienceWorkTest::in)).hasSize(150);
    }

    @Test
    void aSegmentNobodyHasConcernsNobody() {
        Audience best = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of("PLATINUM"));

        JobRuns job = done(wish("NEWSLETTER", best, null));

        assertThat(summary(job).notConcerned()).isEqualTo(CUSTOMERS);
        assertThat(members(job, line -> true)).isEmpty();
    }
}

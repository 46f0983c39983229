package org.courtesy.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.feedback.FeedbackFilter.Only;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.link.IssuedLink;
import org.courtesy.link.Links;
import org.courtesy.report.Period;
import org.courtesy.report.ReportCsv;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.WorklistFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private final TestDatabase database = new TestDatabase();

    /** A Friday. */
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    private String call;

    @BeforeEach
    void storeRulesAndCustomersAndACall() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        for (String number : List.of("C-1", "C-2")) {
            database.call(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
        }
        call = record("C-1", "call");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String record(String customer, String id) {
        RecordTouchpoint command = CaseJson.read("""
                {"source": "test", "id": "%s", "customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-19T09:00:00+01:00"}
                """.formatted(id, customer), RecordTouchpoint.class);
        return database.call(entityManager -> new FeedbackBeans(entityManager, clock)
                .worklists
                .recorder
                .recordWith(command, Customers.register(entityManager).lock(customer))
                .touchpoint()
                .touchpoint());
    }

    private void consentToMail() {
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"EMAIL\", \"state\": \"GRANTED\", \"proof\": \"DOUBLE_OPT_IN_EMAIL\"}",
                ConsentEntry.class);
        database.run(entityManager -> Consents.service(
                        entityManager, clock, new FeedbackBeans(entityManager, clock).worklists.decisions)
                .record("C-1", entry));
    }

    /** A second later than what was done before: ids made at one instant have no order. */
    private <T> T with(Function<FeedbackBeans, T> work) {
        clock.forward(Duration.ofSeconds(1));
        return database.call(entityManager -> work.apply(new FeedbackBeans(entityManager, clock)));
    }

    private NotedFeedback note(String customer, NoteFeedback noted) {
        return with(beans -> beans.service.note(customer, noted));
    }

    private NotedFeedback note(Integer nps, Integer csat, Integer ces, String comment) {
        return note("C-1", new NoteFeedback(null, null, call, nps, csat, ces, comment, null));
    }

    private IssuedLink link() {
        consentToMail();
        AskAnswer asked = with(beans -> beans.service.ask("C-1", new AskFeedback(call, ContactChannel.EMAIL)));
        return ((AskAnswer.Permitted) asked).link();
    }

    private Optional<Answer> answer(String token, Answer answer) {
        return with(beans -> beans.desk.answer(token, answer));
    }

    private Feedback latest() {
        return with(beans -> beans.service.of("C-1", 10)).get(0);
    }

    private Customer customer() {
        return database.call(entityManager ->
                        Customers.service(entityManager, clock).get("C-1").body())
                .customer();
    }

    private Assessment decision() {
        return database.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts())
                        .latest("C-1"))
                .orElseThrow();
    }

    private List<WorkItem> work() {
        return with(beans -> beans.worklists
                .service
                .list(WorklistFilter.ALL, ZoneOffset.UTC, null, 50)
                .items());
    }

    @Test
    void aRecommendationIsInTheScoreCardAtOnce() {
        note(2, null, null, null);

        assertThat(customer().nps()).isEqualTo(2);
        assertThat(customer().npsAt()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(decision().churn().drivers())
                .extracting(Driver::code, Driver::level)
                .contains(org.assertj.core.groups.Tuple.tuple("NPS", "DETRACTOR"));
    }

    @Test
    void aBadAnswerBecomesWorkOnTheNextWorkingDay() {
        Feedback bad = note(9, 1, null, "Niemand hat zurückgerufen").feedback();

        assertThat(bad.bad()).isTrue();
        assertThat(bad.loop()).isEqualTo(Loop.OPEN);
        assertThat(bad.dueOn()).as("Monday").isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(work()).noneMatch(item -> item.code().equals("FOLLOW_UP"));

        clock.forward(Duration.ofDays(3));
        database.run(entityManager -> new FeedbackBeans(entityManager, clock)
                .worklists.decisions.renew(Customers.register(entityManager).lock("C-1")));
        assertThat(work())
                .anyMatch(item ->
                        item.code().equals("FOLLOW_UP") && item.customer().equals("C-1"));
    }

    @Test
    void everyKindOfBadAnswerIsOneAndTheEdgesAreNot() {
        ClosedLoop loop = new ClosedLoop(null, null, null, null, null, clock, 6, 2, 6, 1);

        assertThat(loop.isBad(new Answer(6, null, null, null))).isTrue();
        assertThat(loop.isBad(new Answer(7, null, null, null))).isFalse();
        assertThat(loop.isBad(new Answer(null, 2, null, null))).isTrue();
        assertThat(loop.isBad(new Answer(null, 3, null, null))).isFalse();
        assertThat(loop.isBad(new Answer(null, null, 6, null))).isTrue();
        assertThat(loop.isBad(new Answer(null, null, 5, null))).isFalse();
        assertThat(loop.isBad(new Answer(null, null, null, "schlecht"))).isFalse();
    }

    @Test
    void aMendedAnswerTakesTheWorkBack() {
        note(0, null, null, null);
        Feedback mended = note(10, 5, 1, null).feedback();

        assertThat(mended.loop()).isEqualTo(Loop.NONE);
        assertThat(mended.correctedAt()).isNotNull();
        assertThat(customer().nps()).isEqualTo(10);
        List<Feedback> all = with(beans -> beans.service.of("C-1", 10));
        assertThat(all).hasSize(1);
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        note(0, null, null, null);
        NotedFeedback again = note(0, null, null, " ");

        assertThat(again.created()).isFalse();
        assertThat(again.feedback().correctedAt()).isNull();
    }

    @Test
    void anAnswerNeedsSomethingOnItsScale() {
        assertThatThrownBy(() -> note(null, null, null, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> note(11, 0, 8, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .containsExactly("nps", "csat", "ces", "comment"));
        String others = record("C-2", "other");
        assertThatThrownBy(() -> note("C-1", new NoteFeedback(null, null, others, 9, null, null, null, null)))
                .as("another customer's touchpoint")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherSystemCorrectsByItsOwnId() {
        NotedFeedback first = note("C-1", new NoteFeedback("survey", "7", null, 8, null, null, null, null));
        NotedFeedback second = note("C-1", new NoteFeedback("survey", "7", null, 3, null, null, "doch nicht", null));

        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.feedback().id()).isEqualTo(first.feedback().id());
        assertThat(second.feedback().way()).isEqualTo(AnswerWay.SYSTEM);
        assertThatThrownBy(() -> note("C-2", new NoteFeedback("survey", "7", null, 3, null, null, null, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> note("C-1", new NoteFeedback("survey", null, null, 3, null, null, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSurveyIsAskedOnlyWhereTheGatePermitsIt() {
        AskAnswer refused = with(beans -> beans.service.ask("C-1", new AskFeedback(call, ContactChannel.SMS)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        AskAnswer.Refused.class,
                        answer -> assertThat(answer.refusals())
                                .extracting(Refusal::code)
                                .contains("MAIL_NO_CONSENT"));
        assertThat(link().lastDay()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThatThrownBy(() -> with(beans -> beans.service.ask("C-1", new AskFeedback(call, ContactChannel.PHONE))))
                .as("who calls asks and notes")
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theCustomerAnswersByTheLinkAndMayCorrectIt() {
        String token = link().token();
        FeedbackQuestion question = with(beans -> beans.desk.question(token)).orElseThrow();
        assertThat(question.type()).isEqualTo("HOTLINE_CALL");
        assertThat(question.given()).isNull();

        answer(token, new Answer(1, null, null, "schlimm"));
        answer(token, new Answer(9, 5, 2, null));

        Feedback feedback = latest();
        assertThat(feedback.way()).isEqualTo(AnswerWay.LINK);
        assertThat(feedback.recordedBy()).isEqualTo("customer");
        assertThat(feedback.touchpoint()).isEqualTo(call);
        assertThat(feedback.answer()).isEqualTo(new Answer(9, 5, 2, null));
        assertThat(feedback.loop()).isEqualTo(Loop.NONE);
        assertThat(with(beans -> beans.desk.question(token)).orElseThrow().given())
                .isEqualTo(feedback.answer());
    }

    @Test
    void nobodyElseChangesWhatTheCustomerWrote() {
        answer(link().token(), new Answer(1, null, null, null));

        assertThatThrownBy(() -> note(10, null, null, null)).isInstanceOf(ConflictException.class);
        assertThat(latest().answer().nps()).isEqualTo(1);
    }

    @Test
    void aLinkThatIsOverOrOpensAnotherPageTakesNoAnswer() {
        String token = link().token();
        String page = database.call(entityManager ->
                Links.service(entityManager, clock).issue("C-1").token());

        assertThat(answer(page, new Answer(1, null, null, null))).isEmpty();
        clock.forward(Duration.ofDays(31));
        assertThat(answer(token, new Answer(1, null, null, null))).isEmpty();
        List<Feedback> all = with(beans -> beans.service.of("C-1", 10));
        assertThat(all).isEmpty();
    }

    @Test
    void onTheirOwnPageCustomersSayHowItWasWithoutBeingAsked() {
        String page = database.call(entityManager ->
                Links.service(entityManager, clock).issue("C-1").token());
        List<OwnSubject> subjects = with(beans -> beans.desk.subjects(page));
        assertThat(subjects).singleElement().satisfies(subject -> {
            assertThat(subject.touchpoint()).isEqualTo(call);
            assertThat(subject.answered()).isFalse();
        });
        String others = record("C-2", "other");
        Optional<IssuedLink> foreign = with(beans -> beans.desk.begin(page, others));
        assertThat(foreign).isEmpty();

        IssuedLink begun = with(beans -> beans.desk.begin(page, call)).orElseThrow();
        answer(begun.token(), new Answer(10, null, null, null));

        List<OwnSubject> after = with(beans -> beans.desk.subjects(page));
        assertThat(after)
                .singleElement()
                .satisfies(subject -> assertThat(subject.answered()).isTrue());
    }

    @Test
    void aLaterRecommendationFromElsewhereStands() {
        note(
                "C-1",
                new NoteFeedback(
                        "survey",
                        "1",
                        null,
                        3,
                        null,
                        null,
                        null,
                        java.time.OffsetDateTime.parse("2026-07-01T09:00:00Z")));

        assertThat(customer().nps()).as("known since August").isEqualTo(9);
    }

    @Test
    void theFiguresCountWhatWasAnsweredAndSayWhenItIsTooLittle() {
        note(9, 5, 1, "prima");
        note("C-1", new NoteFeedback("survey", "1", null, 3, 1, 7, "=1+1", null));
        note("C-2", new NoteFeedback("survey", "2", null, 10, null, null, null, null));

        FeedbackFigures figures = with(beans -> beans.reports.figures(FeedbackFilter.ALL));

        assertThat(figures.answers()).isEqualTo(3);
        assertThat(figures.bad()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.overdue()).isZero();
        assertThat(figures.nps().count()).isEqualTo(3);
        assertThat(figures.nps().value()).isEqualTo(100.0 / 3, within(1e-9));
        assertThat(figures.csat().value()).isEqualTo(3, within(1e-9));
        assertThat(figures.ces().value()).isEqualTo(4, within(1e-9));
        assertThat(figures.nps().enough()).isFalse();
        assertThat(figures.steps()).containsExactly(0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 1L, 1L);
        assertThat(figures.types()).extracting(FeedbackFigures.Type::type).containsExactly(null, "HOTLINE_CALL");
    }

    @Test
    void theListIsFilteredAndPagedAndTheFileIsHarmless() {
        note(9, 5, 1, "prima");
        note("C-1", new NoteFeedback("survey", "1", null, 3, 1, 7, "=1+1", null));
        note("C-2", new NoteFeedback("survey", "2", null, 10, null, null, null, null));

        Page<Feedback> first = with(beans -> beans.reports.list(FeedbackFilter.ALL, null, 2));
        Page<Feedback> second = with(beans -> beans.reports.list(FeedbackFilter.ALL, first.next(), 2));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(listed(null, Only.OPEN)).extracting(Feedback::customer).containsExactly("C-1");
        assertThat(listed(null, Only.BAD)).hasSize(1);
        assertThat(listed(null, Only.COMMENTED)).hasSize(2);
        assertThat(listed("HOTLINE_CALL", Only.ALL)).hasSize(1);
        FeedbackFilter past = new FeedbackFilter(new Period(null, LocalDate.of(2026, 11, 19)), null, Only.ALL);
        Page<Feedback> before = with(beans -> beans.reports.list(past, null, 50));
        assertThat(before.items()).isEmpty();

        StringWriter file = new StringWriter();
        database.run(entityManager ->
                ReportCsv.write(new FeedbackBeans(entityManager, clock).reports.sheet(FeedbackFilter.ALL), file));
        assertThat(file.toString()).contains("'=1+1").contains("OPEN,2026-11-23");
    }

    private List<Feedback> listed(String type, Only only) {
        return with(beans -> beans.reports.list(new FeedbackFilter(null, type, only), null, 50))
                .items();
    }

    @Test
    void answersGoWithTheirCustomer() {
        note(0, null, null, null);

        database.run(entityManager -> entityManager
                .createNativeQuery("delete from customer where number = 'C-1'")
                .executeUpdate());

        Object left = database.call(entityManager ->
                entityManager.createNativeQuery("select count(*) from feedback").getSingleResult());
        assertThat(left).isEqualTo(0L);
    }
}

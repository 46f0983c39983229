package org.courtesy.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Area;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.customer.Customers;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.security.Callers;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistServiceTest {

    private static final String CALL_BACK = "COMPLAINT_CALLBACK";

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndCustomers() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        for (String number : List.of("C-1", "C-2")) {
            database.call(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T as(String user, Function<Worklists, T> work) {
        return database.call(entityManager -> work.apply(new Worklists(entityManager, clock, Callers.named(user))));
    }

    private void record(String customer, String id, String type, String more) {
        RecordTouchpoint command = CaseJson.read("""
                {"source": "test", "id": "%s", "customer": "%s", "type": "%s", "direction": "INBOUND",
                 "channel": "PHONE"%s}
                """.formatted(id, customer, type, more), RecordTouchpoint.class);
        database.run(entityManager -> new Worklists(entityManager, clock, Callers.named("telephony"))
                .recorder.recordWith(command, Customers.register(entityManager).lock(customer)));
    }

    private void complain(String customer) {
        record(customer, "complaint-" + customer, "COMPLAINT_OPEN", ", \"status\": \"OPEN\", \"experience\": -3");
    }

    private void consent(String customer, String channel, String state) {
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"%s\", \"state\": \"%s\", \"proof\": \"SIGNED_FORM\"}".formatted(channel, state),
                ConsentEntry.class);
        database.run(entityManager -> {
            Worklists beans = new Worklists(entityManager, clock, Callers.named("agent"));
            Consents.service(entityManager, clock, beans.decisions).record(customer, entry);
        });
    }

    private List<WorkItem> work() {
        return work(WorklistFilter.ALL);
    }

    private List<WorkItem> work(WorklistFilter filter) {
        return as("agent", beans -> beans.service.list(filter, ZoneOffset.UTC, null, 50))
                .items();
    }

    private WorkItem only(String code) {
        return work().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among "
                        + work().stream().map(WorkItem::code).toList()));
    }

    private List<Touchpoint> touchpoints(String customer) {
        CustomerCase known = database.call(entityManager -> Customers.cases(entityManager, Touchpoints.parts())
                .load(customer, clock.instant().atOffset(ZoneOffset.UTC), null));
        return known.touchpoints();
    }

    private ClaimAnswer claim(String user, WorkItem item) {
        return as(user, beans -> beans.service.claim(item.id().toString()));
    }

    private WorkItem finish(String user, WorkItem item, FinishWork work) {
        return as(user, beans -> beans.service.finish(item.id().toString(), work));
    }

    @Test
    void aComplaintBecomesWorkWithItsStatutoryLastDay() {
        complain("C-1");

        WorkItem item = only(CALL_BACK);
        assertThat(item.customer()).isEqualTo("C-1");
        assertThat(item.name()).isEqualTo("Anna Müller");
        assertThat(item.lastDay()).isEqualTo("2026-12-18");
        assertThat(item.legalBasis()).contains("111a");
        assertThat(item.state()).isEqualTo(WorkState.OPEN);
        assertThat(work()).noneMatch(other -> other.code().equals("COMPLAINT_ANSWER_DUE"));
    }

    @Test
    void workOnCustomersOfOtherAreasIsNeitherListedNorCounted() {
        complain("C-1");

        assertThat(listed(CustomerLimit.NONE)).isEqualTo(listed(() -> Optional.of(Set.of(new Area("DE", "04")))));
        assertThat(listed(CustomerLimit.NONE).get(0)).isPositive();
        assertThat(listed(() -> Optional.of(Set.of(new Area("DE", "24"))))).containsOnly(0L);
    }

    /** What is listed, what is counted, and how many of it are calls. */
    private List<Long> listed(CustomerLimit limit) {
        return database.call(entityManager -> {
            WorklistQuery query = new WorklistQuery(entityManager, limit);
            WorklistQuery.Asker asker =
                    new WorklistQuery.Asker("agent", List.of("agent"), null, clock.instant(), LocalDate.now(clock));
            return List.of(
                    (long) query.list(WorklistFilter.ALL, asker, null, 50).size(),
                    query.counts(WorklistFilter.ALL, asker).total(),
                    query.calls(WorklistFilter.ALL, asker, null));
        });
    }

    @Test
    void anotherDecisionOfTheSameMindChangesNothing() {
        complain("C-1");
        WorkItem before = only(CALL_BACK);

        database.run(entityManager -> new Worklists(entityManager, clock, Callers.named("agent"))
                .decisions.renew(Customers.register(entityManager).lock("C-1")));

        assertThat(only(CALL_BACK)).isEqualTo(before);
    }

    @Test
    void whatTheRulesProposeNoMoreLeavesTheList() {
        complain("C-1");
        clock.forward(Duration.ofHours(1));

        record("C-1", "closed", "COMPLAINT_CLOSED", "");

        assertThat(work()).noneMatch(item -> item.code().equals(CALL_BACK));
    }

    @Test
    void aClaimReservesTheContactAndKeepsOthersAway() {
        complain("C-1");
        complain("C-2");
        WorkItem item = only(CALL_BACK);

        assertThat(claim("agent", item)).isInstanceOf(ClaimAnswer.Claimed.class);

        assertThat(touchpoints(item.customer()))
                .anyMatch(touchpoint -> touchpoint.status() == TouchpointStatus.PLANNED
                        && touchpoint.type().equals(CALL_BACK));
        assertThat(claim("colleague", item))
                .isInstanceOfSatisfying(
                        ClaimAnswer.Busy.class, busy -> assertThat(busy.user()).isEqualTo("agent"));
        assertThat(claim("agent", item)).as("one's own is prolonged").isInstanceOf(ClaimAnswer.Claimed.class);
    }

    @Test
    void whoLivesInTheSameHouseholdIsNotWorkedOnByAnother() {
        complain("C-1");
        complain("C-2");
        WorkItem one = work().stream()
                .filter(item -> item.customer().equals("C-1") && item.code().equals(CALL_BACK))
                .findFirst()
                .orElseThrow();
        WorkItem other = work().stream()
                .filter(item -> item.customer().equals("C-2") && item.code().equals(CALL_BACK))
                .findFirst()
                .orElseThrow();
        claim("agent", one);

        assertThat(claim("colleague", other)).isInstanceOf(ClaimAnswer.Busy.class);
        as("agent", beans -> {
            beans.service.release(one.id().toString());
            return null;
        });
        assertThat(claim("colleague", other)).isInstanceOf(ClaimAnswer.Claimed.class);
    }

    @Test
    void aClaimThatRanOutFreesTheSlot() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        claim("agent", item);
        clock.forward(Duration.ofMinutes(121));

        database.run(entityManager ->
                new Worklists(entityManager, clock, Callers.named("anonymous")).claims.expire(item.id()));

        assertThat(only(CALL_BACK).state()).isEqualTo(WorkState.OPEN);
        assertThat(touchpoints("C-1")).noneMatch(touchpoint -> touchpoint.status() == TouchpointStatus.PLANNED);
    }

    @Test
    void anOutcomeTurnsTheSlotIntoTheContactAndClosesTheRow() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        claim("agent", item);

        WorkItem done = finish("agent", item, FinishWork.with(WorkResult.DONE));

        assertThat(done.state()).isEqualTo(WorkState.CLOSED);
        assertThat(done.result()).isEqualTo(WorkResult.DONE);
        assertThat(done.closedBy()).isEqualTo("agent");
        assertThat(touchpoints("C-1"))
                .filteredOn(touchpoint -> touchpoint.type().equals(CALL_BACK))
                .extracting(Touchpoint::status)
                .containsExactlyInAnyOrder(TouchpointStatus.CANCELLED, TouchpointStatus.DONE);
        assertThat(work()).as("called back, the answer is still owed").anySatisfy(left -> {
            assertThat(left.kind()).isEqualTo(WorkKind.DEADLINE);
            assertThat(left.code()).isEqualTo("COMPLAINT_ANSWER_DUE");
        });
        assertThat(work()).noneMatch(left -> left.code().equals(CALL_BACK));
    }

    @Test
    void theSameOutcomeOnceMoreChangesNothingAndAnotherIsRefused() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        WorkItem done = finish("agent", item, FinishWork.with(WorkResult.DONE));

        assertThat(finish("agent", item, FinishWork.with(WorkResult.DONE))).isEqualTo(done);
        assertThatThrownBy(() -> finish("agent", item, FinishWork.with(WorkResult.ACCEPTED)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("WORK_CLOSED"));
        assertThat(touchpoints("C-1"))
                .filteredOn(touchpoint -> touchpoint.type().equals(CALL_BACK))
                .hasSize(1);
    }

    @Test
    void whoWasNotReachedComesBackLaterWithTheAttemptCounted() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        finish("agent", item, FinishWork.with(WorkResult.NOT_REACHED));

        assertThat(work()).noneMatch(left -> left.code().equals(CALL_BACK));
        assertThat(work(new WorklistFilter(WorklistFilter.Scope.PUT_OFF, null, null, null, null)))
                .extracting(WorkItem::code)
                .contains(CALL_BACK);
        clock.forward(Duration.ofHours(5));
        WorkItem again = only(CALL_BACK);
        assertThat(again.id()).isEqualTo(item.id());
        assertThat(again.attempts()).isEqualTo(1);
    }

    private WorkItem takeBack(String user, WorkItem item) {
        return as(user, beans -> beans.service.takeBack(item.id().toString()));
    }

    private void stands(String user, WorkItem item) {
        assertThatThrownBy(() -> takeBack(user, item))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("OUTCOME_STANDS"));
    }

    @Test
    void anOutcomeThatWasASlipIsTakenBackWithItsContact() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        claim("agent", item);
        finish("agent", item, FinishWork.with(WorkResult.DONE));
        clock.forward(Duration.ofMinutes(2));

        WorkItem again = takeBack("agent", item);

        assertThat(again.state()).isEqualTo(WorkState.OPEN);
        assertThat(again.result()).isNull();
        assertThat(again.attempts()).isZero();
        assertThat(touchpoints("C-1"))
                .filteredOn(touchpoint -> touchpoint.type().equals(CALL_BACK))
                .allMatch(touchpoint -> touchpoint.status() == TouchpointStatus.CANCELLED);
        assertThat(only(CALL_BACK).id()).isEqualTo(item.id());
        finish("agent", item, FinishWork.with(WorkResult.NOT_REACHED));
        assertThat(touchpoints("C-1"))
                .filteredOn(touchpoint ->
                        touchpoint.type().equals(CALL_BACK) && touchpoint.status() == TouchpointStatus.DONE)
                .hasSize(1);
        assertThat(takeBack("agent", item).attempts()).isZero();
        assertThat(only(CALL_BACK).notBefore()).isNull();
    }

    @Test
    void whatWasLeftAloneIsBackOnTheListWhenTakenBack() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        finish("agent", item, FinishWork.with(WorkResult.IGNORED));
        assertThat(work()).noneMatch(left -> left.code().equals(CALL_BACK));

        takeBack("agent", item);

        assertThat(only(CALL_BACK).id()).isEqualTo(item.id());
    }

    @Test
    void anOutcomeStandsForOthersAfterAWhileAndWhereItSettledSomething() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);
        stands("agent", item);
        finish("agent", item, FinishWork.with(WorkResult.DONE));
        stands("colleague", item);
        WorkItem answer = only("COMPLAINT_ANSWER_DUE");
        finish("agent", answer, FinishWork.with(WorkResult.DONE));
        stands("agent", answer);

        clock.forward(Duration.ofMinutes(11));
        stands("agent", item);
    }

    @Test
    void aDeadlineThatWasDealtWithDoesNotComeBack() {
        complain("C-1");
        finish("agent", only(CALL_BACK), FinishWork.with(WorkResult.DONE));
        finish("agent", only("COMPLAINT_ANSWER_DUE"), FinishWork.with(WorkResult.DONE));

        assertThat(touchpoints("C-1"))
                .filteredOn(touchpoint -> touchpoint.type().equals("COMPLAINT_OPEN"))
                .allMatch(touchpoint -> touchpoint.answeredAt() != null);
        database.run(entityManager -> new Worklists(entityManager, clock, Callers.named("agent"))
                .decisions.renew(Customers.register(entityManager).lock("C-1")));
        assertThat(work()).noneMatch(left -> left.code().equals("COMPLAINT_ANSWER_DUE"));
    }

    @Test
    void aDeclineWantsItsReasonAndNothingElseDoes() {
        complain("C-1");
        WorkItem item = only(CALL_BACK);

        assertThatThrownBy(() -> finish("agent", item, FinishWork.with(WorkResult.DECLINED)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> finish("agent", item, FinishWork.with(WorkResult.LAPSED)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> finish(
                        "agent", item, new FinishWork(WorkResult.DONE, DeclineReason.LATER, null, null, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWithdrawnConsentMakesTheQueuedContactVanish() {
        consent("C-1", "EMAIL", "GRANTED");
        WorkItem advertising =
                work().stream().filter(item -> item.urgency() == 5).findFirst().orElseThrow();
        ClaimAnswer answer = claim("agent", advertising);
        assertThat(answer).as(advertising + " " + answer).isInstanceOf(ClaimAnswer.Claimed.class);
        clock.forward(Duration.ofMinutes(5));

        consent("C-1", "EMAIL", "WITHDRAWN");

        assertThat(work())
                .as("the letter that is still allowed is nobody's yet")
                .noneMatch(item -> item.channel() == ContactChannel.EMAIL || item.state() == WorkState.CLAIMED);
        assertThat(touchpoints("C-1")).noneMatch(touchpoint -> touchpoint.status() == TouchpointStatus.PLANNED);
    }

    @Test
    void theOwnSlotDoesNotSpeakAgainstTheRow() {
        consent("C-1", "EMAIL", "GRANTED");
        WorkItem advertising =
                work().stream().filter(item -> item.urgency() == 5).findFirst().orElseThrow();
        claim("agent", advertising);

        record("C-1", "hotline", "HOTLINE_CALL", "");

        assertThat(work()).anyMatch(item -> item.id().equals(advertising.id()) && item.state() == WorkState.CLAIMED);
    }

    @Test
    void ofThoseWhoWantTheLastContactOneGetsIt() throws Exception {
        complain("C-1");
        complain("C-2");
        List<WorkItem> items =
                work().stream().filter(item -> item.code().equals(CALL_BACK)).toList();
        ExecutorService racers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ClaimAnswer>> race = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String user = "racer-" + i;
                WorkItem item = items.get(i % items.size());
                race.add(() -> claim(user, item));
            }
            int won = 0;
            for (Future<ClaimAnswer> answer : racers.invokeAll(race)) {
                won += answer.get() instanceof ClaimAnswer.Claimed ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            racers.shutdownNow();
        }
    }

    @Test
    void aFollowUpComesOntoTheListOfItsOwnerOnItsDay() {
        database.run(entityManager -> {
            Worklists beans = new Worklists(entityManager, clock, Callers.named("agent"));
            beans.followUps.plan(
                    new PlanFollowUp(LocalDate.of(2026, 11, 23), null, null, "Zählerstand nachfragen"),
                    Customers.register(entityManager).lock("C-1"),
                    "desk",
                    "f-1");
        });
        assertThat(work()).noneMatch(item -> item.code().equals("FOLLOW_UP"));
        clock.forward(Duration.ofDays(3));
        database.run(entityManager -> new Worklists(entityManager, clock, Callers.named("agent"))
                .decisions.renew(Customers.register(entityManager).lock("C-1")));

        WorkItem item = only("FOLLOW_UP");
        finish("agent", item, FinishWork.with(WorkResult.DONE));
        assertThat(work()).noneMatch(left -> left.code().equals("FOLLOW_UP"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        complain("C-1");
        complain("C-2");
        List<WorkItem> all = work();
        List<WorkItem> paged = new ArrayList<>();
        String cursor = null;
        do {
            String at = cursor;
            Worklist page = as("agent", beans -> beans.service.list(WorklistFilter.ALL, ZoneOffset.UTC, at, 1));
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(1);
        WorkCounts counts = as("agent", beans -> beans.service.counts(WorklistFilter.ALL, ZoneOffset.UTC));
        assertThat(counts.total()).isEqualTo(all.size());
        assertThat(counts.byGroup()).containsKey(WorkGroup.CALLBACKS);
    }

    @Test
    void savedViewsAreOnesOwn() {
        WorklistFilter calls = new WorklistFilter(null, WorkGroup.CALLBACKS, ContactChannel.PHONE, null, null);
        as("agent", beans -> beans.service.saveView(" Rückrufe ", calls));
        as("agent", beans -> beans.service.saveView("Rückrufe", WorklistFilter.ALL));

        List<SavedView> mine = as("agent", beans -> beans.service.views());
        assertThat(mine).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Rückrufe");
            assertThat(view.filter()).isEqualTo(WorklistFilter.ALL);
        });
        List<SavedView> others = as("colleague", beans -> beans.service.views());
        assertThat(others).isEmpty();
    }

    @Test
    void whatNoGroupNamesIsAnOffer() {
        assertThat(List.of(WorkGroup.of("OFFER_FIBRE"), WorkGroup.of("SOMETHING_OF_OUR_OWN")))
                .containsOnly(WorkGroup.OFFERS);
    }
}

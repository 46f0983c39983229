package org.courtesy.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyRequestServiceTest extends Registry {

    private static final CloseRequest DONE = new CloseRequest(null, "sent by post");

    private static Stream<String> advertisingRefusals(Assessment assessment) {
        return assessment.contact().stream()
                .filter(finding -> finding.purpose() == Purpose.ADVERTISING)
                .flatMap(finding -> finding.refusals().stream())
                .map(Refusal::code);
    }

    private static List<String> wrongFields(Throwable thrown) {
        return ((InvalidInputException) thrown)
                .errors().stream().map(FieldError::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-02-15, 2026-04-15",
        // There is no such day: the last of the month
        "2026-01-31, 2026-02-28, 2026-04-30",
        "2025-11-30, 2025-12-30, 2026-02-28"
    })
    void anAnswerIsDueOnTheSameDayOfTheNextMonth(LocalDate received, LocalDate due, LocalDate extended) {
        PrivacyRequest request = requests(register -> register.record(
                "C-1", new RecordRequest(RequestKind.ACCESS, received, RequestChannel.POST, null, null)));

        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.state()).isEqualTo(RequestState.OPEN);
        assertThat(request.name()).isEqualTo("Anna Müller");
        assertThat(request.recordedBy()).isEqualTo("officer");
        LocalDate told = received.plusDays(1).isAfter(LocalDate.parse("2026-01-31")) ? received : received.plusDays(1);
        PrivacyRequest longer =
                requests(register -> register.extend(request.id(), new ExtendRequest(told, "many files")));
        assertThat(longer.dueOn()).isEqualTo(extended);
        assertThat(longer.state()).isEqualTo(RequestState.EXTENDED);
        assertThat(longer.extensionReason()).isEqualTo("many files");
    }

    @Test
    void anOpenRequestPausesAdvertisingAtOnceAndTheLastAnswerEndsThat() {
        PrivacyRequest access = record(RequestKind.ACCESS);

        assertThat(advertisingRefusals(latest())).contains("DSAR_OPEN");
        assertThat(latest().deadlines())
                .anyMatch(deadline -> deadline.kind().equals("DSAR_ANSWER_DUE")
                        && deadline.lastDay().equals(access.dueOn()));
        PrivacyRequest other = record(RequestKind.RECTIFICATION);
        requests(register -> register.answer(access.id(), DONE));
        assertThat(advertisingRefusals(latest())).contains("DSAR_OPEN");

        requests(register -> register.refuse(other.id(), new CloseRequest(null, "the address is right")));

        assertThat(advertisingRefusals(latest())).doesNotContain("DSAR_OPEN");
        assertThat(latest().deadlines()).noneMatch(deadline -> deadline.kind().equals("DSAR_ANSWER_DUE"));
    }

    @Test
    void theDeadlineOfTheRulesIsTheExtendedOneInItsLastMonth() {
        PrivacyRequest request = record(RequestKind.ACCESS);
        PrivacyRequest longer =
                requests(register -> register.extend(request.id(), new ExtendRequest(null, "many files")));
        assertThat(latest().deadlines()).noneMatch(deadline -> deadline.kind().equals("DSAR_ANSWER_DUE"));
        assertThat(advertisingRefusals(latest())).contains("DSAR_OPEN");

        today("2026-04-02T09:00:00Z");
        record(RequestKind.OBJECTION);

        assertThat(latest().deadlines())
                .anyMatch(deadline -> deadline.kind().equals("DSAR_ANSWER_DUE")
                        && deadline.lastDay().equals(longer.dueOn()));
    }

    @Test
    void whatAnotherSystemSendsNeitherClearsNorIsCleared() {
        PrivacyRequest request = record(RequestKind.ACCESS);
        store("C-1", Customers.anna("C-1"), version("C-1"));
        assertThat(known().customer().dataSubjectRequestOpen()).isTrue();
        CustomerRecord sent = CaseJson.read("""
                 {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "dataSubjectRequestOpen": true,
                  "dataSubjectRequestReceivedOn": "2026-01-10"}}\
                 """, CustomerRecord.class);
        store("C-1", sent, version("C-1"));

        assertThat(known().customer().dataSubjectRequestReceivedOn()).isEqualTo("2026-01-10");
        requests(register -> register.answer(request.id(), DONE));

        assertThat(known().customer().dataSubjectRequestOpen()).isTrue();
        boolean elsewhere = requests(register -> register.asksElsewhere("C-1"));
        assertThat(elsewhere).isTrue();
    }

    @Test
    void anObjectionCountsAtOnceAndStaysWhenTheRequestIsTakenBack() {
        PrivacyRequest objection = requests(register -> register.record(
                "C-1",
                new RecordRequest(RequestKind.OBJECTION, null, RequestChannel.PHONE, ContactChannel.PHONE, null)));

        assertThat(known().objections()).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo(ContactChannel.PHONE);
            assertThat(one.purpose()).isEqualTo(Purpose.ADVERTISING);
        });
        requests(register -> register.withdraw(objection.id(), new CloseRequest(null, null)));
        assertThat(known().objections()).hasSize(1);
        assertThat(known().customer().dataSubjectRequestOpen()).isFalse();
    }

    @Test
    void anExtensionWantsAReasonToldWithinTheFirstMonth() {
        PrivacyRequest request = record(RequestKind.ACCESS);
        assertThatThrownBy(() -> requests(register -> register.extend(request.id(), new ExtendRequest(null, " "))))
                .satisfies(thrown -> assertThat(wrongFields(thrown)).containsExactly("reason"));
        today("2026-03-05T09:00:00Z");
        assertThatThrownBy(() -> requests(register ->
                        register.extend(request.id(), new ExtendRequest(LocalDate.parse("2026-03-01"), "late"))))
                .satisfies(thrown -> assertThat(wrongFields(thrown)).containsExactly("toldOn"));
        assertThatThrownBy(() -> requests(register ->
                        register.extend(request.id(), new ExtendRequest(LocalDate.parse("2026-03-06"), "late"))))
                .satisfies(thrown -> assertThat(wrongFields(thrown)).containsExactly("toldOn"));
        // Told in time, put down late
        PrivacyRequest longer = requests(register ->
                register.extend(request.id(), new ExtendRequest(LocalDate.parse("2026-02-28"), "told by post")));
        assertThat(longer.overdue()).isFalse();
        assertThatThrownBy(() -> requests(register ->
                        register.extend(request.id(), new ExtendRequest(LocalDate.parse("2026-02-28"), "x"))))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(code(e)).isEqualTo("PRIVACY_REQUEST_EXTENDED"));
    }

    @Test
    void aClosedRequestIsNotClosedAgain() {
        PrivacyRequest request = record(RequestKind.ACCESS);
        PrivacyRequest closed = requests(register -> register.answer(request.id(), DONE));

        assertThat(closed.closedOn()).isEqualTo("2026-01-31");
        assertThat(closed.closedBy()).isEqualTo("officer");
        assertThat(closed.daysLeft()).isNull();
        assertThatThrownBy(() -> requests(register -> register.refuse(request.id(), DONE)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(code(e)).isEqualTo("PRIVACY_REQUEST_CLOSED"));
    }

    @Test
    void aRefusalWantsAReasonAndNoDayLiesAhead() {
        PrivacyRequest request = record(RequestKind.ERASURE);

        assertThatThrownBy(() -> requests(register ->
                        register.refuse(request.id(), new CloseRequest(LocalDate.parse("2026-02-01"), null))))
                .satisfies(thrown -> assertThat(wrongFields(thrown)).containsExactlyInAnyOrder("outcome", "on"));
        assertThatThrownBy(() -> requests(register ->
                        register.answer(request.id(), new CloseRequest(LocalDate.parse("2026-01-30"), null))))
                .satisfies(thrown -> assertThat(wrongFields(thrown)).containsExactly("on"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThatThrownBy(() -> requests(register -> register.record(
                        "C-1",
                        new RecordRequest(
                                null, LocalDate.parse("2026-02-01"), null, ContactChannel.PHONE, "x".repeat(2_001)))))
                .satisfies(thrown -> assertThat(wrongFields(thrown))
                        .containsExactlyInAnyOrder("kind", "channel", "note", "receivedOn", "objectedChannel"));
        assertThatThrownBy(() -> requests(register -> register.record(
                        "C-9", new RecordRequest(RequestKind.ACCESS, null, RequestChannel.POST, null, null))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> requests(register -> register.get("x"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListGoesByTheDayOnWhichTheyAreDue() {
        for (String day : List.of("2026-01-20", "2026-01-10", "2026-01-15")) {
            requests(register -> register.record(
                    "C-1",
                    new RecordRequest(RequestKind.ACCESS, LocalDate.parse(day), RequestChannel.POST, null, null)));
        }
        PrivacyRequest closed = record(RequestKind.PORTABILITY);
        requests(register -> register.withdraw(closed.id(), DONE));
        today("2026-02-16T09:00:00Z");

        Page<PrivacyRequest> first = requests(register -> register.list(RequestFilter.WAITING, null, 2));
        Page<PrivacyRequest> second = requests(register -> register.list(RequestFilter.WAITING, first.next(), 2));

        assertThat(first.items()).extracting(PrivacyRequest::receivedOn).hasToString("[2026-01-10, 2026-01-15]");
        assertThat(first.items()).extracting(PrivacyRequest::daysLeft).containsExactly(-6, -1);
        assertThat(first.items()).allMatch(PrivacyRequest::overdue);
        assertThat(second.items()).extracting(PrivacyRequest::daysLeft).containsExactly(4);
        assertThat(second.next()).isNull();
        RequestFilter ofOne = new RequestFilter(Set.of(), RequestKind.PORTABILITY, LocalDate.parse("2026-02-28"));
        assertThat(requests(register -> register.list(ofOne, null, 10)).items())
                .singleElement()
                .matches(one -> one.state() == RequestState.WITHDRAWN);
        List<PrivacyRequest> all = requests(register -> register.of("C-1"));
        assertThat(all).hasSize(4);
    }
}

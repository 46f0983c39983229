package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Outcome;
import org.courtesy.report.OptInQuery.Request;
import org.courtesy.report.OptInQuery.Word;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

class OptInTableTest {

    private final List<Request> requests = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    private void asked(long customer, String at, Outcome outcome, String occasion) {
        requests.add(new Request(customer, Instant.parse(at), ContactChannel.PHONE, outcome, occasion, null, "DE"));
    }

    private void said(long customer, String at, ConsentState state, String occasion) {
        words.add(new Word(customer, Instant.parse(at), state, occasion, null, "DE"));
    }

    private List<OptInRow> rows(String from, String to) {
        Period period =
                new Period(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new OptInTable(period, (at, place) -> LocalDate.ofInstant(at, ZoneId.of("Europe/Berlin")))
                .count(requests, words)
                .rows(new ReportTexts(Locale.ENGLISH, Texts.shipped()));
    }

    private OptInRow onlyRow() {
        List<OptInRow> rows = rows(null, null);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void theOutcomeOfTheRequestIsTheAnswer() {
        asked(1, "2026-11-02T09:00:00Z", Outcome.ACCEPTED, "HOTLINE_CALL");
        asked(2, "2026-11-03T09:00:00Z", Outcome.DECLINED, "HOTLINE_CALL");
        asked(3, "2026-11-04T09:00:00Z", Outcome.NONE, "HOTLINE_CALL");
        asked(4, "2026-11-05T09:00:00Z", Outcome.NOT_REACHED, "HOTLINE_CALL");

        OptInRow row = onlyRow();

        assertThat(row.month()).isEqualTo("2026-11");
        assertThat(row.occasionText()).isEqualTo("Call to customer service");
        assertThat(row.asked()).isEqualTo(4);
        assertThat(row.granted()).isEqualTo(1);
        assertThat(row.declined()).isEqualTo(1);
        assertThat(row.open()).isEqualTo(2);
        assertThat(row.yieldPercent()).isEqualByComparingTo("25");
    }

    @Test
    void withoutAnOutcomeTheLedgerAnswers() {
        asked(1, "2026-11-02T09:00:00Z", Outcome.NONE, null);
        said(1, "2026-11-02T08:55:00Z", ConsentState.GRANTED, "HOTLINE_CALL");
        said(1, "2026-11-20T08:55:00Z", ConsentState.DENIED, "HOTLINE_CALL");

        OptInRow row = onlyRow();

        assertThat(row.granted()).isEqualTo(1);
        assertThat(row.declined()).isZero();
        assertThat(row.occasion()).isEqualTo("HOTLINE_CALL");
        assertThat(row.unasked()).isZero();
    }

    @Test
    void theLedgerDoesNotContradictTheOutcome() {
        asked(1, "2026-11-02T09:00:00Z", Outcome.DECLINED, "HOTLINE_CALL");
        said(1, "2026-11-09T09:00:00Z", ConsentState.GRANTED, null);

        assertThat(onlyRow().declined()).isEqualTo(1);
        assertThat(onlyRow().granted()).isZero();
    }

    @Test
    void whatComesTooLateOrFromSomebodyElseIsNoAnswer() {
        asked(1, "2026-11-02T09:00:00Z", Outcome.NONE, "HOTLINE_CALL");
        said(1, "2026-12-02T09:00:00Z", ConsentState.GRANTED, "at the stand");
        said(2, "2026-12-03T09:00:00Z", ConsentState.GRANTED, "at the stand");
        said(2, "2026-12-04T09:00:00Z", ConsentState.DENIED, "at the stand");

        List<OptInRow> rows = rows(null, null);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).month()).isEqualTo("2026-12");
        assertThat(rows.get(0).occasionText()).isEqualTo("at the stand");
        assertThat(rows.get(0).channel()).isNull();
        assertThat(rows.get(0).unasked()).isEqualTo(2);
        assertThat(rows.get(0).asked()).isZero();
        assertThat(rows.get(0).yieldPercent()).isNull();
        assertThat(rows.get(1).open()).isEqualTo(1);
    }

    @Test
    void aWordAnswersTheLatestRequest() {
        asked(1, "2026-11-02T09:00:00Z", Outcome.NONE, "HOTLINE_CALL");
        asked(1, "2026-11-10T09:00:00Z", Outcome.NONE, "PORTAL_LOGIN");
        said(1, "2026-11-11T09:00:00Z", ConsentState.GRANTED, null);

        assertThat(rows(null, null))
                .extracting(OptInRow::occasion, OptInRow::granted)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("HOTLINE_CALL", 0L),
                        org.assertj.core.groups.Tuple.tuple("PORTAL_LOGIN", 1L));
    }

    @Test
    void daysAndMonthsAreThoseOfTheCustomersCalendar() {
        asked(1, "2026-10-31T23:30:00Z", Outcome.ACCEPTED, "HOTLINE_CALL");

        assertThat(rows("2026-11-01", "2026-11-30")).extracting(OptInRow::month).containsExactly("2026-11");
        assertThat(rows(null, "2026-10-31")).isEmpty();
    }

    @Test
    void aRequestBeforeThePeriodStillOwnsItsAnswer() {
        asked(1, "2026-10-30T09:00:00Z", Outcome.NONE, "HOTLINE_CALL");
        said(1, "2026-11-02T09:00:00Z", ConsentState.GRANTED, null);

        assertThat(rows("2026-11-01", null)).isEmpty();
        assertThat(rows(null, "2026-10-31")).extracting(OptInRow::granted).containsExactly(1L);
    }
}

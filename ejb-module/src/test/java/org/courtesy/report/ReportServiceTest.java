package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports over decisions, touchpoints and consents that were really stored. */
class ReportServiceTest {

    private static final Period EVER = new Period(null, null);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private int customers;

    @BeforeEach
    void storeRules() {
        database.run(entities -> Rulebooks.store(entities, clock));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T report(Function<ReportService, T> work) {
        return database.call(entities -> work.apply(new ReportService(
                new FairnessQuery(entities),
                new OptInQuery(entities),
                new ValueQuery(entities),
                new CollisionQuery(entities),
                ShippedRules.live(),
                clock)));
    }

    /** Stores a customer whose {@code customer} says this besides the number, and tells the number. */
    private String customer(String fields, double margin) {
        String number = "C-" + ++customers;
        CustomerRecord record = CaseJson.read("""
                {"customer": {"number": "%1$s", %2$s},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "supplyStart": "2024-12-01", "annualMargin": %3$s}]}""".formatted(number, fields, margin), CustomerRecord.class);
        database.run(entities -> Customers.service(entities, clock).put(number, record, null));
        return number;
    }

    private String person(String fields) {
        return customer("\"kind\": \"PERSON\", \"country\": \"DE\"" + fields, 100);
    }

    private void decide(String number) {
        database.run(entities ->
                DecisionBeans.service(entities, clock, Touchpoints.parts()).assessNow(number));
    }

    private void decide(String fields, int many) {
        IntStream.range(0, many).forEach(i -> decide(person(fields)));
    }

    /** Whom the rules propose a welcome call or the like is not the matter here; one action is enough to count. */
    private void propose(String action, String condition) {
        database.run(entities -> entities.createNativeQuery(
                        "insert into action (id, assessment_id, customer_id, code, priority) select next value for"
                                + " action_seq + 1000, a.id, c.id, '" + action + "', 1 from assessment a"
                                + " join customer c on c.id = a.customer_id where " + condition)
                .executeUpdate());
    }

    private List<FairnessRow> rows(String action, Grouping grouping) {
        return rows(action, grouping, EVER);
    }

    private List<FairnessRow> rows(String action, Grouping grouping, Period period) {
        return report(reports -> reports.fairness(period, Locale.ENGLISH)).rows().stream()
                .filter(row -> row.action().equals(action) && row.grouping() == grouping)
                .toList();
    }

    @Test
    void regionsAreStatesOrElsePostalAreas() {
        decide(", \"state\": \"DE-SN\"", 40);
        decide(", \"state\": \"DE-BE\"", 40);
        decide("", 6);
        database.run(entities -> entities.createNativeQuery(
                        "update customer set postal_code = '24103', address_country = null where number = 'C-81'"
                                + " or number > 'C-81' and number < 'C-86'")
                .executeUpdate());
        propose("X", "c.state = 'DE-SN'");

        assertThat(rows("X", Grouping.REGION))
                .extracting(FairnessRow::group, FairnessRow::size, FairnessRow::recipients, FairnessRow::verdict)
                .containsExactly(
                        tuple("DE-2", null, null, Verdict.WITHHELD),
                        tuple("DE-BE", 40L, 0L, Verdict.SKEWED),
                        tuple("DE-SN", 40L, 40L, Verdict.SKEWED),
                        tuple("UNKNOWN", null, null, Verdict.TOO_FEW));
    }

    @Test
    void theAgeIsThatOfTheDayOfTheDecisionOnTheCustomersCalendar() {
        clock.forward(Duration.ofMinutes(14 * 60 + 30)); // 20 November 23:30 UTC, 21 November in Berlin
        decide(", \"birthDate\": \"1996-11-21\"", 30);
        decide(", \"birthDate\": \"1996-11-22\"", 30);
        decide(", \"birthDate\": \"1996-11-21\", \"timeZone\": \"America/New_York\"", 30);
        decide(", \"birthDate\": \"1900-01-01\"", 30);
        propose("X", "c.birth_date = date '1996-11-21'");

        assertThat(rows("X", Grouping.AGE))
                .extracting(FairnessRow::group, FairnessRow::size, FairnessRow::recipients)
                .containsExactly(tuple("UNDER_30", 60L, 30L), tuple("FROM_30", 30L, 30L), tuple("UNKNOWN", 30L, 0L));
    }

    @Test
    void onlyPersonsWhoMayBeCountedAreCounted() {
        decide(", \"vulnerable\": true", 5);
        decide("", 30);
        decide(", \"deceased\": true", 1);
        decide(", \"restricted\": true", 1);
        decide(customer("\"kind\": \"ORGANISATION\", \"country\": \"DE\"", 100));
        person("");
        propose("X", "1 = 1");

        FairnessReport report = report(reports -> reports.fairness(EVER, Locale.GERMAN));

        assertThat(report.persons()).isEqualTo(35);
        assertThat(report.asOf()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(report.rows().stream()
                        .filter(row -> row.action().equals("X") && row.grouping() == Grouping.VULNERABLE))
                .extracting(FairnessRow::groupText, FairnessRow::size)
                .containsExactly(tuple("schutzbedürftig", 5L), tuple("nicht schutzbedürftig", 30L));
    }

    @Test
    void theLatestDecisionOfThePeriodCounts() {
        List<String> numbers = IntStream.range(0, 30).mapToObj(i -> person("")).toList();
        numbers.forEach(this::decide);
        propose("EARLY", "1 = 1");
        clock.forward(Duration.ofDays(10));
        numbers.forEach(this::decide);
        propose("LATE", "a.decided_on = date '2026-11-30'");
        LocalDate firstDay = LocalDate.of(2026, 11, 20);

        assertThat(rows("EARLY", Grouping.AGE)).isEmpty();
        assertThat(rows("LATE", Grouping.AGE))
                .extracting(FairnessRow::recipients)
                .containsExactly(30L);
        assertThat(rows("EARLY", Grouping.AGE, new Period(firstDay, firstDay)))
                .extracting(FairnessRow::size, FairnessRow::recipients)
                .containsExactly(tuple(30L, 30L));
        assertThat(rows("LATE", Grouping.AGE, new Period(null, firstDay))).isEmpty();
    }

    @Test
    void anActionProposedTwiceIsOneRecipient() {
        decide("", 30);
        propose("X", "1 = 1");
        propose("X", "1 = 1");

        assertThat(rows("X", Grouping.AGE)).extracting(FairnessRow::recipients).containsExactly(30L);
    }

    private void propose(String action, String rule, String channel, String earliest, String latest) {
        database.run(entities -> entities.createNativeQuery(
                        "insert into action (id, assessment_id, customer_id, code, priority, rule, channel, earliest, latest)"
                                + " select next value for action_seq + 1000, a.id, a.customer_id, :action, 1, :rule,"
                                + " :channel, cast(:earliest as date), cast(:latest as date) from assessment a")
                .setParameter("action", action)
                .setParameter("rule", rule)
                .setParameter("channel", channel)
                .setParameter("earliest", earliest)
                .setParameter("latest", latest)
                .executeUpdate());
    }

    @Test
    void actionsCollideWhenTheyAreDueOnTheSameDaysOnTheSameChannel() {
        decide("", 3);
        database.run(
                entities -> entities.createNativeQuery("delete from action").executeUpdate());
        propose("GREET", "OCC-001", "EMAIL", "2026-11-20", "2026-11-27");
        propose("RENEW", "OCC-002", "EMAIL", "2026-11-27", null);
        propose("LATER", "OCC-003", "EMAIL", "2026-11-28", "2026-11-30");
        propose("CARD", "OCC-004", "POST", "2026-11-20", "2026-11-27");

        CollisionReport report = report(reports -> reports.collisions(EVER, Locale.GERMAN));

        assertThat(report.rows())
                .extracting(
                        CollisionRow::channelText,
                        CollisionRow::first,
                        CollisionRow::secondRule,
                        CollisionRow::customers,
                        CollisionRow::firstDay,
                        CollisionRow::lastDay)
                .containsExactly(
                        tuple("E-Mail", "GREET", "OCC-002", 3L, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27)),
                        tuple(
                                "E-Mail",
                                "LATER",
                                "OCC-002",
                                3L,
                                LocalDate.of(2026, 11, 28),
                                LocalDate.of(2026, 11, 30)));
        assertThat(report.rows().get(0).percentOfFirst()).isEqualByComparingTo("100.0");
    }

    @Test
    void requestsAndConsentsAreFoundWithTheirOccasion() {
        String asked = person("");
        touchpoint("call-1", asked, "HOTLINE_CALL", null);
        touchpoint("ask-1", asked, "ASK_OPT_IN", "call-1");
        consent(asked, "GRANTED", null);
        consent(person(""), "GRANTED", "=cmd");
        consent(person(""), "WITHDRAWN", null);

        OptInReport report = report(reports -> reports.optIn(EVER, Locale.ENGLISH));

        assertThat(report.rows())
                .extracting(OptInRow::month, OptInRow::occasion, OptInRow::asked, OptInRow::granted, OptInRow::unasked)
                .containsExactly(tuple("2026-11", "HOTLINE_CALL", 1L, 1L, 0L), tuple("2026-11", "=cmd", 0L, 0L, 1L));
        assertThat(csv(report)).contains(",'=cmd,'=cmd,").doesNotContain(",=cmd");
    }

    private void touchpoint(String id, String customer, String type, String relatesTo) {
        RecordTouchpoint command = CaseJson.read(
                """
                {"source": "test", "id": "%s", "customer": "%s", "type": "%s", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-19T10:00:00+01:00"%s}""".formatted(id, customer, type, relatesTo == null ? "" : ", \"relatesTo\": \"" + relatesTo + "\""),
                RecordTouchpoint.class);
        database.run(entities -> Touchpoints.service(entities, clock).record(command));
    }

    private void consent(String customer, String state, String occasion) {
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"PHONE\", \"state\": \"" + state + "\""
                        + (occasion == null ? "" : ", \"occasion\": \"" + occasion + "\"") + "}",
                ConsentEntry.class);
        database.run(entities -> Consents.service(entities, clock).record(customer, entry));
    }

    private static String csv(Sheet sheet) {
        StringWriter out = new StringWriter();
        ReportCsv.write(sheet, out);
        return out.toString();
    }

    @Test
    void valuesComeFromTheColumnsOfTheLatestDecisions() {
        IntStream.rangeClosed(1, 40).forEach(i -> decide(customer("\"kind\": \"PERSON\", \"country\": \"DE\"", i)));
        decide(customer("\"kind\": \"ORGANISATION\", \"country\": \"DK\"", 7));
        database.run(entities -> entities.createNativeQuery(
                        "update assessment set clv_formula = null, clv_currency = null, clv_value = null"
                                + " where customer_id = (select id from customer where number = 'C-1')")
                .executeUpdate());

        ValueReport report = report(reports -> reports.value(EVER, Locale.ENGLISH));

        assertThat(report.customers()).isEqualTo(41);
        assertThat(report.withoutValue()).isEqualTo(1);
        assertThat(report.tooFew()).isEqualTo(1);
        assertThat(report.rows()).extracting(ValueRow::customers).containsExactly(7L, 12L, 20L, 0L);
        assertThat(report.rows().get(0).from()).isEqualByComparingTo(valueOf("C-34"));
        assertThat(report.rows().get(1).from()).isEqualByComparingTo(valueOf("C-22"));
        assertThat(csv(report)).startsWith("formula,currency,segment,").contains("\r\nSBG-1,EUR,A,Value A,");
    }

    private BigDecimal valueOf(String number) {
        return database.call(entities -> DecisionBeans.service(entities, clock, List.of())
                .latest(number)
                .orElseThrow()
                .clv()
                .value());
    }

    @Test
    void withoutDecisionsThereAreNoRows() {
        assertThat(report(reports -> reports.fairness(EVER, Locale.ENGLISH)).rows())
                .isEmpty();
        assertThat(report(reports -> reports.optIn(EVER, Locale.ENGLISH)).rows())
                .isEmpty();
        assertThat(report(reports -> reports.value(EVER, Locale.ENGLISH)).rows())
                .isEmpty();
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        Period backwards = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31));
        Period beyond = new Period(LocalDate.of(-5000, 1, 1), LocalDate.of(9999999, 1, 1));

        for (Period wrong : List.of(backwards, beyond)) {
            assertThatThrownBy(() -> report(reports -> reports.fairness(wrong, Locale.ENGLISH)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> report(reports -> reports.optIn(wrong, Locale.ENGLISH)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> report(reports -> reports.value(wrong, Locale.ENGLISH)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}

package org.courtesy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseValidator;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever day it is, the demo utility has what people want to see, as the shipped rules judge it. */
class DemoUtilityTest {

    private static final Map<LocalDate, Day> JUDGED = new HashMap<>();

    private final Assessor assessor = ShippedRules.live().assessor();

    /** One day of the demo, judged. */
    private record Day(LocalDate today, Map<String, CustomerCase> cases, Map<String, Assessment> assessments) {

        static Day of(LocalDate today, Assessor assessor) {
            OffsetDateTime asOf =
                    today.atTime(LocalTime.of(10, 30)).atZone(DemoUtility.HOME).toOffsetDateTime();
            Map<String, CustomerCase> cases = new DemoCases(assessor.policy(), asOf, DemoUtility.on(today)).all();
            Map<String, Assessment> assessments = new TreeMap<>();
            cases.forEach((number, found) -> assessments.put(number, assessor.assess(found, Mode.WHAT_IF, false)));
            return new Day(today, cases, assessments);
        }

        Assessment of(String number) {
            return assessments.get(number);
        }

        List<String> actions(String number) {
            return of(number).actions().stream().map(ActionFinding::code).toList();
        }

        List<String> withheld(String number, String action) {
            return of(number).withheld().stream()
                    .filter(held -> held.code().equals(action))
                    .flatMap(held -> held.refusals().stream())
                    .map(Refusal::code)
                    .toList();
        }

        List<String> refusals(String number, ContactChannel channel) {
            return contact(number, channel).refusals().stream()
                    .map(Refusal::code)
                    .toList();
        }

        ContactFinding contact(String number, ContactChannel channel) {
            return of(number).contact().stream()
                    .filter(row -> row.channel() == channel && row.purpose() == Purpose.ADVERTISING)
                    .findFirst()
                    .orElseThrow();
        }

        List<String> drivers(String number) {
            return of(number).churn().drivers().stream()
                    .map(driver -> driver.code() + (driver.level().isEmpty() ? "" : "/" + driver.level()))
                    .toList();
        }

        Set<String> eligible(String number) {
            return of(number).offers().stream()
                    .filter(offer -> offer.eligible())
                    .map(offer -> offer.code())
                    .collect(Collectors.toSet());
        }
    }

    private Day day(LocalDate today) {
        return JUDGED.computeIfAbsent(today, day -> Day.of(day, assessor));
    }

    static Stream<LocalDate> days() {
        return Stream.of(
                        "2026-11-22",
                        "2026-12-24",
                        "2026-12-31",
                        "2027-01-01",
                        "2027-02-28",
                        "2027-03-01",
                        "2027-04-05",
                        "2027-07-15",
                        "2028-02-28",
                        "2028-02-29",
                        "2028-03-01")
                .map(LocalDate::parse);
    }

    @Test
    void theSameDayGivesTheSameCustomers() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(DemoUtility.on(day)).isEqualTo(DemoUtility.on(day));
        assertThat(numbers(DemoUtility.on(day.plusDays(40)))).isEqualTo(numbers(DemoUtility.on(day)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyCaseIsSound(LocalDate today) {
        Day day = day(today);

        day.cases()
                .forEach((number, found) -> assertThat(CaseValidator.shipped().check(found))
                        .as(number)
                        .isEmpty());
        assertThat(day.cases().values())
                .allSatisfy(found -> assertThat(found.touchpoints())
                        .allSatisfy(entry -> assertThat(entry.at()).isBefore(found.asOf())));
    }

    @ParameterizedTest
    @MethodSource("days")
    void theUtilityIsMixedAsATownIs(LocalDate today) {
        List<DemoCustomer> customers = DemoUtility.on(today);

        assertThat(customers).hasSizeBetween(300, 340);
        assertThat(customers.stream()
                        .filter(demo -> demo.customer().customer().country().equals("DK")))
                .hasSizeBetween(40, 60);
        assertThat(customers.stream().filter(demo -> demo.customer().customer().kind() == CustomerKind.ORGANISATION))
                .hasSizeBetween(40, 60);
        assertThat(customers.stream()
                        .map(demo -> demo.customer().customer().household())
                        .filter(id -> id != null))
                .hasSizeGreaterThan(60);
        assertThat(customers.stream()
                        .mapToInt(demo -> demo.touchpoints().size())
                        .sum())
                .isBetween(3000, 8000);
        assertThat(customers.stream()
                        .flatMap(demo -> demo.customer().contracts().stream())
                        .map(Contract::number))
                .doesNotHaveDuplicates();
        assertThat(customers.stream().flatMap(demo -> demo.customer().emails().stream()))
                .doesNotHaveDuplicates();
        assertThat(customers.stream().flatMap(demo -> demo.customer().phones().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("days")
    void thereAreCustomersInEveryBand(LocalDate today) {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        day(today).assessments().values().stream()
                .filter(assessment -> assessment.churn() != null)
                .forEach(assessment -> bands.merge(assessment.churn().band(), 1, Integer::sum));

        assertThat(bands).containsOnlyKeys(Band.values());
    }

    @ParameterizedTest
    @MethodSource("days")
    void katrinBrandtHasEverythingAtOnce(LocalDate today) {
        Day day = day(today);

        assertThat(day.drivers("C-1001"))
                .contains(
                        "COMPLAINT_OPEN/LONG_OPEN",
                        "PRICE_UP/FROM_5_TO_15",
                        "END_WINDOW",
                        "BILL_SHOCK",
                        "PORTAL_ACQ",
                        "NPS/PROMOTER");
        assertThat(day.of("C-1001").churn().band()).isEqualTo(Band.HIGH);
        assertThat(day.of("C-1001").next().code()).isEqualTo("PROMISE_REPAIR");
        assertThat(day.actions("C-1001")).contains("COMPLAINT_CALLBACK");
        assertThat(day.refusals("C-1001", ContactChannel.POST))
                .startsWith("OBJECTED_ART21")
                .contains("OPEN_COMPLAINT");
        assertThat(day.of("C-1001").churn().drivers()).extracting(Driver::value).contains(31.0, 12.0, 10);
    }

    @ParameterizedTest
    @MethodSource("days")
    void thereAreBirthdaysToday(LocalDate today) {
        Day day = day(today);

        assertThat(birthday(day, "C-1003").channel()).isEqualTo(ContactChannel.EMAIL);
        assertThat(birthday(day, "C-1004").channel()).isEqualTo(ContactChannel.POST);
        assertThat(birthday(day, "C-1067").channel()).isEqualTo(ContactChannel.EMAIL);
        assertThat(day.withheld("C-1006", "BIRTHDAY_GREETING")).startsWith("BDAY_SUPPRESSED_COMPLAINT");
        assertThat(day.withheld("C-1068", "BIRTHDAY_GREETING")).startsWith("BDAY_PURPOSE_MISMATCH");
    }

    @ParameterizedTest
    @MethodSource("days")
    void aLeapDayChildIsGreetedWhenItsBirthdayIs(LocalDate today) {
        boolean due = today.isLeapYear()
                ? today.equals(LocalDate.of(today.getYear(), 2, 29))
                : today.equals(LocalDate.of(today.getYear(), 3, 1));

        assertThat(day(today).actions("C-1005").contains("BIRTHDAY_GREETING")).isEqualTo(due);
    }

    @ParameterizedTest
    @MethodSource("days")
    void newCustomersAreDueForACall(LocalDate today) {
        Day day = day(today);

        assertThat(day.actions("C-1007")).contains("COURTESY_CALL");
        assertThat(day.actions("C-1066")).contains("COURTESY_CALL");
        assertThat(day.withheld("C-1008", "COURTESY_CALL")).startsWith("COURTESY_CALL_NO_CONSENT");
        assertThat(day.actions("C-1008")).contains("WELCOME_MAIL_SERVICE");
        assertThat(day.withheld("C-1009", "COURTESY_CALL")).startsWith("DK_PHONE_BAN");
        assertThat(day.actions("C-1010")).contains("SERVICE_CALL_CONTRACT_NEED");
    }

    @ParameterizedTest
    @MethodSource("days")
    void complaintsAndPromisesWait(LocalDate today) {
        Day day = day(today);

        assertThat(day.drivers("C-1011")).contains("COMPLAINT_OPEN/OPEN");
        assertThat(day.drivers("C-1012")).contains("COMPLAINT_OPEN/SEVERAL");
        assertThat(day.actions("C-1013")).contains("COMPLAINT_CALLBACK");
        assertThat(day.actions("C-1014")).startsWith("PROMISE_REPAIR");
        assertThat(day.refusals("C-1034", ContactChannel.EMAIL)).contains("COMPLAINT_COOL_OFF");
        assertThat(day.contact("C-1034", ContactChannel.EMAIL).allowedFrom()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("days")
    void contractsEndAndPricesRise(LocalDate today) {
        Day day = day(today);

        assertThat(List.of("C-1001", "C-1016", "C-1017"))
                .allSatisfy(number -> assertThat(day.drivers(number)).contains("END_WINDOW"));
        assertThat(day.drivers("C-1018")).contains("PRICE_UP/OVER_15", "FREE_TO_LEAVE", "OVERPRICED/OVER_250");
        assertThat(day.drivers("C-1019")).contains("PRICE_UP/UNDER_5");
        assertThat(day.of("C-1020").churn().band()).isEqualTo(Band.CRITICAL);
        assertThat(List.of("C-1001", "C-1018", "C-1019", "C-1020")).allSatisfy(number -> {
            var change = day.cases().get(number).contracts().get(0).priceChange();
            assertThat(change.effectiveOn())
                    .isAfter(today)
                    .isAfterOrEqualTo(change.noticedOn().plusMonths(1));
        });
        assertThat(day.drivers("C-1040")).contains("MOVE");
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyReasonNotToAdvertiseHasItsCustomer(LocalDate today) {
        Day day = day(today);
        Map<String, Map.Entry<ContactChannel, String>> expected = new TreeMap<>();
        expected.put("C-1021", Map.entry(ContactChannel.PHONE, "VULNERABLE"));
        expected.put("C-1022", Map.entry(ContactChannel.EMAIL, "MINOR_NO_MARKETING"));
        expected.put("C-1023", Map.entry(ContactChannel.POST, "DECEASED"));
        expected.put("C-1024", Map.entry(ContactChannel.POST, "DK_ROBINSON"));
        expected.put("C-1025", Map.entry(ContactChannel.PORTAL, "OBJECTED_ART21"));
        expected.put("C-1026", Map.entry(ContactChannel.EMAIL, "PAUSED_BY_CUSTOMER"));
        expected.put("C-1027", Map.entry(ContactChannel.EMAIL, "CAP_ADVERTISING"));
        expected.put("C-1028", Map.entry(ContactChannel.EMAIL, "CAP_CUSTOMER_WISH"));
        expected.put("C-1029", Map.entry(ContactChannel.PHONE, "CONSENT_STALE_BLOCK"));
        expected.put("C-1030", Map.entry(ContactChannel.EMAIL, "CONSENT_WITHDRAWN"));
        expected.put("C-1031", Map.entry(ContactChannel.PHONE, "CONSENT_EVIDENCE_MISSING"));
        expected.put("C-1032", Map.entry(ContactChannel.PHONE, "DOI_NOT_VALID_FOR_PHONE"));
        expected.put("C-1033", Map.entry(ContactChannel.PHONE, "CONSENT_DENIED"));
        expected.put("C-1035", Map.entry(ContactChannel.POST, "RECENT_REFUSAL"));
        expected.put("C-1036", Map.entry(ContactChannel.POST, "DUNNING"));
        expected.put("C-1038", Map.entry(ContactChannel.POST, "DUNNING"));
        expected.put("C-1041", Map.entry(ContactChannel.POST, "RESTRICTED_ART18"));
        expected.put("C-1042", Map.entry(ContactChannel.POST, "DSAR_OPEN"));
        expected.put("C-1043", Map.entry(ContactChannel.POST, "BLOCKED"));
        expected.put("C-1044", Map.entry(ContactChannel.POST, "CONCILIATION_OPEN"));
        expected.put("C-1046", Map.entry(ContactChannel.PHONE, "PHONE_B2B_NO_PRESUMED"));
        expected.put("C-1047", Map.entry(ContactChannel.EMAIL, "DK_SPAM"));
        expected.put("C-1070", Map.entry(ContactChannel.POST, "CAP_HOUSEHOLD"));
        expected.put("C-1080", Map.entry(ContactChannel.EMAIL, "CAP_HOUSEHOLD"));

        expected.forEach((number, reason) ->
                assertThat(day.refusals(number, reason.getKey())).as(number).startsWith(reason.getValue()));
        assertThat(day.of("C-1025").churn()).isNull();
        assertThat(day.of("C-1036").churn().involuntary()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyOfferHasItsCustomer(LocalDate today) {
        Day day = day(today);
        Map<String, String> prospects = Map.of(
                "GREEN_TARIFF", "C-1051",
                "DYNAMIC_TARIFF", "C-1052",
                "DUAL_FUEL", "C-1053",
                "EV_TARIFF_WALLBOX", "C-1054",
                "PV_BATTERY", "C-1055",
                "HEAT_PUMP_TARIFF", "C-1056",
                "FIBRE", "C-1057",
                "MAINTENANCE", "C-1058",
                "FIXED_TERM_RENEWAL", "C-1059",
                "SMART_METER", "C-1060");

        for (String offer : assessor.policy().offers().codes()) {
            assertThat(day.eligible(prospects.get(offer)))
                    .as(prospects.get(offer))
                    .contains(offer);
        }
        assertThat(day.eligible("C-1063")).contains("DYNAMIC_TARIFF");
    }

    private static ActionFinding birthday(Day day, String number) {
        return day.of(number).actions().stream()
                .filter(action -> action.code().equals("BIRTHDAY_GREETING"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not greeted on " + day.today()));
    }

    private static List<String> numbers(List<DemoCustomer> customers) {
        return customers.stream().map(DemoCustomer::number).toList();
    }
}

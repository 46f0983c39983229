package org.courtesy.benchmark;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers of an invented utility as rows of an import, the same ones whenever it is asked for on one day: mostly people, some firms, some
 * with a partner in one household, with contracts, consents and what happened with them.
 */
final class ScreenRows {

    private static final String[] GIVEN = {
        "Anna", "Bente", "Clara", "Dirk", "Emil", "Fatma", "Georg", "Hanne", "Ibrahim", "Jens", "Karen", "Lars", "Mia",
        "Nils", "Olga", "Peter", "Ruth", "Søren", "Tilda", "Uwe"
    };
    private static final String[] FAMILY = {
        "Andresen",
        "Brandt",
        "Carstens",
        "Demir",
        "Ebert",
        "Frandsen",
        "Gärtner",
        "Hansen",
        "Iversen",
        "Jessen",
        "Krüger",
        "Lorenzen",
        "Møller",
        "Nissen",
        "Oldsen",
        "Petersen",
        "Quast",
        "Richter",
        "Sönnichsen",
        "Thomsen",
        "Ude",
        "Vogt",
        "Wulff",
        "Yilmaz",
        "Zander"
    };
    private static final String[] STREETS = {
        "Am Hafen",
        "Bergstraße",
        "Deichweg",
        "Feldstraße",
        "Gartenweg",
        "Holm",
        "Kirchgang",
        "Lindenallee",
        "Mühlenweg",
        "Nordertor"
    };
    private static final String[] CITIES = {
        "24103 Kiel", "24937 Flensburg", "25813 Husum", "24837 Schleswig", "23552 Lübeck"
    };

    /** A type, its direction and its channel, the usual ones more than once. */
    private static final String[] USUAL = {
        "NEWSLETTER OUTBOUND EMAIL",
        "NEWSLETTER OUTBOUND EMAIL",
        "ANNUAL_BILL OUTBOUND POST",
        "PORTAL_LOGIN INBOUND PORTAL",
        "PORTAL_LOGIN INBOUND PORTAL",
        "HOTLINE_CALL INBOUND PHONE",
        "METER_READ_REQ OUTBOUND EMAIL",
        "TARIFF_ADVICE INBOUND PHONE",
        "INSTALMENT_CHANGE OUTBOUND POST"
    };

    private static final int FIRM_EVERY = 20;
    private static final int COUPLE_EVERY = 5;
    private static final int DAYS_OF_HISTORY = 3600;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static Random random(int number, String what) {
        return new Random(31L * number + what.hashCode());
    }

    private static boolean percent(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }

    String customer(int number) {
        Random random = random(number, "customer");
        boolean firm = number % FIRM_EVERY == 1;
        String[] city = one(random, CITIES).split(" ");
        String family = one(random, FAMILY);
        String name = firm
                ? "\"organisation\": \"%s & %s GmbH %d\"".formatted(family, one(random, FAMILY), number)
                : "\"given\": \"%s\", \"family\": \"%s\"".formatted(one(random, GIVEN), family);
        return ("{\"customer\": {\"number\": \"P-%d\", \"kind\": \"%s\", \"country\": \"DE\", \"language\": \"de\","
                        + " \"state\": \"SH\", \"segment\": \"%s\", \"creditOk\": true%s%s}, \"name\": {%s},"
                        + " \"address\": {\"street\": \"%s %d\", \"postalCode\": \"%s\", \"city\": \"%s\","
                        + " \"country\": \"DE\"}, \"emails\": [\"p%d@example.org\"], \"phones\": [\"+49431%07d\"],"
                        + " \"contracts\": [%s]}")
                .formatted(
                        number,
                        firm ? "ORGANISATION" : "PERSON",
                        one(random, "A", "B", "B", "C", "C", "C", "D"),
                        firm ? "" : ", \"birthDate\": \"%s\"".formatted(ago(7000 + random.nextInt(25_000))),
                        household(number),
                        name,
                        one(random, STREETS),
                        1 + random.nextInt(90),
                        city[0],
                        city[1],
                        number,
                        number,
                        contracts(number, random));
    }

    /** Of five neighbours in the file two live together. */
    private static String household(int number) {
        return number % FIRM_EVERY != 1 && number % COUPLE_EVERY > 2
                ? ", \"household\": \"PH-%d\"".formatted(number / COUPLE_EVERY)
                : "";
    }

    private String contracts(int number, Random random) {
        int days = 30 + random.nextInt(4000);
        boolean fresh = percent(random, 2);
        String power = contract("PE-" + number, "ELECTRICITY", fresh ? 3 + random.nextInt(10) : days, random);
        return percent(random, 30) ? power + ", " + contract("PG-" + number, "GAS", days, random) : power;
    }

    private String contract(String number, String commodity, int days, Random random) {
        String term = percent(random, 40)
                ? ", \"fixedTermEnd\": \"%s\"".formatted(today.plusDays(20 + random.nextInt(500)))
                : "";
        String ended =
                percent(random, 2) ? ", \"terminationReceivedOn\": \"%s\"".formatted(ago(random.nextInt(6))) : "";
        String bill = percent(random, 4) ? ", \"forecastBillChangePercent\": 31" : "";
        return ("{\"number\": \"%s\", \"commodity\": \"%s\", \"status\": \"ACTIVE\", \"signedOn\": \"%s\","
                        + " \"supplyStart\": \"%s\", \"annualConsumptionKwh\": %d, \"annualMargin\": %d,"
                        + " \"directDebit\": true%s%s%s}")
                .formatted(
                        number,
                        commodity,
                        ago(days),
                        ago(days - 1),
                        1200 + random.nextInt(6000),
                        20 + random.nextInt(150),
                        term,
                        ended,
                        bill);
    }

    Stream<String> consents(int number) {
        Random random = random(number, "consents");
        List<String> rows = new ArrayList<>();
        for (String channel : List.of("EMAIL", "PHONE")) {
            if (percent(random, channel.equals("EMAIL") ? 45 : 22)) {
                rows.add(("{\"customer\": \"P-%d\", \"consent\": {\"channel\": \"%s\", \"state\": \"%s\", \"at\":"
                                + " \"%sT10:00:00Z\", \"proof\": \"SIGNED_FORM\"}}")
                        .formatted(
                                number,
                                channel,
                                percent(random, 90) ? "GRANTED" : "WITHDRAWN",
                                ago(1 + random.nextInt(1400))));
            }
        }
        return rows.stream();
    }

    /** None to six in the last two years; of some customers an open complaint. */
    Stream<String> touchpoints(int number) {
        Random random = random(number, "touchpoints");
        List<String> rows = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            rows.add(touchpoint("P-" + number, i, one(random, USUAL), "DONE", random.nextInt(700), random));
        }
        if (percent(random, 4)) {
            String complaint = "COMPLAINT_OPEN INBOUND PHONE";
            rows.add(touchpoint("P-" + number, count, complaint, "OPEN", 1 + random.nextInt(25), random));
        }
        return rows.stream();
    }

    /** Ten years of one customer, spread evenly. */
    Stream<String> history(String customer, int count) {
        Random random = random(0, "history");
        return IntStream.range(0, count)
                .mapToObj(i -> touchpoint(
                        customer, i, one(random, USUAL), "DONE", (int) ((long) i * DAYS_OF_HISTORY / count), random));
    }

    private String touchpoint(String customer, int id, String what, String status, int days, Random random) {
        String[] words = what.split(" ");
        return ("{\"source\": \"screen-base\", \"id\": \"%s-%d\", \"customer\": \"%s\", \"type\": \"%s\", \"direction\":"
                        + " \"%s\", \"channel\": \"%s\", \"at\": \"%sT%sZ\", \"status\": \"%s\", \"experience\": %d,"
                        + " \"note\": \"Zählerstand %d mitgeteilt\"}")
                .formatted(
                        customer,
                        id,
                        customer,
                        words[0],
                        words[1],
                        words[2],
                        ago(days + 1),
                        LocalTime.of(7 + random.nextInt(11), random.nextInt(60), random.nextInt(60)),
                        status,
                        random.nextInt(4) - 1,
                        random.nextInt(90_000));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}

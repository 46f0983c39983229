package org.courtesy.report;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.reason.ReasonBook;
import org.courtesy.reason.ReasonStore;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.text.Texts;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;

/**
 * A town of customers who differ in everything that reports look at, with contacts, consents, promises and decisions over some
 * months. Chance draws it, the same each time; so figures can be compared with a count of the raw data.
 */
public final class Town implements AutoCloseable {

    /** The day on which reports are asked for. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Texts of reports in English. */
    public static final ReportTexts TEXTS = new ReportTexts(Locale.ENGLISH, Texts.shipped());

    /** A stored decision. */
    public record Decided(UUID id, String customer, LocalDate day, Assessment assessment) {}

    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final List<String> CHANNELS =
            List.of("PHONE", "EMAIL", "SMS", "POST", "PUSH", "PORTAL", "CHAT", "IN_PERSON");
    private static final Map<String, String> TYPES = Map.of(
            "NEWSLETTER", "ADVERTISING",
            "RETENTION_CALL", "ADVERTISING",
            "BIRTHDAY_GREETING", "ADVERTISING",
            "HIGH_BILL_ALERT", "SERVICE",
            "ANNUAL_BILL", "STATUTORY");

    public final TestDatabase database = new TestDatabase();
    public final FixedClock clock = new FixedClock("2026-08-20T11:00:00Z");
    public final List<String> customers = new ArrayList<>();
    private List<Decided> decisions = List.of();
    private final Random random = new Random(20261120);

    private static Town shared;

    /** The town that all tests share which only read; it is built once. */
    public static synchronized Town shared() {
        if (shared == null) {
            shared = of(40);
        }
        return shared;
    }

    /** An empty town. */
    public Town() {
        database.run(entities -> Rulebooks.store(entities, clock));
    }

    /** A town of so many customers, on whom was decided on several days. */
    private static Town of(int customers) {
        Town town = new Town();
        for (int i = 0; i < customers; i++) {
            town.settle("C-" + (100 + i));
        }
        for (int round = 0; round < 3; round++) {
            town.customers.stream()
                    .filter(number -> town.random.nextInt(10) < 8)
                    .forEach(town::decide);
            town.live();
            town.clock.forward(Duration.ofDays(31 - round).plusHours(round));
        }
        town.clock.forward(Duration.between(town.clock.instant(), NOW));
        town.customers.stream().filter(number -> town.random.nextInt(10) < 9).forEach(town::decide);
        return town;
    }

    /** Does something with a persistence context of its own. */
    public <T> T ask(Function<EntityManager, T> work) {
        return database.call(work);
    }

    /** Sets of reasons, read and written on a persistence context. */
    public static ReasonBook reasons(EntityManager entities) {
        return new ReasonBook(new ReasonStore(entities));
    }

    /** Weeks of customers, on a persistence context. */
    public static Calendars calendars(EntityManager entities) {
        return new Calendars(entities, ShippedRules.live());
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void settle(String number) {
        StringBuilder fields = new StringBuilder("\"kind\": \"" + (chance(0.2) ? "ORGANISATION" : "PERSON")
                + "\", \"country\": \"" + (chance(0.2) ? "DK" : "DE") + "\"");
        if (chance(0.5)) {
            fields.append(", \"segment\": \"")
                    .append(any(List.of("A", "B", "C")))
                    .append('"');
        }
        if (chance(0.1)) {
            fields.append(", \"timeZone\": \"")
                    .append(any(List.of("America/New_York", "Asia/Tokyo")))
                    .append('"');
        }
        if (chance(0.3)) {
            fields.append(", \"birthDate\": \"")
                    .append(LocalDate.of(2005 + random.nextInt(4), 6, 1))
                    .append('"');
        }
        if (chance(0.4)) {
            fields.append(", \"household\": \"H-").append(random.nextInt(8)).append('"');
        }
        for (String mark : List.of("deceased", "restricted", "blocked", "vulnerable")) {
            fields.append(chance(0.06) ? ", \"" + mark + "\": true" : "");
        }
        if (chance(0.4)) {
            fields.append(", \"reachable\": [\"POST\", \"EMAIL\"]");
        }
        customer(number, fields.toString(), contract());
        for (String channel : CHANNELS) {
            for (int word = 0; word < 2 && chance(0.4); word++) {
                consent(
                        number,
                        channel,
                        any(List.of("GRANTED", "GRANTED", "GRANTED", "DENIED", "WITHDRAWN")),
                        any(List.of("SIGNED_FORM", "DOUBLE_OPT_IN_EMAIL", "NONE")),
                        clock.instant().minus(random.nextInt(2000), ChronoUnit.DAYS));
            }
        }
    }

    private String contract() {
        if (chance(0.1)) {
            return "\"status\": \"ENDED\", \"supplyEnd\": \"2026-07-01\"";
        }
        StringBuilder fields = new StringBuilder("\"status\": \"ACTIVE\", \"annualMargin\": "
                + (random.nextInt(200) - 20) + ", \"marketSavingPerYear\": " + random.nextInt(400));
        if (chance(0.5)) {
            fields.append(
                    ", \"priceChange\": {\"noticedOn\": \"2026-08-01\", \"effectiveOn\": \"2026-10-01\", \"percent\": 18}");
        }
        if (chance(0.3)) {
            fields.append(", \"lastBill\": {\"issuedOn\": \"2026-07-10\", \"changePercent\": 40}");
        }
        if (chance(0.2)) {
            fields.append(", \"terminationReceivedOn\": \"2026-08-10\", \"supplyEnd\": \"")
                    .append(any(List.of("2026-09-30", "2026-12-31")))
                    .append('"');
            fields.append(chance(0.4) ? ", \"moveOutOn\": \"2026-09-30\"" : "");
        }
        return fields.toString();
    }

    /** Stores a customer with one contract. */
    public String customer(String number, String fields, String contract) {
        CustomerRecord record = CaseJson.read("""
                {"customer": {"number": "%1$s", %2$s}, "name": {"family": "Family %1$s"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "supplyStart": "2024-12-01", %3$s}]}""".formatted(number, fields, contract), CustomerRecord.class);
        database.run(entities -> Customers.service(entities, clock).put(number, record, null));
        customers.add(number);
        return number;
    }

    /** A household customer in Germany who is supplied. */
    public String person(String number, String fields) {
        return customer(number, "\"kind\": \"PERSON\", \"country\": \"DE\"" + fields, "\"status\": \"ACTIVE\"");
    }

    /** Writes down a word on advertising. */
    public void consent(String customer, String channel, String state, String proof, Instant at) {
        ConsentEntry entry = CaseJson.read("""
                {"channel": "%s", "state": "%s", "proof": "%s", "at": "%s"}""".formatted(channel, state, proof, at), ConsentEntry.class);
        database.run(entities -> Consents.service(entities, clock).record(customer, entry));
    }

    /** Stores a contact that went out, and decides on the customer. */
    public void contact(String customer, String type, String channel, Instant at, String fields) {
        RecordTouchpoint command = CaseJson.read(
                """
                {"source": "town", "id": "%s", "customer": "%s", "type": "%s", "direction": "OUTBOUND", "channel": "%s",
                 "at": "%s"%s}""".formatted(new UUID(random.nextLong(), random.nextLong()), customer, type, channel, at, fields),
                RecordTouchpoint.class);
        database.run(entities -> Touchpoints.service(entities, clock).record(command));
    }

    /** Some weeks in which contacts are made, complaints come in and promises are given. */
    private void live() {
        for (String customer : customers) {
            for (int contact = 0; contact < 4 && chance(0.55); contact++) {
                String type = any(TYPES.keySet().stream().sorted().toList());
                String status = any(List.of("DONE", "DONE", "DONE", "UNDELIVERED", "CANCELLED", "PLANNED"));
                contact(
                        customer,
                        type,
                        any(CHANNELS),
                        clock.instant().minus(random.nextInt(28 * 24), ChronoUnit.HOURS),
                        ", \"purpose\": \"" + TYPES.get(type) + "\", \"status\": \"" + status + "\"");
            }
            if (chance(0.1)) {
                contact(customer, "COMPLAINT_OPEN", "PHONE", clock.instant(), ", \"status\": \"OPEN\"");
            }
            if (chance(0.3)) {
                LocalDate due = TODAY.minusDays(random.nextInt(90)).plusDays(10);
                LocalDate kept = chance(0.3) ? null : due.plusDays(random.nextInt(6) - 3);
                promise(customer, due, kept != null && kept.isAfter(TODAY) ? null : kept);
            }
        }
    }

    /** Stores a promise that was made now. */
    public void promise(String customer, LocalDate due, LocalDate kept) {
        database.run(entities -> entities.createNativeQuery(
                        "insert into promise (id, customer_id, code, due_on, kept_on, recorded_at) select next value for"
                                + " promise_seq, id, :code, :due, cast(:kept as date), :at from customer where number = :number")
                .setParameter("code", "p-" + random.nextLong())
                .setParameter("due", due)
                .setParameter("kept", kept)
                .setParameter("at", clock.instant())
                .setParameter("number", customer)
                .executeUpdate());
    }

    /** Decides on a customer now. */
    public void decide(String customer) {
        database.run(entities ->
                DecisionBeans.service(entities, clock, Touchpoints.parts()).assessNow(customer));
    }

    /** Everything that was decided, in the order of its making. */
    public List<Decided> decisions() {
        long stored = ((Number) column("select count(*) from assessment").get(0)).longValue();
        if (decisions.size() != stored) {
            decisions = read();
        }
        return decisions;
    }

    private List<Decided> read() {
        return database.call(entities -> Rows.of(entities.createNativeQuery(
                        "select cast(a.id as varchar(36)), c.number, a.decided_on, a.result from assessment a"
                                + " join customer c on c.id = a.customer_id order by a.id"))
                .map(row -> new Decided(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        Rows.day(row[2]),
                        CaseJson.read((String) row[3], Assessment.class)))
                .toList());
    }

    /** Rows of a statement. */
    public List<Object[]> rows(String sql) {
        return database.call(
                entities -> Rows.of(entities.createNativeQuery(sql)).toList());
    }

    /** The first column of a statement. */
    public List<?> column(String sql) {
        return database.call(entities -> entities.createNativeQuery(sql).getResultList());
    }

    @Override
    public void close() {
        database.close();
    }
}

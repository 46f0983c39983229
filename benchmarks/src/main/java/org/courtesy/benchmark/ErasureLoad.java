package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Erases persons of whom much is known, then looks for them in every row of every table, has the ledger checked and compares what figures
 * are made of: {@code ErasureLoad [http://127.0.0.1:8080/courtesy [persons]]}; the database is that of {@code COURTESY_DB_URL}. Ends
 * with 1 when somebody is found, when the ledger does not hold or when a figure differs.
 */
public final class ErasureLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int PERSONS = 1_000;
    private static final int CONTACTS = 8;
    private static final String USER = "admin";
    private static final long PAUSE_MILLIS = 200;
    private static final int PER_CENT = 100;

    /** What reports count, and the rows they count it from. */
    private static final List<String> FIGURES = List.of(
            "select type, direction, channel, purpose, status, count(*), sum(experience) from touchpoint group by 1, 2, 3, 4, 5",
            "select next_action, band, decided_on, count(*), sum(churn_points) from assessment group by 1, 2, 3",
            "select code, channel, count(*) from action group by 1, 2",
            "select way, count(nps), sum(nps), count(csat), sum(csat) from feedback group by 1",
            "select purpose, channel, state, count(*) from consent group by 1, 2, 3",
            "select purpose, channel, count(*) from objection group by 1, 2");

    private final LiveServer admin;
    private final LiveServer officer;
    private final Connection database;
    private final long run = System.currentTimeMillis() % 1_000_000_000L;
    private final String mark = "Zq" + Long.toString(run, Character.MAX_RADIX).toUpperCase(Locale.ROOT) + "Zq";

    private ErasureLoad(LiveServer admin, LiveServer officer, Connection database) {
        this.admin = admin;
        this.officer = officer;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PERSONS;
        LiveServer admin = new LiveServer(address, ScreenLoad.password());
        String key = admin.post(
                        USER,
                        "/keys",
                        "{\"name\": \"erasures-" + System.currentTimeMillis() + "\", \"role\": \"PRIVACY\"}")
                .path("secret")
                .asText();
        try (Connection database = DriverManager.getConnection(
                System.getenv("COURTESY_DB_URL"),
                System.getenv("COURTESY_DB_USER"),
                System.getenv("COURTESY_DB_PASSWORD"))) {
            boolean right = new ErasureLoad(admin, new LiveServer(address, key), database).run(persons);
            System.exit(right ? 0 : 1);
        }
    }

    private boolean run(int persons) throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < persons; i++) {
            person(i);
        }
        System.out.printf("%d persons, marked %s and %d%n", persons, mark, run);
        boolean right = traces() > 0;
        System.out.printf("found before: %s%n", right ? "yes" : "NOTHING, SO THE SEARCH IS BLIND");
        Map<String, Long> before = figures();
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            long begun = System.nanoTime();
            officer.delete(null, "/customers/" + number(i) + "?despite=CONTRACT&despite=COMPLAINT");
            micros.add((System.nanoTime() - begun) / 1_000);
        }
        micros.sort(null);
        System.out.printf(
                "erasing one: median %d ms, 95 of 100 within %d ms%n",
                micros.get(persons / 2) / 1_000, micros.get(persons * 95 / PER_CENT) / 1_000);
        long traces = traces();
        System.out.printf("traces afterwards: %d%n", traces);
        Map<String, Long> after = figures();
        System.out.printf("figures: %d groups, %s%n", before.size(), before.equals(after) ? "alike" : "DIFFERENT");
        before.forEach((group, count) -> {
            if (!count.equals(after.get(group))) {
                System.out.printf("  %s: %d, now %d%n", group, count, after.get(group));
            }
        });
        return right & traces == 0 & before.equals(after) & ledgerHolds();
    }

    private String number(int i) {
        return mark + "-" + i;
    }

    private void person(int i) throws IOException, InterruptedException {
        String number = number(i);
        String customer = "/customers/" + number;
        admin.put(USER, customer, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de", "birthDate": "1971-03-%3$02d",
                  "household": "H-%1$s"},
                 "name": {"given": "Eva", "family": "%1$s"}, "address": {"street": "%1$s-Weg 1", "postalCode": "24103",
                  "city": "Kiel", "country": "DE"}, "emails": ["%1$s@example.org"], "phones": ["+49 30 %2$d%4$d"],
                 "externalIds": {"crm": "X%1$s"}, "premise": {"id": "P-%1$s"},
                 "contracts": [{"number": "V%1$s", "commodity": "ELECTRICITY", "status": "ACTIVE", "signedOn": "2023-01-10",
                  "supplyStart": "2023-02-01", "annualConsumptionKwh": 3200}]}""".formatted(number, run, i % 28 + 1, i));
        admin.post(USER, customer + "/consents", """
                {"channel": "EMAIL", "state": "GRANTED", "proof": "SIGNED_FORM", "at": "2026-01-10T09:00:00Z",
                 "evidence": "form %s"}""".formatted(number));
        admin.post(USER, customer + "/objections", "{\"channel\": \"SMS\"}");
        admin.post(USER, customer + "/promises", "{\"dueOn\": \"2027-01-10\", \"what\": \"call " + number + "\"}");
        admin.post(USER, customer + "/feedback", "{\"nps\": 9, \"comment\": \"I am " + number + "\"}");
        admin.post(USER, customer + "/link", "");
        for (int k = 0; k < CONTACTS; k++) {
            String[] words = (k % 2 == 0 ? "NEWSLETTER OUTBOUND EMAIL" : "HOTLINE_CALL INBOUND PHONE").split(" ");
            admin.post(USER, "/touchpoints", """
                    {"source": "load", "id": "%1$s-%2$d", "customer": "%1$s", "type": "%3$s", "direction": "%4$s",
                     "channel": "%5$s", "at": "2026-0%6$d-10T10:00:00Z", "note": "%1$s said so", "contract": "V%1$s"}""".formatted(number, k, words[0], words[1], words[2], k + 1));
        }
    }

    /** How many rows of how many tables there are in which one of the marks stands. */
    private long traces() throws SQLException {
        long found = 0;
        try (Statement statement = database.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows =
                        statement.executeQuery("select count(*) from \"" + table + "\" t where lower(t::text) like '%"
                                + mark.toLowerCase(Locale.ROOT) + "%' or t::text like '%" + run + "%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        System.out.printf("  %s: %d rows%n", table, rows.getLong(1));
                        found += rows.getLong(1);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Map<String, Long> figures() throws SQLException {
        Map<String, Long> figures = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            for (String query : FIGURES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        String[] group = new String[columns];
                        for (int i = 0; i < columns; i++) {
                            group[i] = String.valueOf(rows.getString(i + 1));
                        }
                        figures.merge(query.hashCode() + " " + Arrays.toString(group), 1L, Long::sum);
                    }
                }
            }
        }
        return figures;
    }

    private boolean ledgerHolds() throws IOException, InterruptedException {
        String check = officer.post(null, "/ledger/checks", "").path("id").asText();
        JsonNode done = officer.get(null, "/ledger").path("items").path(0);
        while (!done.path("id").asText().equals(check) || done.path("endedAt").isNull()) {
            Thread.sleep(PAUSE_MILLIS);
            done = officer.get(null, "/ledger").path("items").path(0);
        }
        System.out.printf(
                "ledger: %d links, %d shredded, %d problems%n",
                done.path("links").asLong(),
                done.path("shredded").asLong(),
                done.path("problems").asLong());
        return done.path("problems").asLong() == 0;
    }
}

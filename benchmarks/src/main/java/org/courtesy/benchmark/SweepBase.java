package org.courtesy.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a large base out of a small one, in the database: each customer with contracts, consents, objections and promises again and
 * again under other numbers, and with the touchpoints three times over. Those who live together are not copied together.
 */
final class SweepBase {

    /** Keys of copies are so far apart; the customers who are copied have smaller ones. */
    private static final long SHIFT = 1_000_000;

    private static final int TOUCHPOINTS_OF_EACH = 3;

    private final Connection database;

    /** Which copies of everybody to make. */
    private record Copies(long first, long last) {}

    SweepBase(Connection database) {
        this.database = database;
    }

    /** Sees to it that there are about so many customers; may be asked for more and more. Answers how many there are. */
    long grow(long customers) throws SQLException, InterruptedException {
        long there = number("select count(*) from customer where erased_at is null");
        long originals = number("select count(*) from customer where erased_at is null and id < " + SHIFT);
        if (originals == 0) {
            return there;
        }
        Copies copies = new Copies(there / originals, customers / originals - 1);
        if (copies.last() < copies.first()) {
            return there;
        }
        Map<String, String> key = Map.of("id", "t.id + k * " + SHIFT);
        Map<String, String> owner = Map.of("customer_id", "t.customer_id + k * " + SHIFT);
        copy(
                "customer",
                copies,
                "",
                key,
                Map.of("number", "t.number || '-' || k", "household_id", "null", "premise_id", "null"));
        copy("contract", copies, "", key, owner, Map.of("number", "t.number || '-' || k"));
        copy("consent", copies, "", key, owner, Map.of("position", "null"));
        copy("objection", copies, "", key, owner, Map.of("position", "null"));
        copy("promise", copies, "", key, owner);
        copy(
                "touchpoint",
                copies,
                " cross join generate_series(1, " + TOUCHPOINTS_OF_EACH + ") m",
                Map.of(
                        "id",
                        "gen_random_uuid()",
                        "relates_to",
                        "null",
                        "source_id",
                        "t.source_id || '-' || k || '-' || m"),
                owner,
                Map.of("happened_at", "t.happened_at - m * interval '11 days'", "contract", "t.contract || '-' || k"));
        pastTheCopies(copies.last());
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze");
        }
        untilLinked();
        return number("select count(*) from customer where erased_at is null");
    }

    /** Waits while the server links the copied consents into their chain, which is not the sweep's work. */
    private void untilLinked() throws SQLException, InterruptedException {
        while (number("select count(*) from consent where position is null") > 0) {
            Thread.sleep(1_000);
        }
    }

    @SafeVarargs
    private void copy(String table, Copies copies, String more, Map<String, String>... changed) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet columns = statement.executeQuery(
                        "select column_name from information_schema.columns" + " where table_name = '" + table
                                + "' and table_schema = 'public' order by ordinal_position")) {
            while (columns.next()) {
                String name = columns.getString(1);
                names.add(name);
                String value = "t." + name;
                for (Map<String, String> change : changed) {
                    value = change.getOrDefault(name, value);
                }
                values.add(value);
            }
        }
        String original = (table.equals("customer") ? "t.id" : "t.customer_id") + " < " + SHIFT;
        try (Statement statement = database.createStatement()) {
            long rows = statement.executeLargeUpdate("insert into " + table + " (" + String.join(", ", names)
                    + ") select "
                    + String.join(", ", values) + " from " + table + " t cross join generate_series(" + copies.first()
                    + ", " + copies.last() + ") k" + more
                    + " where " + original);
            System.out.printf("%s: %d rows more%n", table, rows);
        }
    }

    /** New rows get keys behind those of the copies. */
    private void pastTheCopies(long last) throws SQLException {
        for (String sequence : List.of("customer_seq", "contract_seq", "consent_seq", "objection_seq", "promise_seq")) {
            number("select setval('" + sequence + "', " + (last + 1) * SHIFT + ")");
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.courtesy.customer;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.customer.ContactPoint.Kind;
import org.courtesy.fact.CustomerKind;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Notes for the customers there are in what they may be alike; whoever is written later brings it along. */
@Dependent
public class LikenessMigration implements JavaMigration {

    private static final int PAGE = 500;

    private static final String CUSTOMERS =
            "select id, kind, given_name, family_name, organisation_name, birth_date, street, postal_code, country"
                    + " from customer where id > ? order by id fetch first " + PAGE + " rows only";

    private static final String CONTACTS =
            "select customer_id, kind, address from customer_contact where customer_id > ? and customer_id <= ?";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.29.1");
    }

    @Override
    public String getDescription() {
        return "likenesses of the customers there are";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        long after = Long.MIN_VALUE;
        Map<Long, Likeness.Traits> page = page(context.getConnection(), after);
        while (!page.isEmpty()) {
            store(context.getConnection(), page);
            after = page.keySet().stream().mapToLong(Long::longValue).max().getAsLong();
            page = page(context.getConnection(), after);
        }
    }

    private static Map<Long, Likeness.Traits> page(Connection connection, long after) throws SQLException {
        Map<Long, Likeness.Traits> page = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CUSTOMERS)) {
            statement.setLong(1, after);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                page.put(rows.getLong("id"), traits(rows));
            }
        }
        addContacts(connection, after, page);
        return page;
    }

    private static Likeness.Traits traits(ResultSet row) throws SQLException {
        return new Likeness.Traits(
                CustomerKind.valueOf(row.getString("kind")),
                new Name(row.getString("given_name"), row.getString("family_name"), row.getString("organisation_name")),
                row.getObject("birth_date", LocalDate.class),
                new Address(row.getString("street"), row.getString("postal_code"), null, null),
                new ArrayList<>(),
                new ArrayList<>(),
                row.getString("country"));
    }

    private static void addContacts(Connection connection, long after, Map<Long, Likeness.Traits> page)
            throws SQLException {
        if (page.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CONTACTS)) {
            statement.setLong(1, after);
            statement.setLong(2, List.copyOf(page.keySet()).get(page.size() - 1));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Likeness.Traits traits = page.get(rows.getLong("customer_id"));
                boolean email = Kind.valueOf(rows.getString("kind")) == Kind.EMAIL;
                (email ? traits.emails() : traits.phones()).add(rows.getString("address"));
            }
        }
    }

    private static void store(Connection connection, Map<Long, Likeness.Traits> page) throws SQLException {
        Map<Long, Set<String>> likenesses = new HashMap<>();
        page.forEach((id, traits) -> likenesses.put(id, Likeness.of(traits)));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into customer_likeness (customer_id, likeness) values (?, ?)")) {
            for (Map.Entry<Long, Set<String>> one : likenesses.entrySet()) {
                for (String likeness : one.getValue()) {
                    statement.setLong(1, one.getKey());
                    statement.setString(2, likeness);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}

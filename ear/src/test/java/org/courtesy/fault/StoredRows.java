package org.courtesy.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares what a client was told with the rows of the database, and the rows with each other. */
final class StoredRows {

    private final OwnPostgres database;
    private final List<String> broken = new ArrayList<>();

    StoredRows(OwnPostgres database) {
        this.database = database;
    }

    /** Says in words what is wrong; empty if nothing is. */
    List<String> compare(ClientLog log) {
        List<ClientLog.Acknowledged> told = log.acknowledged();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists told");
            statement.execute("create table told (id varchar primary key, consent boolean, decision varchar)");
            try (PreparedStatement insert = connection.prepareStatement("insert into told values (?, ?, ?)")) {
                for (ClientLog.Acknowledged one : told) {
                    insert.setString(1, one.id());
                    insert.setBoolean(2, one.consent());
                    insert.setString(3, one.decision());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (told.isEmpty()) {
            broken.add("nothing was acknowledged");
        }
        none("acknowledged touchpoints are not there with the decision that was answered", """
                from told k left join touchpoint t on t.source = '%s' and t.source_id = k.id
                left join assessment a on a.touchpoint_id = t.id
                where not k.consent and a.id::text is distinct from k.decision""".formatted(Write.SOURCE));
        none("acknowledged consents are not there exactly once", """
                from (select k.id from told k left join consent c on c.evidence = k.id
                where k.consent group by k.id having count(c.id) <> 1) wrong""");
        none("touchpoints or consents are there that were never acknowledged", """
                from (select source_id as id from touchpoint union all select evidence from consent) stored
                left join told k on k.id = stored.id where k.id is null and stored.id like '%s%%'""".formatted(log.prefix()));
        none("touchpoints or consents are there twice", """
                from (select source_id from touchpoint where source = '%s' group by source_id having count(*) > 1
                union all select evidence from consent group by evidence having count(*) > 1) twice""".formatted(Write.SOURCE));
        none("touchpoints have not exactly one decision", """
                from (select t.id from touchpoint t left join assessment a on a.touchpoint_id = t.id
                group by t.id having count(a.id) <> 1) wrong""");
        none("decisions have other proposed actions than they say", """
                from (select a.id from assessment a left join action x on x.assessment_id = a.id group by a.id, a.result
                having count(x.id) <> jsonb_array_length(coalesce(a.result::jsonb -> 'actions', '[]'))) wrong""");
        none("touchpoints were not told to listeners exactly once", """
                from (select t.id from touchpoint t left join outbox_event o
                on o.type = 'org.courtesy.touchpoint.recorded.v1' and o.body::jsonb #>> '{data,touchpoint}' = t.id::text
                group by t.id having count(o.id) <> 1) wrong""");
        none("decisions were told to listeners that are not there or were told before", """
                from (select 1 from outbox_event o left join assessment a
                on o.body::jsonb #>> '{data,assessment}' = a.id::text where o.type = 'org.courtesy.decision.made.v1'
                group by o.body::jsonb #>> '{data,assessment}' having count(a.id) <> 1) wrong""");
        none("requests are still taken for being worked on", "from idempotency_key where status is null");
        return broken;
    }

    private void none(String what, String from) {
        long rows = database.count("select count(*) " + from);
        if (rows > 0) {
            broken.add(rows + " " + what);
            Faults.say(rows + " " + what + ": select * " + from);
        }
    }
}

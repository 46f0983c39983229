package org.courtesy.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.audit.AuditBeans;
import org.courtesy.consent.Consents;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of rows that are not linked yet costs the same however many have been linked: no other row is read for it. */
class BacklogTest {

    private static final int PAGE = 500;

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsWithoutAPlaceAreFoundByAnIndexInItsOrder() {
        database.run(entities ->
                entities.createNativeQuery("set query_statistics true").executeUpdate());
        database.run(entities -> rows(entities).forEach(kind -> kind.unplaced(PAGE)));

        List<String> queries = sql("select sql_statement from information_schema.query_statistics"
                + " where sql_statement like '%order by%position%'");
        assertThat(queries).hasSameSizeAs(database.call(BacklogTest::kinds));
        assertThat(queries)
                .allSatisfy(query -> assertThat(sql("explain " + filled(query)))
                        .singleElement()
                        .asString()
                        .contains("_POSITION:", "\"POSITION\" IS NULL", "index sorted"));
    }

    private static String filled(String query) {
        return query.replace("chain=?", "chain='" + Chain.CONSENT + "'").replace("?", "1");
    }

    private static List<String> kinds(EntityManager entities) {
        return rows(entities).map(ChainedRows::kind).toList();
    }

    private static Stream<ChainedRows> rows(EntityManager entities) {
        return Stream.of(
                        AuditBeans.chained(entities),
                        Consents.chained(entities),
                        List.of(new ShredRows.OfConsents(entities)))
                .flatMap(List::stream);
    }

    @SuppressWarnings("unchecked")
    private List<String> sql(String query) {
        return database.call(entities -> entities.createNativeQuery(query).getResultList());
    }
}

package org.courtesy.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerKey;
import org.hibernate.jpa.AvailableHints;

/** Reads the rows of a customer, table by table with one query each; they stream, however many they are. */
@ApplicationScoped
class ExportQuery {

    private static final String BATCH = "500";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ExportQuery() {
        this(null);
    }

    @Inject
    ExportQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes a section for a table. */
    void list(ExportTable table, CustomerKey customer, ExportWords words, ExportSheet sheet) throws IOException {
        sheet.list(table.section());
        entries(table, customer, words, sheet);
    }

    /** Writes a section of the one row of a table. */
    void single(ExportTable table, CustomerKey customer, ExportWords words, ExportSheet sheet) throws IOException {
        sheet.single(table.section());
        entries(table, customer, words, sheet);
    }

    private void entries(ExportTable table, CustomerKey customer, ExportWords words, ExportSheet sheet)
            throws IOException {
        rows(table.sql(), customer, row -> {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                items.add(ExportValue.item(table.columns().get(i), row[i], customer, words));
            }
            write(sheet, items);
        });
    }

    /** Somebody who got something about the customer. */
    record Recipient(
            String category, String name, String what, OffsetDateTime first, OffsetDateTime last, long times) {}

    /** Who got something about a customer, as far as it is stored. */
    List<Recipient> recipients(CustomerKey customer) {
        List<Recipient> found = new ArrayList<>();
        rows("""
            select w.url, e.type, min(d.delivered_at), max(d.delivered_at), count(*)
            from webhook_delivery d join outbox_event e on e.id = d.event_id join webhook w on w.id = d.webhook_id
            where d.delivered_at is not null and (d.subject = (select c.number from customer c where c.id = :customer)
              or d.subject in (select a.alias from customer_alias a where a.customer_id = :customer and a.system = ''))
            group by w.url, e.type order by w.url, e.type\
            """, customer, row -> found.add(recipient("WEBHOOK", (String) row[0], (String) row[1], row, customer)));
        rows(
                """
                select h.reference, m.state, min(h.changed_at), max(h.changed_at), count(*)
                from handover_contact h join audience_member m on m.job_id = h.audience_id and m.customer_id = h.customer_id
                where h.customer_id = :customer and h.state in ('HANDED', 'UNSURE')
                group by h.reference, m.state order by h.reference\
                """,
                customer,
                row -> found.add(recipient("GATEWAY", row[0] == null ? "" : (String) row[0], "", row, customer)));
        rows("""
            select cast(j.id as varchar), j.kind, min(j.created_at), max(j.created_at), count(*)
            from letter_piece p join job j on j.id = p.job_id
            where position(',' || (select c.number from customer c where c.id = :customer) || ',' in p.lines) > 0
            group by j.id, j.kind order by j.id\
            """, customer, row -> found.add(recipient("PRINTER", row[0].toString(), "", row, customer)));
        return found;
    }

    /** Where what is known comes from: systems with the number of contacts they have reported, the first and the last. */
    List<Recipient> sources(CustomerKey customer) {
        List<Recipient> found = new ArrayList<>();
        rows(
                "select t.source, t.source, min(t.happened_at), max(t.happened_at), count(*) from touchpoint t"
                        + " where t.customer_id = :customer group by t.source order by t.source",
                customer,
                row -> found.add(recipient("SYSTEM", (String) row[0], "", row, customer)));
        return found;
    }

    private static Recipient recipient(String category, String name, String what, Object[] row, CustomerKey customer) {
        return new Recipient(
                category,
                name,
                what,
                ExportValue.moment(row[2], customer),
                ExportValue.moment(row[3], customer),
                ((Number) row[4]).longValue());
    }

    private interface Taker {
        void take(Object[] row);
    }

    private void rows(String sql, CustomerKey customer, Taker taker) {
        Stream<?> rows = entities.createNativeQuery(sql)
                .setParameter("customer", customer.id())
                .setHint(AvailableHints.HINT_FETCH_SIZE, BATCH)
                .getResultStream();
        try (rows) {
            rows.forEach(row -> taker.take(row instanceof Object[] several ? several : new Object[] {row}));
        }
    }

    private static void write(ExportSheet sheet, List<Item> items) {
        try {
            sheet.entry(items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

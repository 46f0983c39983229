package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.consent.ConsentBatch;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;

/** Appends consents to the ledgers of customers that are there. */
@ApplicationScoped
class ConsentRows implements RowWriter {

    private final CustomerRegister customers;
    private final ConsentBatch consents;

    /** For the container's proxy. */
    protected ConsentRows() {
        this(null, null);
    }

    @Inject
    ConsentRows(CustomerRegister customers, ConsentBatch consents) {
        this.customers = customers;
        this.consents = consents;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONSENTS;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<Row, ConsentRow> read = read(rows);
        RowCustomers known =
                RowCustomers.of(read.values().stream().map(ConsentRow::who).toList(), customers);
        ConsentBatch.Session session = consents.open(known.found());
        long created = 0;
        long unchanged = 0;
        for (Map.Entry<Row, ConsentRow> entry : read.entrySet()) {
            Optional<CustomerKey> customer =
                    known.of(entry.getKey(), entry.getValue().who());
            if (customer.isEmpty()) {
                continue;
            }
            try {
                if (session.append(customer.get(), entry.getValue().consent(), job.requestedBy())) {
                    created++;
                } else {
                    unchanged++;
                }
            } catch (InvalidInputException e) {
                entry.getKey().refuse(e.errors());
            }
        }
        session.flush();
        return new Written(created, 0, unchanged);
    }

    private static Map<Row, ConsentRow> read(List<Row> rows) {
        Map<Row, ConsentRow> read = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                ConsentRow one = CaseJson.read(RowCustomers.fields(row), ConsentRow.class);
                one.who().check(new Checks()).done();
                read.put(row, one);
            } catch (InvalidInputException e) {
                row.refuse(e.errors());
            }
        }
        return read;
    }
}

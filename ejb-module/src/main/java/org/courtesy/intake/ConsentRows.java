package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.courtesy.consent.ConsentBatch;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

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
        Map<String, CustomerKey> known =
                customers.getAll(rows.stream().map(Row::customer).distinct().toList());
        ConsentBatch.Session session = consents.open(known.values());
        long created = 0;
        long unchanged = 0;
        for (Row row : rows) {
            try {
                ConsentRow read = CaseJson.read(row.fields(), ConsentRow.class);
                CustomerKey customer = known.get(read.customer());
                if (customer == null) {
                    row.refuse("customer", InputProblem.UNKNOWN_CUSTOMER, Texts.shown(read.customer()));
                } else if (session.append(customer, read.consent(), job.requestedBy())) {
                    created++;
                } else {
                    unchanged++;
                }
            } catch (InvalidInputException e) {
                row.refuse(e.errors());
            }
        }
        session.flush();
        return new Written(created, 0, unchanged);
    }
}

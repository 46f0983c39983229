package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.job.JobRun;

/** Writes customers with their contracts and premises: a new one as the row says, a known one as far as it says. */
@ApplicationScoped
class CustomerRows implements RowWriter {

    private final CustomerBatch customers;

    /** For the container's proxy. */
    protected CustomerRows() {
        this(null);
    }

    @Inject
    CustomerRows(CustomerBatch customers) {
        this.customers = customers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<String, ObjectNode> patches = new LinkedHashMap<>();
        rows.forEach(row -> patches.put(number(row), row.fields()));
        Map<String, CustomerRecord> stored = customers.load(patches.keySet());
        CustomerMerge merge = new CustomerMerge(customers, stored, patches.values());
        rows.forEach(row -> merge.lay(row, number(row), row.fields(), ""));
        return merge.write();
    }

    private static String number(Row row) {
        return row.fields().path("customer").path("number").asText();
    }
}

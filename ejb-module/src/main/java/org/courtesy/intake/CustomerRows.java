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
        Map<String, String> current =
                customers.current(rows.stream().map(CustomerRows::number).toList());
        Map<Row, ObjectNode> patches = new LinkedHashMap<>();
        rows.forEach(row -> patches.put(row, patch(row, current)));
        Map<String, CustomerRecord> stored = customers.load(
                rows.stream().map(row -> current(row, current)).distinct().toList());
        CustomerMerge merge = new CustomerMerge(customers, stored, patches.values());
        rows.forEach(row ->
                merge.lay(row, current(row, current), patches.get(row), "", current.containsKey(number(row))));
        return merge.write();
    }

    private static String current(Row row, Map<String, String> current) {
        return current.getOrDefault(number(row), number(row));
    }

    private static ObjectNode patch(Row row, Map<String, String> current) {
        if (!current.containsKey(number(row))) {
            return row.fields();
        }
        ObjectNode patch = row.fields().deepCopy();
        patch.withObject("/customer").put("number", current.get(number(row)));
        return patch;
    }

    private static String number(Row row) {
        return row.fields().path("customer").path("number").asText();
    }
}

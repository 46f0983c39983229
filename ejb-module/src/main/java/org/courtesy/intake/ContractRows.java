package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerContract;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Writes contracts of customers that are there. */
@ApplicationScoped
class ContractRows implements RowWriter {

    private final CustomerBatch customers;

    /** For the container's proxy. */
    protected ContractRows() {
        this(null);
    }

    @Inject
    ContractRows(CustomerBatch customers) {
        this.customers = customers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTRACTS;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<String, String> current =
                customers.current(rows.stream().map(Row::customer).distinct().toList());
        Map<String, CustomerRecord> stored = customers.load(rows.stream()
                .map(row -> current.getOrDefault(row.customer(), row.customer()))
                .distinct()
                .toList());
        CustomerMerge merge = new CustomerMerge(
                customers, stored, rows.stream().map(ContractRows::patch).toList());
        for (Row row : rows) {
            String number = current.getOrDefault(row.customer(), row.customer());
            checkForm(row);
            if (!stored.containsKey(number)) {
                row.refuse("customer", InputProblem.UNKNOWN_CUSTOMER, Texts.shown(number));
            } else if (!row.refused()) {
                merge.lay(row, number, patch(row), "contract", false);
            }
        }
        return merge.write();
    }

    private static void checkForm(Row row) {
        try {
            CaseJson.read(row.fields(), CustomerContract.class);
        } catch (InvalidInputException e) {
            row.refuse(e.errors());
        }
    }

    private static ObjectNode patch(Row row) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("contracts").add(row.fields().path("contract"));
        return patch;
    }
}

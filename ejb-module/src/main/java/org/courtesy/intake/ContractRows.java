package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.json.InputProblem;

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
    public Written write(List<Row> rows, String importedBy) {
        Map<String, CustomerRecord> stored =
                customers.load(rows.stream().map(Row::customer).distinct().toList());
        CustomerMerge merge = new CustomerMerge(
                customers, stored, rows.stream().map(ContractRows::patch).toList());
        for (Row row : rows) {
            String number = row.customer();
            if (stored.containsKey(number)) {
                merge.lay(row, number, patch(row), "contract");
            } else {
                row.refuse("customer", InputProblem.UNKNOWN_CUSTOMER, Texts.shown(number));
            }
        }
        return merge.write();
    }

    private static ObjectNode patch(Row row) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("contracts").add(row.fields().path("contract"));
        return patch;
    }
}

package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;

/** Writes contracts of customers that are there. */
@ApplicationScoped
class ContractRows implements RowWriter {

    private final CustomerRegister register;
    private final CustomerBatch batch;

    /** For the container's proxy. */
    protected ContractRows() {
        this(null, null);
    }

    @Inject
    ContractRows(CustomerRegister register, CustomerBatch batch) {
        this.register = register;
        this.batch = batch;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTRACTS;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<Row, ContractRow> read = read(rows);
        RowCustomers known =
                RowCustomers.of(read.values().stream().map(ContractRow::who).toList(), register);
        Map<String, CustomerRecord> stored =
                batch.load(known.found().stream().map(CustomerKey::number).toList());
        CustomerMerge merge = new CustomerMerge(
                batch, stored, read.keySet().stream().map(ContractRows::patch).toList());
        read.forEach((row, one) -> known.of(row, one.who())
                .ifPresent(customer -> merge.lay(row, customer.number(), patch(row), "contract", false)));
        return merge.write();
    }

    private static Map<Row, ContractRow> read(List<Row> rows) {
        Map<Row, ContractRow> read = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                ContractRow one = CaseJson.read(RowCustomers.fields(row), ContractRow.class);
                one.who().check(new Checks()).done();
                read.put(row, one);
            } catch (InvalidInputException e) {
                row.refuse(e.errors());
            }
        }
        return read;
    }

    private static ObjectNode patch(Row row) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("contracts").add(row.fields().path("contract"));
        return patch;
    }
}

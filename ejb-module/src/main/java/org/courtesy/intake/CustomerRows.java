package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.job.JobRun;
import org.courtesy.json.InputProblem;

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

    /**
     * Whom a row means.
     *
     * @param former whether by a name of a duplicate that was merged into the customer
     */
    private record Named(String number, boolean former) {}

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<Row, Named> named = named(rows);
        Map<Row, ObjectNode> patches = new LinkedHashMap<>();
        named.forEach((row, name) -> patches.put(row, patch(row, name)));
        Map<String, CustomerRecord> stored = customers.load(
                named.values().stream().map(Named::number).distinct().toList());
        CustomerMerge merge = new CustomerMerge(customers, stored, patches.values());
        named.forEach((row, name) -> merge.lay(row, name.number(), patches.get(row), "", name.former()));
        return merge.write();
    }

    /** Whom the rows mean; a row that means nobody or several people is refused. */
    private Map<Row, Named> named(List<Row> rows) {
        Map<String, String> current =
                customers.current(rows.stream().map(CustomerRows::number).toList());
        List<String> ids = rows.stream()
                .filter(row -> number(row).isEmpty())
                .flatMap(row -> externalIds(row).values().stream())
                .toList();
        Map<String, String> owners = customers.ownersOfExternalIds(ids);
        Map<String, String> formerOwners = customers.currentOfExternalIds(ids);
        Map<Row, Named> named = new LinkedHashMap<>();
        for (Row row : rows) {
            String number = number(row);
            if (!number.isEmpty()) {
                named.put(row, new Named(current.getOrDefault(number, number), current.containsKey(number)));
                continue;
            }
            Set<String> keys = externalIds(row).entrySet().stream()
                    .map(id -> id.getKey() + ' ' + id.getValue())
                    .collect(Collectors.toSet());
            Set<String> found =
                    keys.stream().map(owners::get).filter(Objects::nonNull).collect(Collectors.toSet());
            if (found.size() == 1) {
                named.put(row, new Named(found.iterator().next(), keys.stream().anyMatch(formerOwners::containsKey)));
            } else if (found.isEmpty()) {
                row.refuse("customer.number", InputProblem.MISSING);
            } else {
                row.refuse("externalIds", InputProblem.BELONGS_TO_ANOTHER_CUSTOMER, Texts.shown(keys.toString()));
            }
        }
        return named;
    }

    private static ObjectNode patch(Row row, Named name) {
        if (name.number().equals(number(row))) {
            return row.fields();
        }
        ObjectNode patch = row.fields().deepCopy();
        patch.withObject("/customer").put("number", name.number());
        return patch;
    }

    private static String number(Row row) {
        return row.fields().path("customer").path("number").asText("");
    }

    private static Map<String, String> externalIds(Row row) {
        Map<String, String> ids = new LinkedHashMap<>();
        row.fields().path("externalIds").properties().forEach(id -> {
            if (id.getValue().isTextual()) {
                ids.put(id.getKey(), id.getValue().asText());
            }
        });
        return ids;
    }
}

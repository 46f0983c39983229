package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Settlement;
import org.courtesy.fact.Contract;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Lays rows over customers, checks what comes of it, and writes those customers that are sound. */
final class CustomerMerge {

    private static final Pattern ENTRY = Pattern.compile("contracts\\[\\d+]");

    private final CustomerBatch customers;
    private final Map<String, CustomerRecord> stored;
    private final Map<String, CustomerRecord> merged = new LinkedHashMap<>();
    private final Map<String, String> contractOwners;
    private final Map<String, String> idOwners;
    private long created;
    private long changed;
    private long unchanged;

    /**
     * @param stored the customers that are there, by number
     * @param patches all that will be laid over them
     */
    CustomerMerge(CustomerBatch customers, Map<String, CustomerRecord> stored, Collection<ObjectNode> patches) {
        this.customers = customers;
        this.stored = stored;
        List<String> contracts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (ObjectNode patch : patches) {
            patch.path("contracts").forEach(contract -> add(contracts, contract.path("number")));
            patch.path("externalIds").forEach(id -> add(ids, id));
        }
        contractOwners = new HashMap<>(customers.ownersOfContracts(contracts));
        idOwners = new HashMap<>(customers.ownersOfExternalIds(ids));
    }

    private static void add(List<String> ids, JsonNode id) {
        if (id.isTextual()) {
            ids.add(id.asText());
        }
    }

    /**
     * Lays a row over its customer, or refuses it.
     *
     * @param field name under which the row knows its contract; empty when it knows contracts like the customer
     * @param former whether the row names a duplicate that was merged into the customer: it adds to what is known, and lifts no
     *     stop that stands
     */
    void lay(Row row, String number, ObjectNode patch, String field, boolean former) {
        CustomerRecord before = merged.getOrDefault(number, stored.get(number));
        try {
            CustomerRecord after = CaseJson.read(laidOver(before, patch), CustomerRecord.class);
            if (former && before != null) {
                after = Settlement.of(CaseJson.read(concerned(before, patch), CustomerRecord.class), after)
                        .record();
            }
            CustomerBatch.check(after);
            if (before != null && CaseJson.tree(after).equals(concerned(before, patch))) {
                unchanged++;
            } else if (owned(row, after, number, field)) {
                count(before);
                merged.put(number, after);
            }
        } catch (InvalidInputException e) {
            row.refuse(e.errors().stream().map(error -> renamed(error, field)).toList());
        }
    }

    private void count(CustomerRecord before) {
        if (before == null) {
            created++;
        } else {
            changed++;
        }
    }

    private static ObjectNode laidOver(CustomerRecord before, ObjectNode patch) {
        ObjectNode tree = before == null ? patch : concerned(before, patch);
        if (before != null) {
            Patch.apply(tree, patch.deepCopy());
        }
        Patch.removeNulls(tree.path("externalIds"));
        return tree;
    }

    /** The customer without what has rows of its own and is not spoken of. */
    private static ObjectNode concerned(CustomerRecord before, ObjectNode patch) {
        ObjectNode tree = CaseJson.tree(before);
        if (!patch.has("premise")) {
            tree.remove("premise");
        }
        if (!patch.has("household")) {
            tree.remove("household");
        }
        return tree;
    }

    /** Takes possession of contracts and external ids, unless another customer has them. */
    private boolean owned(Row row, CustomerRecord after, String number, String field) {
        List<Contract> contracts = after.contracts() == null ? List.of() : after.contracts();
        for (int i = 0; i < contracts.size(); i++) {
            String contract = contracts.get(i).number();
            if (!contractOwners.getOrDefault(contract, number).equals(number)) {
                String at = field.isEmpty() ? "contracts[" + i + ']' : field;
                row.refuse(at + ".number", InputProblem.BELONGS_TO_ANOTHER_CUSTOMER, Texts.shown(contract));
            }
        }
        after.externalIds().forEach((system, id) -> {
            if (!idOwners.getOrDefault(system + ' ' + id, number).equals(number)) {
                row.refuse("externalIds." + system, InputProblem.BELONGS_TO_ANOTHER_CUSTOMER, Texts.shown(id));
            }
        });
        if (row.refused()) {
            return false;
        }
        contracts.forEach(contract -> contractOwners.put(contract.number(), number));
        after.externalIds().forEach((system, id) -> idOwners.put(system + ' ' + id, number));
        return true;
    }

    private static FieldError renamed(FieldError error, String field) {
        return field.isEmpty()
                ? error
                : new FieldError(ENTRY.matcher(error.field()).replaceFirst(field), error.problem(), error.args());
    }

    RowWriter.Written write() {
        if (!merged.isEmpty()) {
            customers.write(merged.values());
        }
        return new RowWriter.Written(created, changed, unchanged);
    }
}

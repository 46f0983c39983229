package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.ExternalId;
import org.courtesy.customer.NamedCustomer;
import org.courtesy.json.InputProblem;

/** The customers whom rows name, looked up together. */
final class RowCustomers {

    private final Map<String, CustomerKey> byNumber;
    private final Map<ExternalId, CustomerKey> byExternalId;

    private RowCustomers(Map<String, CustomerKey> byNumber, Map<ExternalId, CustomerKey> byExternalId) {
        this.byNumber = byNumber;
        this.byExternalId = byExternalId;
    }

    static RowCustomers of(Collection<NamedCustomer> named, CustomerRegister customers) {
        List<String> numbers = named.stream()
                .map(NamedCustomer::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<ExternalId> ids = named.stream()
                .map(NamedCustomer::externalId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new RowCustomers(customers.getAll(numbers), customers.getAllByExternalId(ids));
    }

    /** The fields of a row that names a customer: of several columns for ids those that are empty name nobody. */
    static ObjectNode fields(Row row) {
        Patch.removeNulls(row.fields().path("externalIds"));
        return row.fields();
    }

    /** All that were found. */
    Collection<CustomerKey> found() {
        return Stream.concat(byNumber.values().stream(), byExternalId.values().stream())
                .distinct()
                .toList();
    }

    /** The customer of a row; the row is refused when there is none. */
    Optional<CustomerKey> of(Row row, NamedCustomer named) {
        Optional<ExternalId> id = named.externalId();
        CustomerKey found = id.isPresent() ? byExternalId.get(id.get()) : byNumber.get(named.customer());
        if (found == null) {
            row.refuse(named.field(), InputProblem.UNKNOWN_CUSTOMER, Texts.shown(named.shown()));
        }
        return Optional.ofNullable(found);
    }
}

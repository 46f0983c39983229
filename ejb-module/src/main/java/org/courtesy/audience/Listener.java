package org.courtesy.audience;

import java.util.List;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerKind;

/**
 * What audiences ask of a customer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param postalCode null when unknown
 * @param segment value segment, null when unknown
 * @param supplies contracts that are or will be
 */
public record Listener(String country, String postalCode, CustomerKind kind, String segment, List<Supply> supplies) {

    /** What one contract supplies. */
    public record Supply(Commodity commodity, String product) {}

    public Listener {
        supplies = List.copyOf(supplies);
    }

    /** The customer with a segment that was measured; one that the utility has given goes first. */
    public static Listener of(CustomerRecord customer, String measured) {
        String given = customer.customer().segment();
        return new Listener(
                customer.customer().country(),
                customer.address() == null ? null : customer.address().postalCode(),
                customer.customer().kind(),
                given == null ? measured : given,
                customer.contracts() == null
                        ? List.of()
                        : customer.contracts().stream()
                                .filter(contract -> contract.status() != ContractStatus.ENDED)
                                .map(contract -> new Supply(contract.commodity(), contract.product()))
                                .toList());
    }
}

package org.courtesy.customer;

import java.util.List;
import java.util.Map;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.Premise;

/**
 * A customer as it is sent and read: the facts of the case plus what people need to recognise and reach them.
 *
 * @param customer the facts
 * @param externalIds ids in other systems, by system: {@code {"meter": "1EMH00..."}} is searched too
 * @param premise null when sent: the stored one stays
 * @param household null when sent: {@code customer.household} alone says where the customer belongs
 * @param contracts null when sent: the stored ones stay; a given list replaces them
 */
public record CustomerRecord(
        Customer customer,
        Name name,
        Address address,
        List<String> emails,
        List<String> phones,
        Map<String, String> externalIds,
        Premise premise,
        HouseholdRef household,
        List<Contract> contracts,
        ExistingCustomerException existingCustomerException) {

    public CustomerRecord {
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
        contracts = contracts == null ? null : List.copyOf(contracts);
    }
}

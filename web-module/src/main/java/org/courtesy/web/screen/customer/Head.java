package org.courtesy.web.screen.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.Address;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerKind;
import org.courtesy.finding.CustomerValue;
import org.courtesy.web.screen.layout.Words;

/**
 * Who it is: the head of the customer page.
 *
 * @param relation number, kind, since when, contracts, value
 * @param reach address, telephone, e-mail, date of birth: what one checks at the telephone; and what time it is there
 */
public record Head(String name, String relation, String reach) {

    private static final String BETWEEN = " · ";

    static Head of(CustomerRecord record, CaseFacts facts, CustomerValue value, String localTime, Words words) {
        Customer customer = record.customer();
        List<String> relation = new ArrayList<>();
        relation.add(customer.number());
        relation.add(words.of(customer.kind()));
        if (customer.household() != null) {
            relation.add(words.say("head.household", customer.household()));
        }
        facts.customerSince().ifPresent(since -> relation.add(words.say("head.since", words.month(since))));
        relation.add(contracts(facts, words));
        relation.add(worth(customer, value, words));

        List<String> reach = new ArrayList<>();
        reach.add(address(record.address(), words));
        reach.addAll(record.phones());
        reach.addAll(record.emails());
        if (customer.kind() == CustomerKind.PERSON && customer.birthDate() != null) {
            reach.add(words.say("head.born", words.day(customer.birthDate())));
        }
        reach.add(localTime);
        String name = record.name() == null ? customer.number() : record.name().full();
        return new Head(name, joined(relation), joined(reach));
    }

    private static String contracts(CaseFacts facts, Words words) {
        List<Contract> supplying = facts.activeContracts();
        if (supplying.isEmpty()) {
            return words.say("head.noContract");
        }
        return supplying.stream().map(c -> Contracts.name(c, words)).collect(Collectors.joining(", "));
    }

    private static String worth(Customer customer, CustomerValue value, Words words) {
        String segment = value != null && value.segment() != null ? value.segment() : customer.segment();
        if (value == null || value.value() == null) {
            return segment == null ? "" : words.say("head.segment", segment);
        }
        String money = words.money(value.value(), value.currency());
        return segment == null ? words.say("head.value", money) : words.say("head.segmentValue", segment, money);
    }

    /** An address in a line, empty when there is none. */
    public static String address(Address address, Words words) {
        if (address == null) {
            return "";
        }
        String city = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String country = "DE".equals(address.country()) ? "" : words.country(address.country());
        return Stream.of(address.street(), city, country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}

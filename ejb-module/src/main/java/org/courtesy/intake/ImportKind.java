package org.courtesy.intake;

import java.util.List;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.touchpoint.RecordTouchpoint;

/** What the rows of an imported file are. */
public enum ImportKind {
    CUSTOMERS(CustomerRecord.class, List.of("customer.number"), List.of("customer.number")),
    CONTRACTS(ContractRow.class, List.of("contract.number"), List.of("customer", "contract.number")),
    CONSENTS(ConsentRow.class, List.of(), List.of("customer", "consent.channel", "consent.state", "consent.at")),
    TOUCHPOINTS(
            RecordTouchpoint.class,
            List.of("source", "id"),
            List.of("source", "id", "customer", "type", "direction", "channel", "at"));

    private final Class<?> record;
    private final List<String> key;
    private final List<String> required;

    ImportKind(Class<?> record, List<String> key, List<String> required) {
        this.record = record;
        this.key = key;
        this.required = required;
    }

    /** The record whose fields a mapping fills. */
    Class<?> record() {
        return record;
    }

    /** The fields that tell one row of a file from another; none where rows may be alike. */
    List<String> key() {
        return key;
    }

    /** The fields that every mapping fills. */
    List<String> required() {
        return required;
    }
}

package org.courtesy.intake;

import java.util.List;
import java.util.Set;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.ListedPerson;
import org.courtesy.touchpoint.RecordTouchpoint;

/** What the rows of an imported file are. */
public enum ImportKind {
    CUSTOMERS(CustomerRecord.class, List.of("customer.number"), List.of("customer.number")),
    CONTRACTS(ContractRow.class, List.of("contract.number"), List.of("customer", "contract.number")),
    CONSENTS(ConsentRow.class, List.of(), List.of("customer", "consent.channel", "consent.state", "consent.at")),
    TOUCHPOINTS(
            RecordTouchpoint.class,
            List.of("source", "id"),
            List.of("source", "id", "customer", "type", "direction", "channel", "at")),
    PREMISES(PremiseRow.class, List.of("premise.id"), List.of("premise.id")),
    HOUSEHOLDS(HouseholdRow.class, List.of("household.id"), List.of("household.id")),
    /** Everybody on the newest Robinson list, or whatever list others keep. */
    ROBINSON_LIST(ListedPerson.class, List.of(), List.of()),
    /** Everybody on the newest list that the utility keeps of those who want no advertising. */
    BLOCK_LIST(ListedPerson.class, List.of(), List.of());

    private static final String EXTERNAL_ID = "externalIds.";

    /** Those whose rows may name their customer by an id of another system instead of the number. */
    private static final Set<ImportKind> NAMING = Set.of(CUSTOMERS, CONTRACTS, CONSENTS, TOUCHPOINTS);

    private final Class<?> record;
    private final List<String> key;
    private final List<String> required;

    ImportKind(Class<?> record, List<String> key, List<String> required) {
        this.record = record;
        this.key = key;
        this.required = required;
    }

    /** Whether its rows only gather until the whole file was read, so that half a file changes nothing. */
    boolean gathers() {
        return this == ROBINSON_LIST || this == BLOCK_LIST;
    }

    /** The record whose fields a mapping fills. */
    public Class<?> record() {
        return record;
    }

    /** The fields that tell one row of a file from another; none where rows may be alike. */
    List<String> key() {
        return key;
    }

    /** Whether a field stands in for one that is required: an id in another system for the number of a customer. */
    boolean standsIn(String field, String required) {
        String number = this == CUSTOMERS ? "customer.number" : "customer";
        return NAMING.contains(this) && required.equals(number) && field.startsWith(EXTERNAL_ID);
    }

    /** The fields that every mapping fills. */
    List<String> required() {
        return required;
    }
}

package org.courtesy.letter;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a template may leave open, the whole list. Written between braces, with a default behind a bar: {@code {given|reader}}. */
public enum Placeholder {
    /** {@code Dear Erika Muster,} */
    SALUTATION("salutation"),
    /** The whole name, or that of the organisation. */
    NAME("name"),
    GIVEN("given"),
    FAMILY("family"),
    STREET("street"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    /** The number of the customer. */
    CUSTOMER("customer"),
    /** The number of the contract that runs on the day of the letter; of several the first by number. */
    CONTRACT("contract"),
    /** The product of that contract. */
    PRODUCT("product"),
    /** Its consumption in a year. */
    CONSUMPTION("consumption"),
    /** The day of the letter. */
    DATE("date"),
    /** The name of the sender. */
    SENDER("sender"),
    /** Who signs. */
    SIGNATURE("signature"),
    /** The sentence that says how to refuse advertising. */
    OPT_OUT("optOut");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it is written between the braces. */
    public String word() {
        return word;
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** All of them, for people. */
    static String known() {
        return Arrays.stream(values()).map(Placeholder::word).collect(Collectors.joining(", "));
    }
}

package org.courtesy.letter;

import java.util.stream.Stream;

/**
 * Who writes.
 *
 * @param country ISO 3166-1 alpha-2; letters to another one name it; null: none does
 * @param objections where somebody writes to who wants no advertising: an address of the web or of mail
 * @param signedBy who signs, a line or several
 */
public record Sender(
        String name,
        String street,
        String postalCode,
        String city,
        String country,
        String objections,
        String signedBy) {

    static final Sender NOBODY = new Sender(null, null, null, null, null, null, null);

    public Sender {
        name = given(name);
        street = given(street);
        postalCode = given(postalCode);
        city = given(city);
        country = given(country);
        objections = given(objections);
        signedBy = given(signedBy);
    }

    /** Whether one can see who writes, and from where. */
    boolean shown() {
        return Stream.of(name, street, postalCode, city).allMatch(part -> part != null);
    }

    /** The line above an address, to which what cannot be delivered goes back. */
    String line() {
        return shown() ? name + " · " + street + " · " + postalCode + " " + city : name == null ? "" : name;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

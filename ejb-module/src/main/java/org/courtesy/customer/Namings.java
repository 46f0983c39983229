package org.courtesy.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** By what an authority names a person - a number, a telephone number, an e-mail address - in the forms in which they are compared. */
public final class Namings {

    private static final String NUMBER = "number ";
    private static final String PHONE = "phone ";
    private static final String EMAIL = "email ";

    /** Fewer digits are no telephone number. */
    private static final int FEWEST_DIGITS = 4;

    private Namings() {}

    /**
     * All by which a customer can be named.
     *
     * @param numbers the present one and former ones
     */
    public static Set<String> of(CustomerRecord known, List<String> numbers) {
        Set<String> namings = new LinkedHashSet<>();
        numbers.forEach(number -> namings.add(NUMBER + SearchTerms.word(number)));
        known.emails().forEach(email -> namings.add(EMAIL + SearchTerms.email(email)));
        known.phones()
                .forEach(phone -> SearchTerms.phones(phone, known.customer().country())
                        .forEach(form -> namings.add(PHONE + form)));
        return namings;
    }

    /** What somebody typed, as everything that it may be. */
    public static Set<String> read(String typed) {
        Set<String> namings = new LinkedHashSet<>();
        namings.add(NUMBER + SearchTerms.word(typed));
        if (typed.contains("@")) {
            namings.add(EMAIL + SearchTerms.email(typed));
        }
        SearchTerms.phones(typed, null).stream()
                .filter(form -> form.length() >= FEWEST_DIGITS)
                .forEach(form -> namings.add(PHONE + form));
        return namings;
    }
}

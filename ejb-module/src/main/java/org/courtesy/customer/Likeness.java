package org.courtesy.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.fact.CustomerKind;

/**
 * In what two records are alike that may be of one person, the most telling first. One trait alone never is: households share an
 * e-mail address and a telephone number, and many people are called alike.
 *
 * <p>A customer's likenesses are stored as short texts, and two customers are alike when they bear the same text. It begins with the
 * kind of likeness and the name, by which lists are ordered; the rest is a hash, so that no address stands in one more place.
 */
public enum Likeness {
    NAME_AND_BIRTH_DATE('1', Trait.NAME, Trait.BIRTH_DATE),
    NAME_AND_EMAIL('2', Trait.NAME, Trait.EMAIL),
    NAME_AND_PHONE('3', Trait.NAME, Trait.PHONE),
    NAME_AND_ADDRESS('4', Trait.NAME, Trait.ADDRESS),
    BIRTH_DATE_AND_EMAIL('5', Trait.BIRTH_DATE, Trait.EMAIL),
    BIRTH_DATE_AND_PHONE('6', Trait.BIRTH_DATE, Trait.PHONE),
    BIRTH_DATE_AND_ADDRESS('7', Trait.BIRTH_DATE, Trait.ADDRESS);

    private static final int LONGEST_HEAD = 40;
    private static final int HASH_BYTES = 12;
    private static final char BETWEEN = '\u001f';

    private final char first;
    private final Trait one;
    private final Trait other;

    Likeness(char first, Trait one, Trait other) {
        this.first = first;
        this.one = one;
        this.other = other;
    }

    /**
     * What a record says of the traits.
     *
     * @param country in which the telephone numbers are dialled
     */
    record Traits(
            CustomerKind kind,
            Name name,
            LocalDate birthDate,
            Address address,
            List<String> emails,
            List<String> phones,
            String country) {

        static Traits of(CustomerRecord body) {
            return new Traits(
                    body.customer().kind(),
                    body.name(),
                    body.customer().birthDate(),
                    body.address(),
                    body.emails(),
                    body.phones(),
                    body.customer().country());
        }

        private Set<String> values(Trait trait) {
            Set<String> values = switch (trait) {
                case NAME -> whole(SearchTerms.fullName(kind, name));
                case BIRTH_DATE -> whole(birthDate == null ? "" : birthDate.toString());
                case EMAIL -> emails.stream().map(SearchTerms::email).collect(Collectors.toCollection(HashSet::new));
                case PHONE ->
                    phones.stream()
                            .map(phone -> SearchTerms.phone(phone, country))
                            .collect(Collectors.toCollection(HashSet::new));
                case ADDRESS -> whole(place());
            };
            values.remove("");
            return values;
        }

        private String place() {
            if (address == null || address.street() == null || address.postalCode() == null) {
                return "";
            }
            String street = SearchTerms.street(address.street());
            String postalCode = SearchTerms.word(address.postalCode());
            return street.isEmpty() || postalCode.isEmpty() ? "" : postalCode + BETWEEN + street;
        }

        private static Set<String> whole(String value) {
            return new HashSet<>(Set.of(value));
        }
    }

    /** The likenesses that a record bears, as they are stored. */
    static Set<String> of(Traits traits) {
        Set<String> all = new TreeSet<>();
        for (Likeness likeness : values()) {
            for (String one : traits.values(likeness.one)) {
                for (String other : traits.values(likeness.other)) {
                    all.add(likeness.text(traits.kind, one, other));
                }
            }
        }
        return all;
    }

    private String text(CustomerKind kind, String value, String further) {
        String head = one == Trait.NAME ? value.substring(0, Math.min(value.length(), LONGEST_HEAD)) : "";
        return first + " " + head + " " + hash(kind.name() + BETWEEN + value + BETWEEN + further);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The traits that two records share who both bear these texts. */
    public static Set<Trait> shared(Iterable<String> texts) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String text : texts) {
            Arrays.stream(values()).filter(one -> one.first == text.charAt(0)).forEach(likeness -> {
                traits.add(likeness.one);
                traits.add(likeness.other);
            });
        }
        return traits;
    }
}

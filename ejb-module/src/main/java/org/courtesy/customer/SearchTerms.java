package org.courtesy.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.Contract;
import org.courtesy.fact.CustomerKind;

/**
 * What a customer is found by, and what is looked for.
 *
 * <p>Both sides are brought to lower-case letters and digits without accents, so that "begins with" is a plain prefix on
 * an index. Umlauts are kept in both spellings (Müller: {@code muller} and {@code mueller}), telephone numbers in the
 * national and the international form.
 */
final class SearchTerms {

    private static final int LONGEST_TERM = 100;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_SORT_NAME = 400;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIALLED = Pattern.compile("[+(]?[\\d\\s()/.-]*\\d[\\d\\s()/.-]*");
    private static final Map<String, String> FOLDED =
            Map.of("ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th");
    private static final Map<String, String> SPELLED_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");
    private static final Map<String, String> DIALLING_CODE = Map.of("DE", "49", "DK", "45", "AT", "43");

    private SearchTerms() {}

    /** Everything this customer is found by. */
    static Set<String> of(String number, CustomerRecord body, Collection<Contract> contracts) {
        Set<String> terms = new LinkedHashSet<>();
        addNumber(terms, number);
        contracts.forEach(contract -> addNumber(terms, contract.number()));
        body.externalIds().values().forEach(id -> addNumber(terms, id));
        if (body.name() != null) {
            Stream.of(body.name().given(), body.name().family(), body.name().organisation())
                    .forEach(name -> addWords(terms, name));
        }
        if (body.address() != null) {
            addNumber(terms, body.address().postalCode());
        }
        body.emails().forEach(email -> terms.add(fold(email)));
        body.phones().forEach(phone -> addPhone(terms, phone, body.customer().country()));
        return terms.stream()
                .filter(term -> !term.isEmpty())
                .map(term -> term.substring(0, Math.min(term.length(), LONGEST_TERM)))
                .collect(Collectors.toSet());
    }

    /** What one more number is found by. */
    static Set<String> ofNumber(String number) {
        Set<String> terms = new LinkedHashSet<>();
        addNumber(terms, number);
        terms.remove("");
        return terms.stream()
                .map(term -> term.substring(0, Math.min(term.length(), LONGEST_TERM)))
                .collect(Collectors.toSet());
    }

    /** What a typed text (its first hundred characters) looks for: every one of these must be the beginning of a term. */
    static List<String> wanted(String query) {
        if (query == null || query.isBlank()) {
            return List.of();
        }
        String typed = query.strip();
        typed = typed.substring(0, Math.min(typed.length(), LONGEST_TERM));
        if (DIALLED.matcher(typed).matches()) {
            return List.of(digits(typed));
        }
        return Stream.of(typed.split("\\s+"))
                .map(SearchTerms::fold)
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** By what lists are ordered: family name before given name, the number when there is no name. */
    static String sortName(Name name, String number) {
        String written = name.organisation() != null && !name.organisation().isBlank()
                ? name.organisation()
                : Stream.of(name.family(), name.given())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        String words = Stream.of((written.isBlank() ? number : written).split("\\s+"))
                .map(SearchTerms::fold)
                .collect(Collectors.joining(" "))
                .strip();
        return words.substring(0, Math.min(words.length(), LONGEST_SORT_NAME));
    }

    /** The forms in which a telephone number is looked for: national and international, as far as the country is known. */
    static Set<String> phones(String phone, String country) {
        Set<String> forms = new LinkedHashSet<>();
        addPhone(forms, phone, country);
        return forms;
    }

    /** A telephone number in one form: the international one, as far as the country is known. */
    static String phone(String phone, String country) {
        String digits = digits(phone);
        String code = country == null ? null : DIALLING_CODE.get(country);
        boolean trunkPrefix = !"DK".equals(country);
        if (code == null || phone.strip().matches("(\\+|00).*") || trunkPrefix && !digits.startsWith("0")) {
            return digits;
        }
        return code + (trunkPrefix ? digits.substring(1) : digits);
    }

    /** An e-mail address in the form in which addresses are compared. */
    static String email(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** A whole name in the form in which names are compared, however umlauts are spelled; empty when a part is not known. */
    static String fullName(CustomerKind kind, Name name) {
        if (name == null) {
            return "";
        }
        List<String> parts = kind == CustomerKind.ORGANISATION
                ? Arrays.asList(name.organisation())
                : Arrays.asList(name.family(), name.given());
        List<String> words = parts.stream()
                .map(part -> part == null ? "" : fold(plainVowels(part)))
                .toList();
        return words.contains("") ? "" : String.join(" ", words);
    }

    /** A text without signs, accents and capitals. */
    static String word(String text) {
        return fold(text);
    }

    /** A street with its number in the form in which streets are compared: {@code Karlstraße 5} is {@code Karlstr. 5}. */
    static String street(String street) {
        return fold(plainVowels(street)).replace("strasse", "str");
    }

    /** The names by which lists are ordered under which somebody of this name may be stored, however umlauts are spelled. */
    static Set<String> spellings(Name name) {
        return Stream.of(name, spelled(name, true), spelled(name, false))
                .map(spelling -> sortName(spelling, ""))
                .collect(Collectors.toSet());
    }

    private static Name spelled(Name name, boolean out) {
        return new Name(spelled(name.given(), out), spelled(name.family(), out), spelled(name.organisation(), out));
    }

    private static String spelled(String text, boolean out) {
        if (text == null) {
            return null;
        }
        return out ? replace(text.toLowerCase(Locale.ROOT), SPELLED_OUT) : plainVowels(text);
    }

    /** Müller and Mueller alike as Muller. */
    private static String plainVowels(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    private static void addNumber(Set<String> terms, String number) {
        if (number != null) {
            terms.add(fold(number));
            Stream.of(NO_LETTER_OR_DIGIT.split(number)).map(SearchTerms::fold).forEach(terms::add);
        }
    }

    private static void addWords(Set<String> terms, String words) {
        if (words != null) {
            Stream.of(NO_LETTER_OR_DIGIT.split(words)).forEach(word -> {
                terms.add(fold(word));
                terms.add(fold(replace(word.toLowerCase(Locale.ROOT), SPELLED_OUT)));
            });
        }
    }

    private static void addPhone(Set<String> terms, String phone, String country) {
        String digits = digits(phone);
        String code = country == null ? null : DIALLING_CODE.get(country);
        boolean trunkPrefix = !"DK".equals(country);
        terms.add(digits);
        if (code == null) {
            return;
        }
        if (digits.startsWith(code) && phone.strip().matches("(\\+|00).*")) {
            terms.add((trunkPrefix ? "0" : "") + digits.substring(code.length()));
        } else if (trunkPrefix && digits.startsWith("0")) {
            terms.add(code + digits.substring(1));
        } else if (!trunkPrefix) {
            terms.add(code + digits);
        }
    }

    /** The digits of a telephone number; a leading 00 is a plus, and a (0) behind the country is nothing. */
    private static String digits(String phone) {
        String digits = phone.replace("(0)", "").replaceAll("\\D", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    private static String fold(String text) {
        String plain = ACCENT.matcher(
                        Normalizer.normalize(replace(text.toLowerCase(Locale.ROOT), FOLDED), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("");
    }

    private static String replace(String text, Map<String, String> replacements) {
        String replaced = text;
        for (Map.Entry<String, String> entry : replacements.entrySet()) {
            replaced = replaced.replace(entry.getKey(), entry.getValue());
        }
        return replaced;
    }
}

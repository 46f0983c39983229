package org.courtesy.letter;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.customer.Address;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Name;
import org.courtesy.fact.Contract;

/** What stands for the placeholders in the letter of one customer; what is not known is not in the map. */
final class LetterValues {

    private static final Map<String, String> DATES =
            Map.of("de", "d. MMMM yyyy", "da", "d. MMMM yyyy", "en", "d MMMM yyyy");

    private LetterValues() {}

    static Map<Placeholder, String> of(CustomerRecord customer, Sender sender, LocalDate day, Locale language) {
        LetterWords words = new LetterWords(language);
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        names(customer.name(), words, values);
        Address address = customer.address();
        if (address != null) {
            put(values, Placeholder.STREET, address.street());
            put(values, Placeholder.POSTAL_CODE, address.postalCode());
            put(values, Placeholder.CITY, address.city());
        }
        put(values, Placeholder.CUSTOMER, customer.customer().number());
        contract(customer, day).ifPresent(contract -> {
            put(values, Placeholder.CONTRACT, contract.number());
            put(values, Placeholder.PRODUCT, contract.product());
            if (contract.annualConsumptionKwh() != null) {
                NumberFormat numbers = NumberFormat.getIntegerInstance(language);
                put(values, Placeholder.CONSUMPTION, numbers.format(contract.annualConsumptionKwh()) + " kWh");
            }
        });
        put(
                values,
                Placeholder.DATE,
                DateTimeFormatter.ofPattern(DATES.get(language.getLanguage()), language)
                        .format(day));
        put(values, Placeholder.SENDER, sender.name());
        put(values, Placeholder.SIGNATURE, sender.signedBy());
        if (sender.objections() != null) {
            put(values, Placeholder.OPT_OUT, words.say("optOut", sender.objections()));
        }
        return values;
    }

    /** The lines of an address, empty when there is none to which post can be brought. */
    static List<String> address(CustomerRecord customer, Sender sender) {
        Address address = customer.address();
        if (address == null
                || customer.name() == null
                || Stream.of(customer.name().full(), address.street(), address.postalCode(), address.city())
                        .anyMatch(part -> part == null || part.isBlank())) {
            return List.of();
        }
        Stream<String> lines =
                Stream.of(customer.name().full(), address.street(), address.postalCode() + " " + address.city());
        boolean abroad = sender.country() != null
                && address.country() != null
                && !address.country().equals(sender.country());
        // Post goes abroad by the name of the country, in capitals and in a language that every post reads.
        Stream<String> country = abroad
                ? Stream.of(new Locale("", address.country())
                        .getDisplayCountry(Locale.ENGLISH)
                        .toUpperCase(Locale.ROOT))
                : Stream.empty();
        return Stream.concat(lines, country).toList();
    }

    private static void names(Name name, LetterWords words, Map<Placeholder, String> values) {
        boolean organisation = name == null
                || name.full().isBlank()
                || name.organisation() != null && !name.organisation().isBlank();
        if (name != null) {
            put(values, Placeholder.NAME, name.full());
            put(values, Placeholder.GIVEN, name.given());
            put(values, Placeholder.FAMILY, name.family());
        }
        put(
                values,
                Placeholder.SALUTATION,
                organisation ? words.say("salutation.organisation") : words.say("salutation.person", name.full()));
    }

    private static Optional<Contract> contract(CustomerRecord customer, LocalDate day) {
        List<Contract> contracts = customer.contracts() == null ? List.of() : customer.contracts();
        return contracts.stream()
                .filter(Contract::active)
                .filter(contract ->
                        contract.supplyEnd() == null || !contract.supplyEnd().isBefore(day))
                .min(Comparator.comparing(Contract::number));
    }

    private static void put(Map<Placeholder, String> values, Placeholder key, String value) {
        if (value != null && !value.isBlank()) {
            values.put(key, value.strip());
        }
    }
}

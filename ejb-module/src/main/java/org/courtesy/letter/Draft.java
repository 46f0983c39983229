package org.courtesy.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/** Makes letters of a template on a day. */
final class Draft {

    /**
     * A letter for a customer, or why there is none.
     *
     * @param letter null when something is wrong
     */
    record Written(Letter letter, Locale language, Map<Placeholder, String> values, List<FieldError> wrong) {}

    /**
     * The words for a customer, in the language in which the customer reads the template.
     *
     * @param wrong placeholders for which the customer has no value; with any of them there are no words
     */
    record Filled(Locale language, LetterText text, Map<Placeholder, String> values, List<FieldError> wrong) {}

    private final TemplateContent template;
    private final LocalDate day;

    Draft(TemplateContent template, LocalDate day) {
        this.template = template;
        this.day = day;
    }

    /** The words for a customer; what is missing is said. */
    Filled fill(CustomerRecord customer) {
        Locale language = template.texts().readIn(customer.customer().language());
        LetterText text = template.texts().in(language);
        Map<Placeholder, String> values = LetterValues.of(customer, template.sender(), day, language);
        List<FieldError> wrong = new ArrayList<>();
        missing(text.subject(), values, wrong);
        missing(text.body(), values, wrong);
        LetterText filled = wrong.isEmpty()
                ? new LetterText(new Wording(text.subject()).filled(values), new Wording(text.body()).filled(values))
                : null;
        return new Filled(language, filled, values, wrong);
    }

    /** The letter for a customer, in the language in which the customer reads the template. */
    Written write(CustomerRecord customer, LetterPrinter printer) {
        Filled filled = fill(customer);
        Locale language = filled.language();
        Map<Placeholder, String> values = filled.values();
        List<FieldError> wrong = new ArrayList<>();
        List<String> address = LetterValues.address(customer, template.sender());
        if (address.isEmpty()) {
            wrong.add(FieldError.of("address", InputProblem.NO_POSTAL_ADDRESS));
        }
        wrong.addAll(filled.wrong());
        if (!wrong.isEmpty()) {
            return new Written(null, language, values, wrong);
        }
        Letter letter = letter(template.texts().in(language), values, address, language);
        String all = String.join("\n", address) + "\n" + letter.subject() + "\n" + letter.body();
        int at = printer.unprintable(all);
        if (at >= 0) {
            String shown = "U+%04X".formatted(all.codePointAt(at));
            wrong.add(FieldError.of("", InputProblem.NOT_PRINTABLE, shown, at + 1));
        } else if (!printer.fits(letter)) {
            wrong.add(FieldError.of("", InputProblem.DOES_NOT_FIT));
        }
        return new Written(wrong.isEmpty() ? letter : null, language, values, wrong);
    }

    /** The letter for somebody who is not there, whose name and figures are of usual length. */
    Letter sample(Locale language) {
        CustomerRecord person = SamplePerson.of(language);
        Map<Placeholder, String> values = LetterValues.of(person, template.sender(), day, language);
        // What the sender does not say cannot be missing in a sample.
        for (Placeholder one : Placeholder.values()) {
            values.putIfAbsent(one, "…");
        }
        return letter(template.texts().in(language), values, LetterValues.address(person, template.sender()), language);
    }

    private Letter letter(LetterText text, Map<Placeholder, String> values, List<String> address, Locale language) {
        LetterWords words = new LetterWords(language);
        return new Letter(
                template.form(),
                template.sender().line(),
                address,
                List.of(words.say("customer") + " " + values.get(Placeholder.CUSTOMER), values.get(Placeholder.DATE)),
                new Wording(text.subject()).filled(values),
                new Wording(text.body()).filled(values));
    }

    private static void missing(String text, Map<Placeholder, String> values, List<FieldError> wrong) {
        new Wording(text)
                .missing(values).stream()
                        .map(one -> FieldError.of(one.word(), InputProblem.VALUE_MISSING, one.word()))
                        .filter(error -> !wrong.contains(error))
                        .forEach(wrong::add);
    }
}

package org.courtesy.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.policy.AdvertisingWords;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.shared.Checks;

/** What a template has to keep to: the form, the typeface, and the law. */
final class TemplateChecks {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_BODY = 6000;
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_SIGNATURE = 200;
    private static final int LONGEST_TYPE = 40;
    private static final int MOST_CARRIED = 10;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final PolicySnapshot policy;
    private final LocalDate day;

    /**
     * @param day on which the law is asked
     */
    TemplateChecks(PolicySnapshot policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
    }

    /**
     * Refuses what cannot be printed and what the law is against; answers the template with what it is filed as.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong
     */
    TemplateContent check(TemplateContent content) {
        form(content).done();
        TemplateContent filed = content.purpose() == null
                ? content.filedAs(classOf(content.type()).purpose())
                : content;
        new Checks().addAll(law(filed)).done();
        return filed;
    }

    /** Words that may advertise and have to be answered for. */
    List<TemplateWarning> warnings(TemplateContent content) {
        List<TemplateWarning> warnings = new ArrayList<>();
        if (content.purpose() != Purpose.ADVERTISING) {
            eachText(
                    content,
                    (language, field, text) -> policy.advertisingWords().in(text, language, day).stream()
                            .filter(hit -> hit.effect() == AdvertisingWords.Effect.WARN)
                            .forEach(hit ->
                                    warnings.add(new TemplateWarning(field, hit.found(), hit.at() + 1, hit.source()))));
        }
        return warnings;
    }

    /** The class of a message before one knows to whom it goes: the strictest that the law has for any of its parts. */
    static Purpose purposeOf(TemplateContent content, LegalClasses classes, ContactChannel channel, LocalDate day) {
        Purpose strictest = content.purpose();
        for (String part : parts(content)) {
            Purpose found = classes.strictest(part, channel, day).purpose();
            strictest = found.compareTo(strictest) > 0 ? found : strictest;
        }
        return strictest;
    }

    /** What the law has against a template on a channel, where what is no advertising by post may be some. */
    static List<FieldError> filedWrongly(
            String field, TemplateContent content, LegalClasses classes, ContactChannel channel, LocalDate day) {
        return content.purpose() == Purpose.ADVERTISING
                ? List.of()
                : parts(content).stream()
                        .filter(part -> classes.strictest(part, channel, day).purpose() == Purpose.ADVERTISING)
                        .map(part -> {
                            String basis = classes.strictest(part, channel, day).legalBasis();
                            return FieldError.of(
                                    field, InputProblem.ADVERTISING_FILED_OTHERWISE, part, basis == null ? "-" : basis);
                        })
                        .toList();
    }

    private static List<String> parts(TemplateContent content) {
        List<String> parts = new ArrayList<>(content.carries());
        parts.add(content.type());
        return parts;
    }

    /** What the law makes of a type alone. */
    LawOfType law(String type) {
        LegalClasses.LegalClass found = classOf(type);
        return new LawOfType(type, found.purpose(), found.legalBasis());
    }

    private Checks form(TemplateContent content) {
        Checks checks = new Checks()
                .required("name", content.name())
                .longest("name", content.name(), LONGEST_NAME)
                .ensure(content.name() == null || Checks.storable(content.name()), "name", InputProblem.BAD_CHARACTERS)
                .required("type", content.type())
                .ensure(content.carries().size() <= MOST_CARRIED, "carries", InputProblem.TOO_MANY, MOST_CARRIED);
        known("type", content.type(), checks);
        for (int i = 0; i < content.carries().size() && i < MOST_CARRIED; i++) {
            known("carries[" + i + "]", content.carries().get(i), checks);
        }
        boolean written = !content.texts().written().isEmpty();
        checks.ensure(written, "texts", InputProblem.MISSING);
        try (LetterPrinter printer = new LetterPrinter(0)) {
            sender(content.sender(), printer, checks);
            for (Locale language : content.texts().written()) {
                text(content, language, printer, checks);
            }
        }
        return checks;
    }

    private void known(String field, String type, Checks checks) {
        checks.ensure(
                type == null || policy.legalClasses().types().contains(type),
                field,
                InputProblem.UNKNOWN_TOUCHPOINT_TYPE,
                type == null ? "" : type.substring(0, Math.min(LONGEST_TYPE, type.length())));
    }

    private static void sender(Sender sender, LetterPrinter printer, Checks checks) {
        line("sender.name", sender.name(), LONGEST_LINE, printer, checks);
        line("sender.street", sender.street(), LONGEST_LINE, printer, checks);
        line("sender.postalCode", sender.postalCode(), LONGEST_LINE, printer, checks);
        line("sender.city", sender.city(), LONGEST_LINE, printer, checks);
        line("sender.objections", sender.objections(), LONGEST_LINE, printer, checks);
        line("sender.signedBy", sender.signedBy(), LONGEST_SIGNATURE, printer, checks);
        checks.ensure(
                sender.country() == null || COUNTRIES.contains(sender.country()),
                "sender.country",
                InputProblem.UNKNOWN_COUNTRY,
                String.valueOf(sender.country()));
    }

    private static void text(TemplateContent content, Locale language, LetterPrinter printer, Checks checks) {
        String field = "texts." + language.getLanguage();
        LetterText text = content.texts().in(language);
        checks.required(field + ".subject", text.subject()).required(field + ".body", text.body());
        List<FieldError> wrong = new ArrayList<>();
        line(field + ".subject", text.subject(), LONGEST_SUBJECT, printer, checks);
        line(field + ".body", text.body(), LONGEST_BODY, printer, checks);
        wrong.addAll(new Wording(text.subject()).errors(field + ".subject"));
        wrong.addAll(new Wording(text.body()).errors(field + ".body"));
        checks.addAll(wrong);
        boolean settable = wrong.isEmpty()
                && text.subject() != null
                && text.body() != null
                && text.body().length() <= LONGEST_BODY
                && printer.unprintable(text.subject() + text.body()) < 0;
        if (settable) {
            Letter sample = new Draft(content, LocalDate.EPOCH).sample(language);
            checks.ensure(printer.fits(sample), field + ".body", InputProblem.DOES_NOT_FIT);
        }
    }

    private static void line(String field, String text, int longest, LetterPrinter printer, Checks checks) {
        checks.longest(field, text, longest);
        int at = text == null || text.length() > longest ? -1 : printer.unprintable(text);
        if (at >= 0) {
            String shown = "U+%04X".formatted(text.codePointAt(at));
            checks.ensure(false, field, InputProblem.NOT_PRINTABLE, shown, at + 1);
        }
    }

    private List<FieldError> law(TemplateContent content) {
        return content.purpose() == Purpose.ADVERTISING ? advertising(content) : noAdvertising(content);
    }

    private List<FieldError> advertising(TemplateContent content) {
        List<FieldError> errors = new ArrayList<>();
        if (!content.sender().shown()) {
            errors.add(FieldError.of("sender", InputProblem.SENDER_HIDDEN));
        }
        for (Locale language : content.texts().written()) {
            boolean told = new Wording(content.texts().in(language).body())
                    .placeholders()
                    .contains(Placeholder.OPT_OUT);
            if (!told || content.sender().objections() == null) {
                errors.add(FieldError.of("texts." + language.getLanguage() + ".body", InputProblem.NO_OPT_OUT));
            }
        }
        return errors;
    }

    private List<FieldError> noAdvertising(TemplateContent content) {
        List<FieldError> errors = new ArrayList<>();
        against("purpose", content.type(), InputProblem.ADVERTISING_FILED_OTHERWISE, errors);
        for (int i = 0; i < content.carries().size(); i++) {
            against("carries[" + i + "]", content.carries().get(i), InputProblem.ADVERTISING_CARRIED, errors);
        }
        eachText(
                content,
                (language, field, text) -> policy.advertisingWords().in(text, language, day).stream()
                        .filter(hit -> hit.effect() == AdvertisingWords.Effect.REFUSE)
                        .forEach(hit -> errors.add(FieldError.of(
                                field, InputProblem.ADVERTISING_WORD, hit.found(), hit.at() + 1, hit.source()))));
        return errors;
    }

    private void against(String field, String type, InputProblem problem, List<FieldError> errors) {
        LegalClasses.LegalClass found = classOf(type);
        if (found.purpose() == Purpose.ADVERTISING) {
            errors.add(FieldError.of(field, problem, type, found.legalBasis() == null ? "-" : found.legalBasis()));
        }
    }

    private LegalClasses.LegalClass classOf(String type) {
        return policy.legalClasses().strictest(type, ContactChannel.POST, day);
    }

    private interface TextCheck {
        void look(String language, String field, String text);
    }

    private static void eachText(TemplateContent content, TextCheck check) {
        for (Locale language : content.texts().written()) {
            LetterText text = content.texts().in(language);
            String field = "texts." + language.getLanguage();
            check.look(language.getLanguage(), field + ".subject", text.subject());
            check.look(language.getLanguage(), field + ".body", text.body());
        }
    }
}

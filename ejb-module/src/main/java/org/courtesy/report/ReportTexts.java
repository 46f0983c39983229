package org.courtesy.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.reason.Openings;
import org.courtesy.text.Texts;

/** Words for what stands in reports, in one language. */
public final class ReportTexts {

    private static final String BUNDLE = "org.courtesy.report.report";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern POSTAL_AREA = Pattern.compile("([A-Z]{2})-(\\d)");

    private final Locale locale;
    private final Texts texts;
    private final ResourceBundle words;

    /** @param texts words for codes */
    public ReportTexts(Locale locale, Texts texts) {
        this.locale = locale;
        this.texts = texts;
        this.words = ResourceBundle.getBundle(BUNDLE, locale, ReportTexts.class.getClassLoader(), NO_FALLBACK);
    }

    public String action(String code) {
        return texts.text("action", code, locale);
    }

    public String channel(ContactChannel channel) {
        return channel == null ? words.getString("channel.none") : texts.text("channel", channel.name(), locale);
    }

    /** The name of a touchpoint's type; what people wrote themselves stays as it is. */
    String occasion(String occasion) {
        if (occasion == null) {
            return words.getString("occasion.none");
        }
        return CODE.matcher(occasion).matches() ? texts.text("touchpoint", occasion, locale) : occasion;
    }

    String of(Grouping grouping) {
        return words.getString("grouping." + grouping);
    }

    String of(Verdict verdict) {
        return words.getString("verdict." + verdict);
    }

    public String purpose(Purpose purpose) {
        return texts.text("purpose", purpose.name(), locale);
    }

    /** A reason, as a sentence. */
    public String refusal(String code) {
        return texts.text("refusal", code, locale);
    }

    /** Why somebody who may be contacted is not in an audience. */
    public String leftOut(String code) {
        return words.getString("leftOut." + code);
    }

    /** Why a contact was not handed over, or not yet, besides what the gate says. */
    public String handover(String code) {
        return words.getString("handover." + code);
    }

    /** A paragraph as people of the language cite it. */
    public String citation(String basis) {
        return texts.citation(basis, locale);
    }

    /** The word for any channel at all. */
    public String anyChannel() {
        return words.getString("channel.any");
    }

    /** A band of risk, or why there is none. */
    public String standing(String code) {
        String key = "standing." + code;
        return words.containsKey(key) ? words.getString(key) : texts.text("band", code, locale);
    }

    /** A group of customers who were about to leave. */
    public String saved(String group) {
        return words.getString("saved." + group);
    }

    /** What somebody is shut out from. */
    public String shutOut(String kind) {
        return words.getString("shutOut." + kind);
    }

    /** Kinds of work, or that it belongs to no team. */
    public String workGroup(String code) {
        return words.getString("work." + code);
    }

    /** How much of a limit is used up. */
    public String limitState(String state) {
        return words.getString("limitState." + state);
    }

    /** What a figure says. */
    public String figure(String name) {
        return words.getString("figure." + name);
    }

    /** A number of contacts. */
    public String pieces(int pieces, boolean orMore) {
        return say(orMore ? "figure.piecesOrMore" : "figure.pieces", pieces);
    }

    /** Where somebody stood on the first day. */
    public String before(String standing) {
        return say("figure.before", standing(standing));
    }

    /** Where somebody stands on the last day. */
    public String now(String standing) {
        return say("figure.now", standing(standing));
    }

    /** From a day to another. */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : say("figure.days", day(from), day(to));
    }

    /** From a day on. */
    public String since(LocalDate day) {
        return say("figure.since", day(day));
    }

    /** A day with its year; empty for null. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(words.getString("format.day"), locale)
                        .format(day);
    }

    /**
     * The fact for which a customer is counted, as a sentence.
     *
     * @param kind which sentence
     */
    public String fact(String kind, LocalDate day, Double amount, String word) {
        return switch (kind) {
            case "move" -> {
                int between = word.indexOf('>');
                yield say(
                        "fact.move",
                        standing(word.substring(0, between)),
                        standing(word.substring(between + 1)),
                        day(day));
            }
            case "save" -> figure("save." + word);
            case "work" -> say(day == null ? "fact.work" : "fact.workUntil", day(day), amount, work(word));
            case "opens" -> say("fact.opens", day(day), openings(word));
            default -> say("fact." + kind, day(day), amount == null ? 0 : amount);
        };
    }

    private String work(String code) {
        return texts.has("action", code) ? texts.text("action", code, locale) : texts.text("deadline", code, locale);
    }

    private String openings(String text) {
        return Openings.read(text).days().entrySet().stream()
                .sorted(Map.Entry.<ContactChannel, LocalDate>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> channel(entry.getKey()) + " " + day(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** A limit to advertising; that of a channel by the channel's name. */
    public String limit(String code) {
        String key = "limit." + code;
        return words.containsKey(key) ? words.getString(key) : texts.text("channel", code, locale);
    }

    public String segment(String segment) {
        return texts.text("segment", segment, locale);
    }

    /** A group in words; a region without a name stays as it is. */
    String group(Grouping grouping, String group) {
        String key = grouping + "." + group;
        if (words.containsKey(key)) {
            return words.getString(key);
        }
        var area = POSTAL_AREA.matcher(group);
        return area.matches()
                ? say("REGION.postal", texts.text("country", area.group(1), locale), area.group(2))
                : group;
    }
}

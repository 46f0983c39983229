package org.courtesy.text;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.CustomerReason;

/** What explains a decision, in one language. */
final class ExplanationTranslation {

    private static final String TIME = "Time";
    private static final String OFFER = "OFFER_";
    private static final Pattern OF_A_CHANNEL = Pattern.compile("(.+) for ([A-Z_]+)");

    private final Texts texts;
    private final Locale locale;

    ExplanationTranslation(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** A counterfactual as one sentence. */
    Counterfactual counterfactual(Counterfactual counterfactual) {
        List<Counterfactual.Change> changes = counterfactual.changes();
        String joined = clause(changes.get(0));
        for (int i = 1; i < changes.size(); i++) {
            String join = i == changes.size() - 1 ? "LAST" : "MORE";
            joined = saying("counterfactual", join, Map.of("changes", joined, "last", clause(changes.get(i))));
        }
        return new Counterfactual(
                counterfactual.target(), changes, saying("counterfactual", "LEAD", Map.of("changes", joined)));
    }

    private String clause(Counterfactual.Change change) {
        if (change.fact().equals(TIME)) {
            return saying("change", "TIME", Map.of("moment", moment(OffsetDateTime.parse(change.change()))));
        }
        Matcher ofAChannel = OF_A_CHANNEL.matcher(change.change());
        boolean channel = ofAChannel.matches();
        String words = channel ? ofAChannel.group(1) : change.change();
        return saying(
                "change",
                key(change.fact()) + "." + key(words),
                channel ? Map.of("channel", texts.text("channel", ofAChannel.group(2), locale)) : Map.of());
    }

    private static String key(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** The arbitration with the reason of each loser. */
    Arbitration arbitration(Arbitration arbitration) {
        return arbitration == null
                ? null
                : new Arbitration(
                        arbitration.funnel(),
                        arbitration.candidates().stream().map(this::candidate).toList());
    }

    private Arbitration.Candidate candidate(Arbitration.Candidate candidate) {
        return new Arbitration.Candidate(
                candidate.code(),
                candidate.stage(),
                candidate.priority(),
                candidate.propensity(),
                candidate.context(),
                candidate.value(),
                candidate.lever(),
                candidate.lost(),
                candidate.to(),
                lost(candidate));
    }

    private String lost(Arbitration.Candidate candidate) {
        if (candidate.lost() == null) {
            return texts.text("action", candidate.code(), locale);
        }
        return texts.has("lost", candidate.lost())
                ? saying(
                        "lost",
                        candidate.lost(),
                        candidate.to() == null
                                ? Map.of()
                                : Map.of("action", texts.text("touchpoint", candidate.to(), locale)))
                : texts.text("refusal", candidate.lost(), locale);
    }

    /** What is told to the customer: the occasion, what permits it, and how to stop it. */
    CustomerReason reason(CustomerReason reason) {
        String ground = reason.ground().name();
        Map<String, String> words = new HashMap<>();
        if (reason.since() != null) {
            words.put("day", day(reason.since()));
        }
        if (reason.textVersion() != null) {
            words.put("version", reason.textVersion());
        }
        if (reason.legalBasis() != null) {
            words.put("basis", Paragraphs.in(locale, reason.legalBasis()));
        }
        String way = reason.channel() == null ? "NONE" : reason.channel();
        String text = String.join(
                " ",
                saying("reason.way", way, Map.of("occasion", occasion(reason.action()))),
                saying("reason.ground", ground, words),
                saying("reason.stop", ground, Map.of()));
        return new CustomerReason(
                reason.action(),
                reason.channel(),
                reason.ground(),
                reason.since(),
                reason.textVersion(),
                reason.legalBasis(),
                text);
    }

    private String occasion(String action) {
        return action.startsWith(OFFER)
                ? saying(
                        "reason.occasion",
                        "OFFER",
                        Map.of("offer", texts.text("offer", action.substring(OFFER.length()), locale)))
                : saying("reason.occasion", action, Map.of());
    }

    private String saying(String kind, String code, Map<String, String> words) {
        return texts.saying(kind, code, words, locale);
    }

    private String day(OffsetDateTime instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant);
    }

    /** With its seconds only where it has some: "after 10:00" is 10:00:01, and the minute alone would promise too much. */
    private String moment(OffsetDateTime instant) {
        FormatStyle time = instant.getSecond() == 0 ? FormatStyle.SHORT : FormatStyle.MEDIUM;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time)
                .withLocale(locale)
                .format(instant);
    }
}

package org.courtesy.replay;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.courtesy.finding.Band;
import org.courtesy.replay.Headline.Kind;
import org.courtesy.text.Texts;

/** A report in a few sentences: the gravest kind of difference first, within a kind the greatest number. */
public final class ReplayHeadlines {

    private static final String BUNDLE = "org.courtesy.replay.headlines";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Differences of the same kind beyond these are details. */
    private static final int MOST_OF_A_KIND = 5;

    private static final Comparator<Headline> MOST_IMPORTANT_FIRST = Comparator.comparing(Headline::kind)
            .thenComparing(Comparator.comparingLong(Headline::amount).reversed())
            .thenComparing(Headline::code, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Headline::channel, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Texts texts;

    /** @param texts the words for codes */
    public ReplayHeadlines(Texts texts) {
        this.texts = texts;
    }

    /** What a report says, the most important first; at least one thing. */
    public static List<Headline> of(ReplayReport report) {
        List<Headline> found = new ArrayList<>();
        add(found, Kind.CANNOT_JUDGE, null, null, failures(report));
        if (report.customers() != null) {
            report.customers().segments().forEach((segment, customers) -> {
                add(found, Kind.BLOCKED, segment, null, customers.blocked());
                add(found, Kind.OPENED, segment, null, customers.opened());
            });
        }
        report.actions()
                .forEach((action, channels) -> channels.forEach((channel, contacts) ->
                        add(found, Kind.FEWER_CONTACTS, Kind.MORE_CONTACTS, action, channel, contacts)));
        add(found, Kind.RISK_HIGHER, null, null, moved(report, true));
        add(found, Kind.RISK_LOWER, null, null, moved(report, false));
        report.refusals()
                .forEach((code, contacts) -> add(found, Kind.FEWER_REFUSALS, Kind.MORE_REFUSALS, code, null, contacts));
        report.offers().forEach((code, open) -> add(found, Kind.FEWER_OFFERS, Kind.MORE_OFFERS, code, null, open));
        return found.isEmpty() ? List.of(new Headline(Kind.NOTHING, null, null, 0)) : greatest(found);
    }

    private static long failures(ReplayReport report) {
        return report.failures().getOrDefault(ReplayFailedException.Side.CANDIDATE.name(), 0L);
    }

    private static void add(List<Headline> found, Kind fewer, Kind more, String code, String channel, Pair pair) {
        Kind kind = pair.difference() < 0 ? fewer : more;
        add(found, kind, code, channel, Math.abs(pair.difference()));
    }

    private static void add(List<Headline> found, Kind kind, String code, String channel, long amount) {
        if (amount > 0) {
            found.add(new Headline(kind, code, channel, amount));
        }
    }

    private static long moved(ReplayReport report, boolean up) {
        long moved = 0;
        for (Band from : Band.values()) {
            Map<String, Long> reached = report.bands().getOrDefault(from.name(), Map.of());
            for (Band to : Band.values()) {
                boolean counts = up ? to.compareTo(from) > 0 : to.compareTo(from) < 0;
                moved += counts ? reached.getOrDefault(to.name(), 0L) : 0;
            }
        }
        return moved;
    }

    private static List<Headline> greatest(List<Headline> found) {
        List<Headline> greatest = new ArrayList<>();
        found.sort(MOST_IMPORTANT_FIRST);
        for (Headline headline : found) {
            long ofItsKind = greatest.stream()
                    .filter(other -> other.kind() == headline.kind())
                    .count();
            if (ofItsKind < MOST_OF_A_KIND) {
                greatest.add(headline);
            }
        }
        return greatest;
    }

    /**
     * A headline as a sentence.
     *
     * @param locale one of {@link Texts#SUPPORTED}
     */
    public String sentence(Headline headline, Locale locale) {
        ResourceBundle words =
                ResourceBundle.getBundle(BUNDLE, locale, ReplayHeadlines.class.getClassLoader(), NO_FALLBACK);
        return words.getString(key(headline))
                .replace("{0}", NumberFormat.getIntegerInstance(locale).format(headline.amount()))
                .replace("{1}", about(headline, locale))
                .replace("{2}", texts.text("channel", headline.channel(), locale));
    }

    /** One has another sentence than many, and customers without a segment another than those with one. */
    private static String key(Headline headline) {
        String key = headline.kind().name();
        boolean ofNoSegment = ReplayTally.NONE.equals(headline.code());
        return key + (ofNoSegment ? ".NONE" : "") + (headline.amount() == 1 ? ".one" : "");
    }

    private String about(Headline headline, Locale locale) {
        return switch (headline.kind()) {
            case FEWER_CONTACTS, MORE_CONTACTS -> texts.text("action", headline.code(), locale);
            case FEWER_REFUSALS, MORE_REFUSALS -> texts.text("refusal", headline.code(), locale);
            case FEWER_OFFERS, MORE_OFFERS -> texts.text("offer", headline.code(), locale);
            default -> headline.code() == null ? "" : headline.code();
        };
    }
}

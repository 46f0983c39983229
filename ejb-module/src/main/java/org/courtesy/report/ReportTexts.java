package org.courtesy.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.courtesy.fact.ContactChannel;
import org.courtesy.text.Texts;

/** Words for what stands in reports, in one language. */
final class ReportTexts {

    private static final String BUNDLE = "org.courtesy.report.report";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern POSTAL_AREA = Pattern.compile("([A-Z]{2})-(\\d)");

    private final Locale locale;
    private final Texts texts;
    private final ResourceBundle words;

    /** @param texts words for codes */
    ReportTexts(Locale locale, Texts texts) {
        this.locale = locale;
        this.texts = texts;
        this.words = ResourceBundle.getBundle(BUNDLE, locale, ReportTexts.class.getClassLoader(), NO_FALLBACK);
    }

    String action(String code) {
        return texts.text("action", code, locale);
    }

    String channel(ContactChannel channel) {
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

    String segment(String segment) {
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
                ? new MessageFormat(words.getString("REGION.postal"), locale)
                        .format(new Object[] {texts.text("country", area.group(1), locale), area.group(2)})
                : group;
    }
}

package org.courtesy.web.screen.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.audience.Audience;
import org.courtesy.web.screen.layout.Words;

/** Groups of customers told in words. */
public final class WhomWords {

    private static final String BETWEEN = " · ";

    private WhomWords() {}

    /** Whom it concerns. */
    public static String of(Audience audience, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(joined(audience.kinds().stream().map(words::of)));
        parts.add(joined(audience.countries().stream().map(words::country)));
        if (!audience.postalCodes().isEmpty()) {
            parts.add(words.say("message.places", String.join(", ", audience.postalCodes())));
        }
        parts.add(joined(audience.commodities().stream().map(words::of)));
        parts.add(String.join(", ", audience.products()));
        parts.add(joined(audience.segments().stream().map(code -> segment(code, words))));
        String told = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
        return told.isEmpty() ? words.say("message.everybody") : told;
    }

    /** A segment of the product's own in words, another one as it is called. */
    public static String segment(String code, Words words) {
        return code.matches("[A-D]") ? words.of("segment", code) : code;
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}

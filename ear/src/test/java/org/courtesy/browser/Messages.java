package org.courtesy.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of our own, to customers of our own. */
final class Messages {

    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    private Messages() {}

    /** An urgent message in German and English to whoever is in that segment; its id. */
    static String toSegment(String segment, String place) {
        Matcher id = ID.matcher(Interface.as("integration")
                .send("POST", "/messages", """
                {"kind": "OUTAGE", "priority": "HIGH", "audience": {"segments": ["%1$s"]},
                 "texts": {"de": {"title": "Stromausfall in %2$s", "text": "Wir arbeiten daran."},
                           "en": {"title": "Power cut in %2$s", "text": "We are working on it."}}}
                """.formatted(segment, place))
                .body());
        if (!id.find()) {
            throw new IllegalStateException("a message has an id");
        }
        return id.group(1);
    }
}

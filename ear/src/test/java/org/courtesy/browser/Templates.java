package org.courtesy.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of our own. */
final class Templates {

    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    private Templates() {}

    /** A draft of that name with a word in it that may advertise; its id. */
    static String draft(String name) {
        Matcher id = ID.matcher(Interface.as("approver")
                .send("POST", "/templates", """
                {"name": "%s", "type": "WELCOME",
                 "texts": {"de": {"subject": "Willkommen", "body": "{salutation}\\n\\nIhr Angebot: {product|Strom}."},
                           "en": {"subject": "Welcome", "body": "{salutation}"}}}
                """.formatted(name))
                .body());
        if (!id.find()) {
            throw new IllegalStateException("a template has an id");
        }
        return id.group(1);
    }
}

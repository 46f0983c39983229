package org.courtesy.browser;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events of our own that cannot be taken. */
final class Events {

    private static final Pattern LETTER = Pattern.compile("\"deadLetter\": ?\"([^\"]+)\"");

    private Events() {}

    /** A call of a customer who is not known yet; id of its dead letter. */
    static String ofUnknown(String customer) {
        return letter("""
            {"specversion": "1.0", "id": "%s", "source": "telephony", "type": "org.example.call",
             "data": {"customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND", "channel": "PHONE"}}\
            """.formatted(UUID.randomUUID(), customer));
    }

    /** An event with wrong fields; id of its dead letter. */
    static String wrong() {
        return letter("""
            {"specversion": "0.3", "id": "%s", "source": "telephony", "type": "org.example.call",
             "data": {"customer": "C", "type": "HOTLINE_CALL", "direction": "SIDEWAYS", "channel": "PHONE"}}\
            """.formatted(UUID.randomUUID()));
    }

    /** The customer becomes known. */
    static void known(String customer) {
        Interface.as("integration")
                .send(
                        "PUT",
                        "/customers/" + customer,
                        "{\"customer\": {\"number\": \"%s\", \"kind\": \"PERSON\", \"country\": \"DE\"}, \"name\": {\"family\": \"Neumann\"}}"
                                .formatted(customer));
    }

    private static String letter(String event) {
        Matcher letter = LETTER.matcher(Interface.as("integration")
                .send("POST", "/touchpoints", "[" + event + "]", "application/cloudevents-batch+json", null)
                .body());
        if (!letter.find()) {
            throw new IllegalStateException("what cannot be taken is kept");
        }
        return letter.group(1);
    }
}

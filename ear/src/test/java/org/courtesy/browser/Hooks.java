package org.courtesy.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.it.Receiver;
import org.courtesy.it.Waiting;

/** Endpoints of our own, with something in their log. */
final class Hooks {

    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    private Hooks() {}

    /** An endpoint where nobody listens and two tests have failed; its id. */
    static String deaf(String description) {
        Receiver gone = new Receiver();
        String url = gone.url();
        gone.close();
        return tested(description, url, "\"failed\":1");
    }

    /** An endpoint that has taken a test; its id. */
    static String hearing(String description, Receiver receiver) {
        String id = make(description, receiver.url());
        test(id);
        receiver.await(1);
        return id;
    }

    /** An endpoint without any delivery; its id. */
    static String make(String description, String url) {
        Matcher id = ID.matcher(Interface.as("admin")
                .send("POST", "/webhooks", """
                {"url": "%s", "description": "%s",
                 "types": ["org.courtesy.action.outcome.v1", "org.courtesy.rules.activated.v1"]}
                """.formatted(url, description))
                .body());
        if (!id.find()) {
            throw new IllegalStateException("an endpoint has an id");
        }
        return id.group(1);
    }

    static void test(String id) {
        Interface.as("admin").send("POST", "/webhooks/" + id + "/test", "");
    }

    static void remove(String id) {
        Interface.as("admin").send("DELETE", "/webhooks/" + id, null);
    }

    private static String tested(String description, String url, String until) {
        String id = make(description, url);
        test(id);
        Waiting.until(
                () -> Interface.as("admin")
                        .send("GET", "/webhooks/" + id, null)
                        .body()
                        .replace(" ", ""),
                body -> body.contains(until));
        return id;
    }
}

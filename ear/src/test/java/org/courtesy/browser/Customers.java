package org.courtesy.browser;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers of our own, so that no test depends on another's. They come in as an integrator would send them. */
final class Customers {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Customers() {}

    /** A household customer with a running contract who agreed to e-mail; the family name is as unique as the number. */
    static String withMailConsent() {
        return withMailConsent("de");
    }

    /** The same, who reads a language. */
    static String withMailConsent(String language) {
        return withMailConsent(language, "B");
    }

    private static String withMailConsent(String language, String segment) {
        String number = "B-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
        send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin",
                    "language": "%3$s", "segment": "%4$s"},
                 "name": {"given": "Katrin", "family": "%2$s"},
                 "address": {"street": "Lindenstraße 12", "postalCode": "04109", "city": "Leipzig", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, familyNameOf(number), language, segment));
        send("POST", "/customers/" + number + "/consents", """
                {"purpose": "ADVERTISING", "channel": "EMAIL", "state": "GRANTED", "proof": "DOUBLE_OPT_IN_EMAIL",
                 "at": "%s"}
                """.formatted(
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(30)));
        return number;
    }

    /** The same, whose letter box is known not to be theirs any more. */
    static String withLostLetterbox() {
        String number = withMailConsent();
        send("POST", "/touchpoints", """
                {"source": "print", "id": "%1$s", "customer": "%1$s", "type": "ANNUAL_BILL", "direction": "OUTBOUND",
                 "channel": "POST"}
                """.formatted(number));
        send("POST", "/touchpoints/delivery", """
                {"source": "print", "id": "%s", "state": "UNDELIVERABLE", "reason": "moved away"}
                """.formatted(number));
        return number;
    }

    /** A household customer who agreed to calls, to nothing else. */
    static String callable() {
        String number = withMailConsent();
        send("POST", "/customers/" + number + "/consents", """
                {"purpose": "ADVERTISING", "channel": "EMAIL", "state": "WITHDRAWN"}
                """);
        send("POST", "/customers/" + number + "/consents", """
                {"purpose": "ADVERTISING", "channel": "PHONE", "state": "GRANTED", "proof": "RECORDED_CALL", "at": "%s"}
                """.formatted(
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(5)));
        return number;
    }

    /** The same with a complaint that is open, hence with a stored decision that proposes to call back. */
    static String withOpenComplaint() {
        return withOpenComplaint("B");
    }

    /** The same in a segment of its own. */
    static String withOpenComplaint(String segment) {
        String number = withMailConsent("de", segment);
        send("POST", "/touchpoints", """
                {"source": "browser", "id": "complaint-%1$s", "customer": "%1$s", "type": "COMPLAINT_OPEN",
                 "direction": "INBOUND", "channel": "PHONE", "status": "OPEN", "experience": -3}
                """.formatted(number));
        return number;
    }

    /** Closes the customer's open complaint. */
    static void closeComplaintOf(String number) {
        send("POST", "/touchpoints", """
                {"source": "browser", "id": "closed-%1$s", "customer": "%1$s", "type": "COMPLAINT_CLOSED",
                 "direction": "OUTBOUND", "channel": "EMAIL"}
                """.formatted(number));
    }

    /** The same with a matter that was closed some days ago, hence with a survey that is due by e-mail. */
    static String withSurveyDue(String language) {
        String number = withMailConsent(language);
        OffsetDateTime closed = OffsetDateTime.now(ZoneOffset.UTC).minusDays(9);
        send("POST", "/touchpoints", """
                {"source": "browser", "id": "call-%1$s", "customer": "%1$s", "type": "HOTLINE_CALL",
                 "direction": "INBOUND", "channel": "PHONE", "at": "%2$s", "status": "CLOSED", "closedAt": "%2$s"}
                """.formatted(number, closed));
        return number;
    }

    /** The same who told us, in words, how bad it was. */
    static String withBadAnswer() {
        String number = withSurveyDue("de");
        send("POST", "/customers/" + number + "/feedback", """
                {"source": "browser", "id": "answer-%1$s", "nps": 1, "csat": 1, "ces": 7,
                 "comment": "Rechnung unverständlich, niemand ruft zurück %1$s"}
                """.formatted(number));
        return number;
    }

    /** Records that we contacted a customer last week. */
    static void contacted(String number, String type, String channel) {
        send("POST", "/touchpoints", """
                {"source": "browser", "id": "%2$s-%1$s", "customer": "%1$s", "type": "%2$s", "direction": "OUTBOUND",
                 "channel": "%3$s", "at": "%4$s"}
                """.formatted(
                number, type, channel, OffsetDateTime.now(ZoneOffset.UTC).minusDays(7)));
    }

    /** A link to the customer's own page. */
    static String linkOf(String number) {
        String answer = send("POST", "/customers/" + number + "/link", "");
        return answer.replaceFirst("(?s).*\"url\" *: *\"([^\"]+)\".*", "$1");
    }

    /** A household customer who has permitted nothing and whose e-mail address is the number at example.org. */
    static String withMailbox() {
        String number = "B-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
        send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin", "language": "de"},
                 "name": {"given": "Katrin", "family": "%2$s"}, "emails": ["%1$s@example.org"]}
                """.formatted(number, familyNameOf(number)));
        return number;
    }

    /** Lays words down with which customers are asked about some channels. */
    static void askWith(String version, String... channels) {
        Interface.as("admin").send("POST", "/consent-texts", """
                {"version": "%s", "channels": ["%s"], "controller": "Stadtwerke Musterstadt GmbH",
                 "german": "Ja, schreiben Sie mir.", "danish": "Ja, skriv til mig.", "english": "Yes, write to me."}
                """.formatted(version, String.join("\", \"", channels)));
    }

    /** The family name of a customer made here. */
    static String familyNameOf(String number) {
        return "Müßig" + number.replace("B-", "").replace("-", "");
    }

    /** A segment that nobody else is in. */
    static String newSegment() {
        return "S" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    private static String send(String method, String path, String body) {
        return Interface.as("integration").send(method, path, body).body();
    }
}

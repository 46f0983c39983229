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
        String number = "B-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
        send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin"},
                 "name": {"given": "Katrin", "family": "%2$s"},
                 "address": {"street": "Lindenstraße 12", "postalCode": "04109", "city": "Leipzig", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, familyNameOf(number)));
        send("POST", "/customers/" + number + "/consents", """
                {"purpose": "ADVERTISING", "channel": "EMAIL", "state": "GRANTED", "proof": "DOUBLE_OPT_IN_EMAIL",
                 "at": "%s"}
                """.formatted(
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(30)));
        return number;
    }

    /** The same with a complaint that is open, hence with a stored decision that proposes to call back. */
    static String withOpenComplaint() {
        String number = withMailConsent();
        send("POST", "/touchpoints", """
                {"source": "browser", "id": "complaint-%1$s", "customer": "%1$s", "type": "COMPLAINT_OPEN",
                 "direction": "INBOUND", "channel": "PHONE", "status": "OPEN", "experience": -3}
                """.formatted(number));
        return number;
    }

    /** The family name of a customer made here. */
    static String familyNameOf(String number) {
        return "Müßig" + number.replace("B-", "").replace("-", "");
    }

    private static void send(String method, String path, String body) {
        Interface.as("integration").send(method, path, body);
    }
}

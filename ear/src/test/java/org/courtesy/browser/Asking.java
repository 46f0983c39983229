package org.courtesy.browser;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer of our own who asks something about their own data. */
record Asking(String customer, String family, String request) {

    private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");

    /** A customer of a name that nobody else has. */
    static Asking nobodyYet() {
        return nobodyYet("24937");
    }

    /** The same who lives where a postal code says. */
    static Asking nobodyYet(String postalCode) {
        String family = "Frager" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String number = "PR-" + UUID.randomUUID();
        Interface.as("integration").send("PUT", "/customers/" + number, """
            {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de", "reachable": ["PHONE", "POST"]},
             "name": {"given": "Thea", "family": "%2$s"},
             "address": {"street": "Hafenweg 4", "postalCode": "%3$s", "city": "Flensburg", "country": "DE"},
             "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
            """.formatted(number, family, postalCode));
        return new Asking(number, family, null);
    }

    /** The same with a request that was put down. */
    static Asking recorded(String kind) {
        Asking asking = nobodyYet();
        String answer = Interface.as("privacy")
                .send(
                        "POST",
                        "/customers/" + asking.customer() + "/privacy-requests",
                        "{\"kind\": \"%s\", \"channel\": \"EMAIL\", \"note\": \"asks by mail\"}".formatted(kind))
                .body();
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return new Asking(asking.customer(), asking.family(), id.group(1));
    }

    /** The same with data that may only be kept. */
    Asking restricted() {
        Interface.as("privacy")
                .send("PUT", "/customers/" + customer + "/restriction", "{\"reason\": \"says the meter is wrong\"}");
        return this;
    }

    /** The same about whom something was decided. */
    Asking decided() {
        Interface.as("integration").send("POST", "/touchpoints", """
            {"source": "crm", "id": "%1$s", "customer": "%1$s", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
             "channel": "PHONE", "at": "2026-11-19T10:00:00Z", "status": "OPEN"}
            """.formatted(customer));
        return this;
    }

    /** The address at which the request is looked at. */
    String address() {
        return "/privacy.xhtml?request=" + request;
    }
}

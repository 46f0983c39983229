package org.courtesy.browser;

import java.util.UUID;

/** Two records of one person of our own. */
record Doubles(String first, String second, String family) {

    /** Of a name and an address that nobody else has. */
    static Doubles make() {
        String family = "Zwilling" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new Doubles(store(family, "shop", false), store(family, "billing", true), family);
    }

    private static String store(String family, String system, boolean blocked) {
        String number = "DD-" + UUID.randomUUID();
        Interface.as("integration").send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "birthDate": "1971-03-02", "blocked": %3$s,
                   "acquisitionChannel": "COMPARISON_PORTAL", "reachable": ["PHONE", "POST"]},
                 "name": {"given": "Jette", "family": "%2$s"},
                 "address": {"street": "%2$sweg 4", "postalCode": "24937", "city": "Flensburg", "country": "DE"},
                 "emails": ["%4$s-%1$s@example.org"], "externalIds": {"%4$s": "%1$s"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, family, blocked, system));
        return number;
    }

    /** The same after one was merged into the other. */
    Doubles merged() {
        Interface.as("privacy")
                .send(
                        "POST",
                        "/customers/" + first + "/merge",
                        "{\"duplicate\": \"" + second + "\", \"reason\": \"told on the phone\"}",
                        null,
                        "*");
        return this;
    }

    /** The same after somebody has said that they are different persons. */
    Doubles different() {
        Interface.as("privacy").send("PUT", "/customers/" + first + "/distinct-from/" + second, "");
        return this;
    }

    /** The address at which the two are compared. */
    String address() {
        return "/duplicates.xhtml?customer=" + first + "&other=" + second;
    }
}

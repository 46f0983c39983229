package org.courtesy.fault;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Something to be stored. A touchpoint is known by its source and id; a consent by the key of its request alone.
 *
 * @param id chosen by the client; the key of the request as well
 * @param consent whether it is a consent
 */
record Write(String id, String customer, boolean consent, OffsetDateTime at) {

    static final String SOURCE = "faults";

    static Write next(String id, String customer, boolean consent) {
        return new Write(id, customer, consent, OffsetDateTime.now().truncatedTo(ChronoUnit.MILLIS));
    }

    String path() {
        return consent ? "/customers/" + customer + "/consents" : "/touchpoints";
    }

    String body() {
        return consent ? """
                {"purpose": "ADVERTISING", "channel": "PHONE", "state": "GRANTED", "at": "%s",
                 "proof": "SIGNED_FORM", "textVersion": "2025-03", "occasion": "FAIR", "evidence": "%s"}""".formatted(at, id) : """
                {"source": "%s", "id": "%s", "customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%s", "status": "DONE", "experience": 1}""".formatted(SOURCE, id, customer, at);
    }

    static String customer(String number) {
        return """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de"},
                 "name": {"given": "Inge", "family": "Prüfstein"},
                 "address": {"street": "Am Hafen 1", "postalCode": "24103", "city": "Kiel", "country": "DE"},
                 "phones": ["+49 431 123456"],
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "signedOn": "2020-01-01", "supplyStart": "2020-02-01"}]}""".formatted(number);
    }
}

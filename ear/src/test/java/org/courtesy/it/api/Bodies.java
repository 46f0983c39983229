package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Bodies that are accepted, with numbers that nobody else uses. */
final class Bodies {

    private Bodies() {}

    /** The example of the interface's description. */
    static String exampleCase() {
        try (InputStream in = Bodies.class.getResourceAsStream("case.json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The least that can be judged. */
    static String smallCase() {
        return """
                {"asOf": "2026-11-20T10:00:00+01:00",
                 "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}}""";
    }

    static String newNumber() {
        return "IT-" + UUID.randomUUID();
    }

    static String customer(String number) {
        return """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de"},
                 "name": {"given": "Inge", "family": "Prüfstein"},
                 "address": {"street": "Am Hafen 1", "postalCode": "24103", "city": "Kiel", "country": "DE"},
                 "emails": ["inge@example.org"], "phones": ["+49 431 123456"],
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "signedOn": "2020-01-01", "supplyStart": "2020-02-01"}]}""".formatted(number);
    }

    static String touchpoint(String customer, String id) {
        return """
                {"source": "telephony", "id": "%s", "customer": "%s", "type": "HOTLINE_CALL",
                 "direction": "INBOUND", "channel": "PHONE", "at": "2026-01-20T10:00:00+01:00", "status": "DONE",
                 "experience": 1}""".formatted(id, customer);
    }

    /** Creates a customer and tells their number. */
    static String storedCustomer(Api api) {
        String number = newNumber();
        api.put("/customers/" + number, customer(number)).has(201);
        return number;
    }
}

package org.courtesy.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.it.Waiting;

/**
 * An audience of our own whose contacts by short message are held for today, and a template for it.
 *
 * @param template id of the template
 * @param name of the template
 */
record HeldAudience(String id, String template, String name) {

    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    /** Of customers with these telephone numbers; null: one without. */
    static HeldAudience of(String... phones) {
        String product = "HA-" + UUID.randomUUID();
        for (String phone : phones) {
            store(product, phone);
        }
        String id = id(Interface.as("admin")
                .send("POST", "/audiences", """
                {"action": "METER_READ_REQ", "channel": "SMS", "day": "%s", "whom": {"products": ["%s"]}, "reserve": true}
                """.formatted(LocalDate.now(ZoneOffset.UTC), product))
                .body());
        Waiting.until(
                () -> Interface.as("admin")
                        .send("GET", "/audiences/" + id, null)
                        .body(),
                body -> body.contains("\"DONE\""));
        String name = "Zähler ablesen " + UUID.randomUUID();
        return new HeldAudience(id, release(name), name);
    }

    private static void store(String product, String phone) {
        String number = "HA-" + UUID.randomUUID();
        Interface.as("admin").send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de",
                    "timeZone": "Europe/Berlin"},
                 "name": {"given": "Ida", "family": "Sommer"}, "phones": [%2$s],
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "%3$s", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(
                        number, phone == null ? "" : '"' + phone + '"', product));
    }

    private static String release(String name) {
        var made = Interface.as("approver").send("POST", "/templates", """
                {"name": "%s", "type": "METER_READ_REQ",
                 "sender": {"name": "Stadtwerke Förde", "street": "Hafendamm 1", "postalCode": "24937", "city": "Flensburg"},
                 "texts": {"de": {"subject": "Zähler", "body": "{salutation}\\n\\nbitte lesen Sie den Zähler ab."}}}\
                """.formatted(name));
        String id = id(made.body());
        Interface.as("approver")
                .send(
                        "POST",
                        "/templates/" + id + "/release",
                        "{}",
                        null,
                        made.headers().firstValue("ETag").orElseThrow());
        return id;
    }

    private static String id(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException("what was made has an id");
        }
        return id.group(1);
    }

    /** The same after it was handed over. */
    HeldAudience handedOver() {
        String job = id(Interface.as("admin")
                .send("POST", "/handovers", "{\"audience\": \"" + id + "\", \"template\": \"" + template + "\"}")
                .body());
        Waiting.until(
                () -> Interface.as("admin")
                        .send("GET", "/handovers/" + job, null)
                        .body(),
                body -> body.contains("\"DONE\""));
        return this;
    }

    /** The address at which it is looked at. */
    String address() {
        return "/audiences.xhtml?audience=" + id;
    }
}

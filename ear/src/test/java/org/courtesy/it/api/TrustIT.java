package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.it.Certificate;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.MailServer;
import org.courtesy.it.Receiver;
import org.courtesy.it.Receiver.Told;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Systems of the utility whose certificates no public authority has signed: a server of its own is told whom to trust, as the guide
 * for operators says. What is not trusted gets nothing.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TrustIT {

    private static final Certificate TRUSTED = Certificate.make();
    private static final Certificate FOREIGN = Certificate.make();
    private static final MailServer MAIL = new MailServer();

    private static FurtherServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_TRUSTSTORE", TRUSTED.besideThoseOfJava().toString());
        settings.put("COURTESY_PLUGIN_SMTP_PORT", Integer.toString(MAIL.port()));
        settings.put("COURTESY_PLUGIN_SMTP_TLS", "starttls");
        server = new FurtherServer(settings);
        api = Api.as("admin", FurtherServer.ADMIN_PASSWORD).on(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        MAIL.close();
    }

    private static Answer listen(Receiver receiver) {
        return api.post("/webhooks", """
                        {"url": "%s", "types": ["org.courtesy.touchpoint.recorded.v1"]}""".formatted(receiver.url())).has(201);
    }

    private static void happen() {
        api.post(
                        "/touchpoints",
                        Bodies.touchpoint(
                                Bodies.storedCustomer(api), UUID.randomUUID().toString()))
                .has(201);
    }

    private static JsonNode settled(String path, String state) {
        JsonNode found = Waiting.until(
                () -> api.get(path + "/deliveries?state=" + state).has(200).at("/items"), items -> !items.isEmpty());
        assertThat(found).as(state).hasSize(1);
        return found.get(0);
    }

    @Test
    void aWebhookArrivesSignedBehindACertificateThatIsTrusted() {
        try (Receiver receiver = new Receiver(TRUSTED)) {
            Answer webhook = listen(receiver);
            assertThat(receiver.url()).startsWith("https://");
            happen();

            Told told = receiver.await(1).get(0);

            assertThat(told.signature())
                    .isEqualTo(WebhooksIT.signature(told, webhook.at("/secret").asText()));
            JsonNode delivery = settled(webhook.location(), "DELIVERED");
            assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
            api.delete(webhook.location()).has(204);
        }
    }

    @Test
    void aWebhookBehindAForeignCertificateIsTriedAgainAndItsReasonKept() {
        try (Receiver receiver = new Receiver(FOREIGN)) {
            Answer webhook = listen(receiver);
            happen();

            JsonNode delivery = settled(webhook.location(), "FAILED");

            assertThat(delivery.path("error").asText()).isEqualTo("TLS_FAILED");
            assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
            assertThat(delivery.path("status").isNull()).isTrue();
            assertThat(receiver.told()).isEmpty();
            api.delete(webhook.location()).has(204);
        }
    }

    /** Hands one e-mail over; the row of the file that says what became of it. */
    private static String mail() {
        String product = "T-" + UUID.randomUUID();
        String number = "TR-" + UUID.randomUUID();
        api.put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de",
                    "timeZone": "Europe/Berlin"},
                 "name": {"given": "Ida", "family": "Sommer"}, "emails": ["%1$s@example.org"],
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "%2$s", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, product)).has(201);
        String audience = api.post("/audiences", """
                {"action": "METER_READ_REQ", "channel": "EMAIL", "day": "%s", "whom": {"products": ["%s"]}, "reserve": true}
                """.formatted(LocalDate.now(ZoneOffset.UTC), product))
                .has(202)
                .location();
        done(audience);
        Answer made = api.post("/templates", """
                {"name": "Read the meter", "type": "METER_READ_REQ",
                 "sender": {"name": "Stadtwerke Förde", "street": "Hafendamm 1", "postalCode": "24937", "city": "Flensburg"},
                 "texts": {"de": {"subject": "Ablesung", "body": "{salutation}\\n\\nbitte lesen Sie ab."}}}""").has(201);
        api.with("If-Match", made.header("ETag"))
                .post(made.location() + "/release", "{}")
                .has(200);
        String handover = api.post(
                        "/handovers",
                        "{\"audience\": \"%s\", \"template\": \"%s\"}"
                                .formatted(
                                        audience.replace("/audiences/", ""),
                                        made.at("/id").asText()))
                .has(202)
                .location();
        done(handover);
        return api.get(handover + "/file")
                .has(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static void done(String path) {
        Answer end = Waiting.until(
                () -> api.get(path),
                answer -> !List.of("QUEUED", "RUNNING")
                        .contains(answer.at("/state").asText()));
        assertThat(end.at("/state").asText()).as(end.text()).isEqualTo("DONE");
    }

    @Test
    void aMailServerThatIsTrustedGetsMailBehindTlsAndOnlyThere() {
        MAIL.offer(TRUSTED);

        assertThat(mail()).contains(",HANDED,");

        assertThat(MAIL.protectedly()).contains("Subject: Ablesung").anyMatch(line -> line.startsWith("RCPT TO:"));
        assertThat(MAIL.openly()).last().isEqualTo("STARTTLS");
        assertThat(MAIL.openly()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("Subject"));
    }

    @Test
    void aMailServerWithAForeignCertificateGetsNothingAndTheReasonIsKept() {
        MAIL.offer(FOREIGN);

        assertThat(mail()).contains(",LATER,", "certificate of the mail server is not trusted");

        assertThat(MAIL.protectedly()).isEmpty();
        assertThat(MAIL.openly()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void aMailServerWithoutStarttlsGetsNothingAndTheReasonIsKept() {
        MAIL.offer(null);

        assertThat(mail()).contains(",LATER,", "STARTTLS");

        assertThat(MAIL.openly()).noneMatch(line -> line.startsWith("MAIL"));
    }
}

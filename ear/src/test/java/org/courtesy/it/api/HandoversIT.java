package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.courtesy.it.CourierOffice;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /handovers} and {@code /plug-ins}: audiences go to a gateway of somebody else, and to those that are shipped. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class HandoversIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Api api = Api.as("INTEGRATION");
    private final CourierOffice office = new CourierOffice();

    /** A product that only the customers of this test have. */
    private final String product = "H-" + UUID.randomUUID();

    @AfterEach
    void close() {
        office.close();
    }

    private String customer(String phone) {
        String number = "HO-" + UUID.randomUUID();
        Api.admin()
                .put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de",
                    "timeZone": "Europe/Berlin"},
                 "name": {"given": "Ida", "family": "Sommer"}, "phones": ["%2$s"], "emails": ["%1$s@example.org"],
                 "address": {"street": "Weg 1", "postalCode": "24103", "city": "Kiel", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "%3$s", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, phone, product))
                .has(201);
        return number;
    }

    private static String phone() {
        return "+49 151 " + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_000_000));
    }

    private String audience(String channel, LocalDate day, boolean held) {
        String id = api.post("/audiences", """
                {"action": "METER_READ_REQ", "channel": "%s", "day": "%s", "whom": {"products": ["%s"]}, "reserve": %s}
                """.formatted(channel, day, product, held))
                .has(202)
                .at("/id")
                .asText();
        Answer done = done("/audiences/" + id);
        assertThat(done.at("/state").asText()).as(done.text()).isEqualTo("DONE");
        return id;
    }

    private Answer done(String path) {
        return Waiting.until(
                () -> api.get(path),
                answer -> !List.of("QUEUED", "RUNNING")
                        .contains(answer.at("/state").asText()));
    }

    private static String template() {
        Api speaker = Api.as("APPROVER");
        Answer made = speaker.post("/templates", """
                {"name": "Read the meter", "type": "METER_READ_REQ",
                 "sender": {"name": "Stadtwerke Förde", "street": "Hafendamm 1", "postalCode": "24937", "city": "Flensburg"},
                 "texts": {"de": {"subject": "Zähler", "body": "{salutation}\\n\\nbitte lesen Sie den Zähler ab."}}}""").has(201);
        speaker.with("If-Match", made.header("ETag"))
                .post(made.location() + "/release", "{}")
                .has(200);
        return made.at("/id").asText();
    }

    private static String wish(String audience, String template) {
        return template == null
                ? "{\"audience\": \"%s\"}".formatted(audience)
                : "{\"audience\": \"%s\", \"template\": \"%s\"}".formatted(audience, template);
    }

    private Answer handover(String audience, String template) {
        Answer done =
                done(api.post("/handovers", wish(audience, template)).has(202).location());
        assertThat(done.at("/state").asText()).as(done.text()).isEqualTo("DONE");
        return done;
    }

    private List<JsonNode> timeline(String customer) {
        List<JsonNode> all = new ArrayList<>();
        api.get("/touchpoints?customer=" + customer).has(200).at("/items").forEach(all::add);
        return all.stream()
                .filter(one -> one.at("/type").asText().equals("METER_READ_REQ"))
                .toList();
    }

    private String reservation(String audience, String customer) {
        String path = "/customers/" + customer + "/reservations";
        for (JsonNode one : api.get(path).has(200).at("/items")) {
            if (one.at("/sourceId").asText().startsWith(audience)) {
                return one.at("/state").asText();
            }
        }
        return "none";
    }

    @Test
    void aGatewayOfSomebodyElseGetsEveryContactOnce() {
        String phone = phone();
        String other = phone();
        String number = customer(phone);
        customer(other);
        String audience = audience("SMS", TODAY, true);
        String template = template();

        Answer done = handover(audience, template);

        assertThat(done.at("/summary/handed").asInt()).as(done.text()).isEqualTo(2);
        assertThat(office.givenTo(phone)).hasSize(1);
        assertThat(office.givenTo(other)).hasSize(1);
        assertThat(office.givenTo(phone).get(0).text()).contains("Ida Sommer", "bitte lesen");
        assertThat(timeline(number))
                .extracting(one -> one.at("/status").asText())
                .contains("DONE")
                .doesNotContain("PLANNED");
        assertThat(reservation(audience, number)).isEqualTo("USED");
        String file = api.with("Accept", "text/csv")
                .get("/handovers/" + done.at("/id").asText() + "/file")
                .has(200)
                .text();
        assertThat(file)
                .contains(
                        number + ",HANDED", "C-" + office.givenTo(phone).get(0).id());

        assertThat(handover(audience, template).at("/total").asInt()).isZero();
        assertThat(office.givenTo(phone)).hasSize(1);
    }

    @Test
    void whatWasHandedWithoutAnAnswerIsHandedAgainUnderTheSameId() {
        String phone = phone();
        String number = customer(phone);
        String audience = audience("SMS", TODAY, true);
        office.answer(one ->
                new CourierOffice.Reply(202, "once", office.givenTo(phone).size() == 1 ? 5_000 : 0));

        Answer done = handover(audience, template());

        assertThat(done.at("/summary/handed").asInt()).as(done.text()).isEqualTo(1);
        assertThat(office.givenTo(phone)).hasSize(2);
        assertThat(office.givenTo(phone).get(0).id())
                .isEqualTo(office.givenTo(phone).get(1).id());
        assertThat(timeline(number).stream()
                        .filter(one -> one.at("/status").asText().equals("DONE")))
                .hasSize(1);
    }

    @Test
    void whoObjectsMeanwhileGetsNothing() {
        String phone = phone();
        String number = customer(phone);
        String audience = audience("SMS", TODAY, true);
        Answer stored = Api.admin().get("/customers/" + number).has(200);
        Api.admin()
                .with("If-Match", stored.header("ETag"))
                .put("/customers/" + number, stored.text().replace("\"blocked\":false", "\"blocked\":true"))
                .has(200);

        Answer done = handover(audience, template());

        assertThat(done.at("/summary/refusals/BLOCKED").asInt()).as(done.text()).isEqualTo(1);
        assertThat(office.givenTo(phone)).isEmpty();
        assertThat(reservation(audience, number)).isEqualTo("RELEASED");
        assertThat(api.with("Accept-Language", "de")
                        .get("/handovers/" + done.at("/id").asText() + "/file")
                        .has(200)
                        .text())
                .contains(number + ",REFUSED,BLOCKED");
    }

    @Test
    void anAddressThatIsNoneIsLost() {
        String phone = phone();
        String number = customer(phone);
        String audience = audience("SMS", TODAY, true);
        office.answer(one -> new CourierOffice.Reply(410, "no such number", 0));

        Answer done = handover(audience, template());

        assertThat(done.at("/summary/refusals/ADDRESS_UNDELIVERABLE").asInt())
                .as(done.text())
                .isEqualTo(1);
        assertThat(api.get("/customers/" + number + "/lost-addresses").has(200).text())
                .contains("SMS", phone.replace(" ", ""));
        assertThat(timeline(number))
                .extracting(one -> one.at("/status").asText())
                .contains("UNDELIVERED")
                .doesNotContain("DONE", "PLANNED");
    }

    @Test
    void aGatewayThatIsAwayLeavesTheContactsHeldForLater() {
        String phone = phone();
        String number = customer(phone);
        String audience = audience("SMS", TODAY, true);
        String template = template();
        office.answer(one -> new CourierOffice.Reply(503, "closed", 0));

        Answer done = handover(audience, template);

        assertThat(done.at("/summary/later").asInt()).as(done.text()).isEqualTo(1);
        assertThat(reservation(audience, number)).isEqualTo("HELD");
        office.answer(one -> new CourierOffice.Reply(422, "not this text", 0));
        assertThat(handover(audience, template)
                        .at("/summary/refusals/GATEWAY_REFUSED")
                        .asInt())
                .isEqualTo(1);
        assertThat(reservation(audience, number)).isEqualTo("RELEASED");
    }

    @Test
    void theShippedOutboxWritesAFilePerContact() throws IOException {
        String number = customer(phone());
        String audience = audience("POST", TODAY, true);

        Answer done = handover(audience, null);

        assertThat(done.at("/summary/handed").asInt()).as(done.text()).isEqualTo(1);
        String reference = api.get("/handovers/" + done.at("/id").asText() + "/file")
                .has(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(number))
                .map(line -> line.split(",")[5])
                .findFirst()
                .orElseThrow();
        JsonNode written = Json.read(
                Files.readString(Path.of(System.getProperty("outbox.dir")).resolve(reference)));
        assertThat(written.at("/customer").asText()).isEqualTo(number);
        assertThat(written.at("/postal/city").asText()).isEqualTo("Kiel");
        assertThat(written.at("/type").asText()).isEqualTo("METER_READ_REQ");
    }

    @Test
    void theShippedMailGatewayGivesMessagesToAMailServer() throws MessagingException {
        String number = customer(phone());
        String audience = audience("EMAIL", TODAY, true);
        GreenMail server =
                new GreenMail(new ServerSetup(Integer.getInteger("smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Answer done = handover(audience, template());

            assertThat(done.at("/summary/handed").asInt()).as(done.text()).isEqualTo(1);
            MimeMessage mail = Arrays.stream(server.getReceivedMessages())
                    .filter(one -> addressed(one, number + "@example.org"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mail.getSubject()).isEqualTo("Zähler");
            assertThat(mail.getMessageID()).endsWith("@utility.example>");
            assertThat(api.get("/handovers/" + done.at("/id").asText() + "/file")
                            .has(200)
                            .text())
                    .contains(mail.getMessageID());
        } finally {
            server.stop();
        }
    }

    private static boolean addressed(MimeMessage mail, String to) {
        try {
            return mail.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeHandedOverIsRefused() {
        customer(phone());
        String template = template();
        api.post("/handovers", "{}").isProblem(400, "invalid-input").names("audience", "MISSING");
        api.post("/handovers", wish("nothing", null)).isProblem(404, "not-found");
        api.post("/handovers", wish(audience("SMS", TODAY, false), template)).isProblem(409, "conflict");
        api.post("/handovers", wish(audience("SMS", TODAY.plusDays(3), true), template))
                .isProblem(409, "conflict");
        api.post("/handovers", wish(audience("CHAT", TODAY, true), null)).isProblem(409, "conflict");
        api.post("/handovers", wish(audience("PORTAL", TODAY, true), null)).isProblem(409, "conflict");
        api.post("/handovers", wish(audience("SMS", TODAY, true), null))
                .isProblem(400, "invalid-input")
                .names("template", "MISSING");
        Api.as("AGENT").post("/handovers", wish("x", null)).isProblem(403, "forbidden");
        Api.as("APPROVER").post("/handovers", wish("x", null)).isProblem(403, "forbidden");
        api.get("/handovers/nothing").isProblem(404, "not-found");
    }

    @Test
    void everyPlugInIsListedAndABrokenOneStopsNothing() {
        Answer list = Api.admin().get("/plug-ins").has(200);

        JsonNode courier = named(list, "courier");
        assertThat(courier.at("/kind").asText()).isEqualTo("CHANNEL_GATEWAY");
        assertThat(courier.at("/version").asText()).isEqualTo("2.4");
        assertThat(courier.at("/origin").asText()).isEqualTo("Courier Ltd");
        assertThat(courier.at("/state").asText()).isEqualTo("ACTIVE");
        assertThat(courier.at("/usedFor/0").asText()).isEqualTo("SMS");
        assertThat(named(list, "of-tomorrow.jar").at("/problem").asText()).contains("Courtesy-Plugin: 1");
        assertThat(named(list, "torn.jar").at("/state").asText()).isEqualTo("BROKEN");
        assertThat(named(list, "outbox-file").at("/origin").asText()).isEqualTo("Courtesy");
        api.get("/plug-ins").isProblem(403, "forbidden");
    }

    /** The example in the guide is the jar of this test, so it compiles and works as it stands there. */
    @Test
    void theGuideShowsWhatRunsHere() throws IOException {
        String guide = Files.readString(Path.of("../docs/integrators/plug-ins.md"));

        for (String type : List.of("Courier", "DoorAnswered")) {
            assertThat(guide).contains(Files.readString(Path.of("src/test/java/org/example/courier", type + ".java")));
        }
    }

    private static JsonNode named(Answer list, String name) {
        for (JsonNode one : list.at("/items")) {
            if (one.at("/name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name + " is not in " + list.text());
    }
}

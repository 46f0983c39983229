package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /templates} and {@code /letters}: what the law makes of a template, and print files of those who may be written to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class LettersIT {

    private final Api speaker = Api.as("APPROVER");
    private final Api machine = Api.as("INTEGRATION");

    @Test
    void aTemplateIsWrittenReleasedAndFollowedByANewVersion() {
        Answer made = speaker.post("/templates", welcome("")).has(201);
        String path = made.location();
        assertThat(made.at("/state").asText()).isEqualTo("DRAFT");
        assertThat(made.at("/content/purpose").asText()).isEqualTo("SERVICE");

        Answer released = speaker.with("If-Match", made.header("ETag"))
                .post(path + "/release", "{}")
                .has(200);
        assertThat(released.at("/state").asText()).isEqualTo("RELEASED");
        Answer changed = speaker.with("If-Match", released.header("ETag"))
                .put(path, welcome("").replace("Willkommen", "Guten Tag"))
                .has(200);
        assertThat(changed.at("/number").asInt()).isEqualTo(2);
        assertThat(speaker.get(path + "/versions").has(200).at("/items").findValuesAsText("state"))
                .containsExactly("DRAFT", "RELEASED");

        speaker.put(path, welcome("")).has(428);
        speaker.with("If-Match", made.header("ETag")).put(path, welcome("")).has(412);
        speaker.delete(path).has(204);
        assertThat(speaker.get(path + "/history").has(200).at("/items").findValuesAsText("act"))
                .containsExactly("WITHDRAWN", "CHANGED", "RELEASED", "CREATED");
    }

    @Test
    void advertisingInsideAServiceIsRefusedWithTheParagraph() {
        Answer refused = speaker.with("Accept-Language", "de")
                .post("/templates", welcome(", \"carries\": [\"SURVEY_NPS\"]"))
                .has(422);
        assertThat(refused.at("/type").asText()).isEqualTo("urn:courtesy:problem:template-refused");
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("carries[0]");
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("ADVERT_IN_SERVICE_MAIL");
        assertThat(refused.at("/errors/0/message").asText()).contains("SURVEY_NPS", "BGH VI ZR 225/17");

        Answer word = speaker.post("/templates", welcome("").replace("{salutation}", "{salutation} 10 % Rabatt!"))
                .has(422);
        assertThat(word.at("/errors/0/field").asText()).isEqualTo("texts.de.body");
    }

    @Test
    void aWordThatMayAdvertiseIsAnsweredFor() {
        Answer made = speaker.post("/templates", welcome("").replace("{product}", "{product}, das Angebot"))
                .has(201);
        assertThat(made.at("/warnings/0/word").asText()).isEqualTo("Angebot");
        Api known = speaker.with("If-Match", made.header("ETag"));
        known.post(made.location() + "/release", "{}").has(400);
        known.post(made.location() + "/release", "{\"reason\": \"Names the product.\"}")
                .has(200);
    }

    @Test
    void advertisingShowsItsSenderAndHowToRefuseIt() {
        Answer refused = speaker.post("/templates", """
                {"name": "News", "type": "NEWSLETTER",
                 "texts": {"de": {"subject": "Neues", "body": "{salutation} es gibt Neues."}}}""").has(422);
        assertThat(refused.at("/errors").findValuesAsText("code")).containsExactly("SENDER_HIDDEN", "NO_OPTOUT_LINK");
    }

    @Test
    void aWrongPlaceholderIsNamedWithItsPlace() {
        Answer wrong = speaker.post("/templates", welcome("").replace("{product}", "{prodct}"))
                .has(400);
        assertThat(wrong.at("/errors/0/field").asText()).isEqualTo("texts.de.body");
        assertThat(wrong.at("/errors/0/message").asText()).contains("prodct", "salutation");
    }

    @Test
    void onlyWhoMayBeWrittenToGetsALetterAndTheOthersAreListed() {
        String fit = customer("");
        String blocked = customer(", \"blocked\": true");
        String template = released();
        String job = machine.post("/letters", letters(template, List.of(fit, blocked, "nobody")))
                .has(202)
                .at("/id")
                .asText();
        await(job);

        Answer done = machine.get("/letters/" + job).has(200);
        assertThat(done.at("/summary/letters").asInt()).isEqualTo(1);
        assertThat(done.at("/refused").asInt()).isEqualTo(2);
        assertThat(machine.get("/letters/" + job + "/print").has(200).text()).startsWith("%PDF-");
        assertThat(machine.get("/letters/" + job + "/addresses").has(200).text())
                .contains("Ærø Müller", "24937 Flensburg", fit, "SERVICE", "'=Strom")
                .doesNotContain(blocked);
        assertThat(machine.with("Accept-Language", "de")
                        .get("/letters/" + job + "/errors")
                        .has(200)
                        .text())
                .contains(blocked, "nobody");
        speaker.get("/letters/" + job).has(403);
    }

    /** Whoever watches the log for errors is not called because of a letter. */
    @Test
    void printingIsNoErrorOfTheServer() throws IOException {
        String job = machine.post("/letters", letters(released(), List.of(customer(""))))
                .has(202)
                .at("/id")
                .asText();
        await(job);
        assertThat(machine.get("/letters/" + job + "/print").has(200).text()).startsWith("%PDF-");

        assertThat(Files.readAllLines(Path.of(System.getProperty("server.base"), "log", "server.log")))
                .noneMatch(line -> line.contains("\"ERROR\"") && line.contains("pdfbox"));
    }

    @Test
    void theMembersOfAnAudienceGetLettersIfItWasMadeForThem() {
        String product = "L-" + UUID.randomUUID();
        String number = customer("", product);
        String audience = machine.post("/audiences", """
                {"action": "NEWSLETTER", "channel": "POST", "day": "%s", "whom": {"products": ["%s"]}}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusDays(3), product))
                .has(202)
                .at("/id")
                .asText();
        Waiting.until(
                () -> machine.get("/audiences/" + audience).has(200),
                seen -> seen.at("/state").asText().equals("DONE"));
        String job = machine.post("/letters", """
                {"template": "%s", "audience": "%s"}""".formatted(released(), audience))
                .has(202)
                .at("/id")
                .asText();
        await(job);
        assertThat(machine.get("/letters/" + job + "/addresses").has(200).text())
                .contains(number);
    }

    @Test
    void aDraftIsSeenButNotPrinted() {
        Answer made = speaker.post("/templates", welcome("")).has(201);
        assertThat(speaker.get(made.location() + "/preview?language=de")
                        .has(200)
                        .text())
                .startsWith("%PDF-");
        machine.get(made.location() + "/preview/" + customer("")).has(200);
        machine.post("/letters", letters(made.at("/id").asText(), List.of("1"))).has(409);
    }

    private void await(String job) {
        Waiting.until(
                () -> machine.get("/letters/" + job).has(200),
                seen -> seen.at("/state").asText().equals("DONE"));
    }

    private String released() {
        Answer made = speaker.post("/templates", welcome("")).has(201);
        speaker.with("If-Match", made.header("ETag"))
                .post(made.location() + "/release", "{}")
                .has(200);
        return made.at("/id").asText();
    }

    private static String letters(String template, List<String> customers) {
        return "{\"template\": \"%s\", \"customers\": [\"%s\"]}".formatted(template, String.join("\", \"", customers));
    }

    private static String customer(String more) {
        return customer(more, "=Strom");
    }

    private static String customer(String more, String product) {
        String number = "LE-" + UUID.randomUUID();
        Api.admin()
                .put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de",
                    "timeZone": "Europe/Berlin"%2$s},
                 "name": {"given": "Ærø", "family": "Müller"},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "%3$s", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, more, product))
                .has(201);
        return number;
    }

    private static String welcome(String more) {
        return """
                {"name": "Welcome", "type": "WELCOME",
                 "sender": {"name": "Stadtwerke Förde", "street": "Hafendamm 1", "postalCode": "24937", "city": "Flensburg",
                    "signedBy": "Jörg Sørensen"},
                 "texts": {"de": {"subject": "Willkommen",
                    "body": "{salutation}\\n\\nwillkommen bei {product}. {signature}"}}%s}""".formatted(more);
    }
}

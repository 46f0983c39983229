package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /assessments}: what-if decisions, stored ones, and what is refused. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class AssessmentsApiIT {

    private static final String PATH = "/assessments";
    private static final String JSON = "application/json";
    private static final int TWENTY_MB = 20 << 20;

    private final Api api = Api.admin();

    @Test
    void theExampleGetsTheShapeThatIsPromised() {
        JsonNode body = api.post(PATH, Bodies.exampleCase()).has(200).json();

        assertThat(namesOf(body))
                .containsExactly(
                        "assessment",
                        "asOf",
                        "customer",
                        "mode",
                        "ruleSet",
                        "policy",
                        "churn",
                        "contact",
                        "actions",
                        "withheld",
                        "offers",
                        "next",
                        "clv",
                        "deadlines",
                        "alerts",
                        "loyalty",
                        "trace");
        assertThat(body.path("asOf").asText()).isEqualTo("2026-11-20T10:00:00+01:00");
        assertThat(body.path("customer").asText()).isEqualTo("C-1001");
        assertThat(body.path("mode").asText()).isEqualTo("WHAT_IF");
        assertThat(namesOf(body.path("ruleSet"))).containsExactly("name", "version", "checksum");
        assertThat(body.path("policy").asText()).startsWith("sha256:");
        assertThat(namesOf(body.path("churn")))
                .containsExactly("points", "band", "involuntary", "unavoidable", "phase", "drivers");
        assertThat(body.path("churn").path("drivers"))
                .isNotEmpty()
                .allSatisfy(driver -> assertThat(namesOf(driver)).containsExactly("code", "points", "rule", "text"));
        assertThat(body.path("contact"))
                .hasSize(8 * 3)
                .allSatisfy(row -> assertThat(namesOf(row))
                        .containsExactly("channel", "purpose", "allowed", "allowedFrom", "refusals", "advice"));
        assertThat(body.path("offers")).isNotEmpty();
        assertThat(namesOf(body.path("trace"))).containsExactly("fired", "facts", "micros");
        assertThat(body.path("next").path("code").asText()).isNotBlank();
    }

    @Test
    void theSameBodyGetsTheSameAnswer() {
        assertThat(decision(Bodies.exampleCase())).isEqualTo(decision(Bodies.exampleCase()));
    }

    @Test
    void theLeastBodyIsEnough() {
        api.post(PATH, Bodies.smallCase()).has(200);
    }

    @Test
    void explainTellsWhatDidNotFire() {
        assertThat(api.post(PATH + "?explain=true", Bodies.smallCase()).has(200).at("/trace/notFired"))
                .isNotEmpty();
        api.post(PATH + "?explain=maybe", Bodies.smallCase())
                .isProblem(400, "invalid-input")
                .names("explain", "UNKNOWN_VALUE");
    }

    @Test
    void explainTellsWhatWouldHaveToChange() {
        String complained = Bodies.smallCase().replace("}}", """
                        }, "touchpoints": [{"type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
                          "at": "2026-11-12T15:20:00+01:00", "status": "OPEN"}]}""");
        Answer answer = api.with("Accept-Language", "en")
                .post(PATH + "?explain=true", complained)
                .has(200);

        assertThat(answer.at("/counterfactuals")).anySatisfy(found -> {
            assertThat(namesOf(found)).containsExactly("target", "if", "text");
            assertThat(found.path("target").asText()).isEqualTo("contact/POST/ADVERTISING");
            assertThat(found.path("if")).hasToString("[{\"fact\":\"Complaint\",\"change\":\"closed\"}]");
            assertThat(found.path("text").asText()).startsWith("It would be possible if the complaint were closed");
        });
        assertThat(answer.at("/arbitration/candidates/0/code").asText())
                .isEqualTo(answer.at("/next/code").asText());
        assertThat(answer.at("/customerReasons/0/text").asText()).isNotBlank();
        assertThat(api.post(PATH, complained).has(200).json().has("counterfactuals"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de-DE,de;q=0.9 | de", "da | da", "en | en", "fr | en"})
    void textsComeInTheCallersLanguage(String wish, String language) {
        Answer answer = api.with("Accept-Language", wish)
                .post(PATH, Bodies.exampleCase())
                .has(200);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.headers("Vary")).anyMatch(value -> value.contains("Accept-Language"));
        assertThat(answer.at("/churn/drivers/0/text").asText()).isNotBlank();
    }

    @Test
    void languagesDiffer() {
        assertThat(firstText("de")).isNotEqualTo(firstText("en")).isNotEqualTo(firstText("da"));
    }

    @Test
    void anUnknownStoredDecisionIsNotFound() {
        api.get(PATH + "/nothing").isProblem(404, "not-found");
        api.post(PATH + "/nothing/replay", "").isProblem(404, "not-found");
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatExist() {
        Answer answer = api.delete(PATH).isProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void otherMediaTypesAreRefused() {
        api.send("POST", PATH, "text/plain", BodyPublishers.ofString(Bodies.smallCase()))
                .isProblem(415, "unsupported-media-type");
        api.send("POST", PATH, JSON + ";charset=ISO-8859-1", BodyPublishers.ofString(Bodies.smallCase()))
                .isProblem(415, "unsupported-media-type");
        api.with("Accept", "text/html").post(PATH, Bodies.smallCase()).isProblem(406, "not-acceptable");
    }

    /** Whatever is sent: a clear problem, and the server goes on. */
    @Nested
    class BadInput {

        @AfterEach
        void theServerGoesOn() {
            api.post(PATH, Bodies.smallCase()).has(200);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {"{\"asOf\": ", "`[]`", "`42`", "`null`", "`{} {}`", "``", "`<xml/>`", "`{'asOf': 1}`"})
        void whatIsNoJsonObject(String body) {
            Answer answer = api.post(PATH, body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/type").asText()).matches("urn:courtesy:problem:(malformed|invalid-input)");
            assertThat(answer.json().path("errors")).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "/customer | wrong | `1` | customer.wrong | UNKNOWN_FIELD",
                    "/customer | kind | `\"ROBOT\"` | customer.kind | UNKNOWN_VALUE",
                    "/customer | number | `null` | customer.number | MISSING",
                    "/customer | birthDate | `\"1984-02-30\"` | customer.birthDate | INVALID",
                    "/customer | nps | `11` | customer.nps | OUT_OF_RANGE",
                    "/customer | nps | `1e400` | customer.nps | OUT_OF_RANGE",
                    "/contracts/0 | dunningLevel | `\"two\"` | contracts[0].dunningLevel | INVALID",
                    "/contracts/0 | signedOn | `\"yesterday\"` | contracts[0].signedOn | INVALID",
                    "/touchpoints/0 | type | `\"CHAT_WITH_MARTIANS\"` | touchpoints[0].type | UNKNOWN_VALUE",
                    "/touchpoint | channel | `\"FAX\"` | touchpoint.channel | UNKNOWN_VALUE",
                })
        void aWrongField(String place, String name, String value, String field, String code) {
            api.post(PATH, with(place, name, value))
                    .isProblem(400, "invalid-input")
                    .names(field, code);
        }

        @Test
        void everyWrongFieldIsNamedAtOnce() {
            api.post(PATH, "{\"asOf\": \"2026-11-20\", \"customer\": {\"kind\": \"ROBOT\", \"x\": 1}}")
                    .isProblem(400, "invalid-input")
                    .names("asOf", "INVALID")
                    .names("customer.kind", "UNKNOWN_VALUE")
                    .names("customer.x", "UNKNOWN_FIELD")
                    .names("customer.number", "MISSING")
                    .names("customer.country", "MISSING");
        }

        @Test
        void aRepeatedField() {
            api.post(PATH, Bodies.smallCase().replace("\"number\"", "\"number\": \"C-2\", \"number\""))
                    .isProblem(400, "invalid-input")
                    .names("customer.number", "DUPLICATE");
        }

        @Test
        void otherBytesThanUtf8() {
            String name = Bodies.smallCase().replace("C-1", "Gün");
            api.send("POST", PATH, JSON, BodyPublishers.ofByteArray(name.getBytes(ISO_8859_1)))
                    .isProblem(400, "malformed");
        }

        @Test
        void deepNestingAndHugeNumbers() {
            api.post(PATH, "[".repeat(50_000)).has(400);
            api.post(PATH, "{\"customer\":".repeat(10_000)).has(400);
            api.post(PATH, "{\"asOf\": " + "9".repeat(100_000) + "}").has(400);
        }

        @Test
        void aBodyOfTwentyMegabytes() {
            byte[] body = new byte[TWENTY_MB];
            java.util.Arrays.fill(body, (byte) ' ');
            api.send("POST", PATH, JSON, BodyPublishers.ofByteArray(body)).isProblem(413, "too-large");
        }

        @Test
        void aBodyOfTwentyMegabytesThatDoesNotSaySo() {
            byte[] body = new byte[TWENTY_MB];
            java.util.Arrays.fill(body, (byte) ' ');
            api.send("POST", PATH, JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .isProblem(413, "too-large");
        }

        @Test
        void messagesComeInTheCallersLanguage() {
            Answer german = api.with("Accept-Language", "de").post(PATH, "{}").isProblem(400, "invalid-input");
            assertThat(german.at("/title").asText()).isEqualTo("Ungültige Eingabe");
            assertThat(german.header("Content-Language")).isEqualTo("de");
        }
    }

    private String firstText(String language) {
        return api.with("Accept-Language", language)
                .post(PATH, Bodies.exampleCase())
                .at("/churn/drivers/0/text")
                .asText();
    }

    /** The answer without what is outside of equality. */
    private JsonNode decision(String body) {
        ObjectNode answer = (ObjectNode) api.post(PATH, body).has(200).json();
        answer.remove("assessment");
        ((ObjectNode) answer.get("trace")).remove("micros");
        return answer;
    }

    /** The example with one value set, written as JSON text. */
    private static String with(String place, String name, String value) {
        JsonNode example = Json.read(Bodies.exampleCase());
        ((ObjectNode) example.at(place)).put(name, "@value@");
        return example.toString().replace("\"@value@\"", value);
    }

    private static List<String> namesOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

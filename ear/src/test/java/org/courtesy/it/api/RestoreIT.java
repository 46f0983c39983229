package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.it.DatabaseCopy;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The database is put back to the last backup: what was there answers as it did, the ledger holds, decisions are explained, and who was
 * erased meanwhile is erased again by what the log of the server says.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class RestoreIT {

    /** What an explanation says of its own making. */
    private static final Pattern MOMENT = Pattern.compile("\"madeAt\":\"[^\"]*\"|\"micros\":\\d+");

    private static final List<String> RULES = List.of("/rule-sets/standard/versions");
    private static final Path BASE = Path.of(System.getProperty("server.base"));

    private final Api admin = Api.admin();
    private final Api privacy = Api.as("PRIVACY");
    private final Api analyst = Api.as("ANALYST");
    private DatabaseCopy backup;
    private FurtherServer server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        if (backup != null) {
            backup.close();
        }
    }

    @Test
    void aBackupPutBackAnswersAsBeforeAndNobodyErasedStays() throws Exception {
        String number = aCustomerOfWhomMuchIsKnown();
        String decision = admin.post(
                        "/touchpoints",
                        Bodies.touchpoint(number, UUID.randomUUID().toString()))
                .has(201)
                .at("/assessment/assessment")
                .asText();
        List<String> asked = List.of(
                "/customers/" + number,
                "/customers/" + number + "/consents",
                "/touchpoints?customer=" + number,
                "/assessments/" + decision,
                "/assessments/" + decision + "/explanation");
        String erased = aCustomerOfWhomMuchIsKnown();
        holds(privacy);
        Map<String, String> before = answers(admin, asked);
        Map<String, String> rulesBefore = answers(analyst, RULES);

        backup = new DatabaseCopy();
        String later = Bodies.storedCustomer(admin);
        String receipt = privacy.delete("/customers/" + erased + "?despite=CONTRACT")
                .has(200)
                .at("/id")
                .asText();
        server = new FurtherServer(Map.of(
                "COURTESY_DB_URL", backup.putBack(),
                "COURTESY_KAFKA_BOOTSTRAP_SERVERS", "",
                "COURTESY_SECRET_KEYFILE",
                        BASE.resolve("data/courtesy-secret.key").toString()));
        Api restored = admin.on(server);
        Api restoredPrivacy = privacy.on(server);

        assertThat(answers(restored, asked)).isEqualTo(before);
        assertThat(answers(analyst.on(server), RULES)).isEqualTo(rulesBefore);
        assertThat(restored.post("/assessments/" + decision + "/replay", "")
                        .has(200)
                        .at("/identical")
                        .asBoolean())
                .isTrue();
        restored.get("/customers/" + later).isProblem(404, "not-found");
        holds(restoredPrivacy);
        restored.get("/customers/" + erased).has(200);
        String again = "{\"erasures\": [" + told(receipt) + "]}";
        restored.post("/erasures/again", again).isProblem(403, "forbidden");
        assertThat(restoredPrivacy
                        .post("/erasures/again", again)
                        .has(200)
                        .at("/erased/0/id")
                        .asText())
                .isEqualTo(receipt);
        restored.get("/customers/" + erased).isProblem(404, "not-found");
        assertThat(restoredPrivacy
                        .post("/erasures/again", again)
                        .has(200)
                        .at("/known")
                        .asInt())
                .isEqualTo(1);
        restored.get("/customers/" + number).has(200);
        holds(restoredPrivacy);
    }

    private String aCustomerOfWhomMuchIsKnown() {
        String number = Bodies.storedCustomer(admin);
        admin.post(
                        "/customers/" + number + "/consents",
                        "{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\"}")
                .has(201);
        admin.post("/touchpoints", Bodies.touchpoint(number, UUID.randomUUID().toString()))
                .has(201);
        return number;
    }

    private static Map<String, String> answers(Api api, List<String> paths) {
        return paths.stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> MOMENT.matcher(api.get(path).has(200).text()).replaceAll("")));
    }

    /** Every entry of the ledger is linked, and the check finds nothing. */
    private static void holds(Api privacy) {
        // Entries are linked some seconds after they were written.
        JsonNode done = Waiting.until(
                () -> checked(privacy), check -> check.at("/checked").asLong() > 0);
        assertThat(done.at("/checked").asLong()).as(done.toString()).isPositive();
        assertThat(done.at("/problems").asLong()).as(done.toString()).isZero();
    }

    private static JsonNode checked(Api privacy) {
        String check = privacy.post("/ledger/checks", "").has(202).at("/id").asText();
        return Waiting.until(
                () -> privacy.get("/ledger").has(200).at("/items/0"),
                item -> item.at("/id").asText().equals(check)
                        && !item.at("/endedAt").isNull());
    }

    /** What the log of the server says of an erasure, as the interface wants it. */
    private static String told(String receipt) throws IOException {
        String begin = "Erased " + receipt + " as ";
        try (Stream<String> lines = Files.lines(BASE.resolve("log/server.log"), UTF_8)) {
            String line = lines.filter(one -> one.contains(begin)).findFirst().orElseThrow();
            String marks = line.substring(line.indexOf(begin) + begin.length());
            return "{\"id\": \"" + receipt + "\", \"marks\": [\""
                    + marks.substring(0, marks.indexOf('"')).replace(" ", "\", \"") + "\"]}";
        }
    }
}

package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.courtesy.it.Waiting;

/**
 * A request that makes something, to be sent twice under one key.
 *
 * @param path where it goes
 * @param body what it says
 * @param other path of another request of the same operation
 * @param otherBody what that one says
 * @param listed where what it made is listed; null for jobs, of which there is no list
 * @param removed whether what it made is to be removed, so that nobody meets it
 */
record SentTwice(String path, byte[] body, String other, byte[] otherBody, String listed, boolean removed) {

    private static final Api ADMIN = Api.admin();
    private static final String JSON = "application/json";
    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final String SCENARIOS = "scenarios/contact/CON-031.yaml";
    private static final String TOUCHPOINT =
            "\"customer\": \"%s\", \"type\": \"HOTLINE_CALL\", \"direction\": \"INBOUND\", \"channel\": \"PHONE\"";
    private static final String BARE = "{\"source\": \"it\", \"id\": \"%s\", " + TOUCHPOINT + "}";
    private static final String EVENT = "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"it\","
            + " \"type\": \"org.example.call\", \"data\": {" + TOUCHPOINT + "}}";

    private static final String PRIVACY_REQUEST = "{\"kind\": \"ACCESS\", \"channel\": \"POST\"}";

    /** One for each operation that takes a key, by its path and the type of its body as they are described. */
    private static final Map<String, Supplier<SentTwice>> ALL = Map.ofEntries(
            Map.entry("/touchpoints " + JSON, () -> touchpoint(BARE)),
            Map.entry("/touchpoints application/cloudevents+json", () -> touchpoint(EVENT)),
            Map.entry("/touchpoints application/cloudevents-batch+json", () -> touchpoint("[" + EVENT + "]")),
            Map.entry("/touchpoints/{id}/correction " + JSON, SentTwice::correction),
            ofCustomer("consents", "{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\"}"),
            ofCustomer("objections", "{\"channel\": \"PHONE\"}"),
            ofCustomer("promises", "{\"dueOn\": \"2030-01-01\"}"),
            ofCustomer("reservations", "{\"type\": \"OFFER_GREEN_TARIFF\", \"channel\": \"POST\"}"),
            ofCustomer("feedback", "{\"nps\": 9}"),
            Map.entry(
                    "/customers/{number}/privacy-requests " + JSON,
                    () -> job(
                            "/customers/" + Bodies.storedCustomer(ADMIN) + "/privacy-requests",
                            PRIVACY_REQUEST,
                            "ACCESS",
                            "PORTABILITY")),
            Map.entry("/privacy-requests/{id}/extension " + JSON, () -> ofRequest("extension", "reason")),
            Map.entry("/privacy-requests/{id}/answer " + JSON, () -> ofRequest("answer", "outcome")),
            Map.entry("/privacy-requests/{id}/refusal " + JSON, () -> ofRequest("refusal", "outcome")),
            Map.entry("/privacy-requests/{id}/withdrawal " + JSON, () -> ofRequest("withdrawal", "outcome")),
            Map.entry("/imports multipart/form-data", SentTwice::imports),
            Map.entry(
                    "/exports " + JSON, () -> job("/exports", "{\"kind\": \"HOUSEHOLDS\"}", "HOUSEHOLDS", "PREMISES")),
            Map.entry(
                    "/sweeps " + JSON,
                    () -> job("/sweeps", "{\"filter\": {\"segment\": \"%s\"}}".formatted(unique()), "\"}}", "-2\"}}")),
            Map.entry("/audiences " + JSON, () -> job("/audiences", audience(false), "NEWSLETTER", "METER_READ_REQ")),
            Map.entry("/handovers " + JSON, SentTwice::handover),
            Map.entry("/letters " + JSON, SentTwice::letters),
            Map.entry("/messages " + JSON, () -> thing("/messages", """
                    {"kind": "OUTAGE", "from": "2030-11-20T06:00:00+01:00", "to": "2030-11-20T18:00:00+01:00",
                     "texts": {"de": {"title": "Wartung", "text": "Wir sind gegen 18 Uhr fertig."}}}""", "18 Uhr")),
            Map.entry("/templates " + JSON, () -> thing("/templates", template(), "lesen")),
            Map.entry("/webhooks " + JSON, () -> thing("/webhooks", """
                    {"url": "http://127.0.0.1:9/in", "types": ["org.courtesy.rules.activated.v1"]}""", "9/in")),
            Map.entry("/rule-sets/{name}/versions " + JSON, SentTwice::draft),
            Map.entry("/rule-sets/{name}/versions application/zip", SentTwice::zip),
            Map.entry("/rule-sets/{name}/versions/{version}/simulation " + JSON, SentTwice::simulation),
            Map.entry(
                    "/consent-texts " + JSON,
                    () -> said("/consent-texts", """
                    {"version": "%s", "channels": ["EMAIL"], "controller": "Stadtwerke", "german": "Ja", "danish": "Ja",
                     "english": "Yes"}""".formatted(unique()), "Stadtwerke", "Netze", "/consent-texts")),
            Map.entry(
                    "/retention/runs ",
                    () -> new SentTwice(
                            "/retention/runs",
                            new byte[0],
                            "/retention/runs?again=1",
                            new byte[0],
                            "/retention",
                            false)),
            Map.entry(
                    "/audit/checks ",
                    () -> new SentTwice(
                            "/audit/checks", new byte[0], "/audit/checks?again=1", new byte[0], "/audit/chain", false)),
            Map.entry(
                    "/ledger/checks ",
                    () -> new SentTwice(
                            "/ledger/checks", new byte[0], "/ledger/checks?again=1", new byte[0], "/ledger", false)),
            Map.entry(
                    "/rule-sets/{name}/self-proof ",
                    () -> new SentTwice(
                            "/rule-sets/standard/self-proof",
                            new byte[0],
                            "/rule-sets/standard/self-proof?again=1",
                            new byte[0],
                            "/rule-sets/standard/self-proof",
                            false)));

    /** What there is an example for. */
    static Iterable<String> operations() {
        return ALL.keySet();
    }

    /** The example of an operation, with all that it wants to be there. */
    static SentTwice of(String operation) {
        return ALL.get(operation).get();
    }

    Answer send(Api caller, String type) {
        return send(caller, path, type, body);
    }

    Answer sendOther(Api caller, String type) {
        return send(caller, other, type, otherBody);
    }

    private static Answer send(Api caller, String path, String type, byte[] body) {
        return caller.send(
                "POST",
                path,
                type.startsWith("multipart/") ? Form.TYPE : type.isEmpty() ? null : type,
                BodyPublishers.ofByteArray(body));
    }

    /** What there is of the kind, as far as it is listed, each as it is called. */
    List<String> there(Api caller) {
        List<String> names = new ArrayList<>();
        if (listed != null) {
            for (JsonNode item : caller.get(listed).has(200).at("/items")) {
                names.add(item.path("id").asText(item.path("version").asText(item.toString())));
            }
        }
        return names;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    /** One whose other request differs in a word. */
    private static SentTwice said(String path, String body, String word, String instead, String listed) {
        return new SentTwice(
                path, body.getBytes(UTF_8), path, body.replace(word, instead).getBytes(UTF_8), listed, false);
    }

    private static SentTwice job(String path, String body, String word, String instead) {
        return said(path, body, word, instead, null);
    }

    private static SentTwice thing(String path, String body, String word) {
        SentTwice kept = said(path, body, word, word + " bald", path + "?limit=500");
        return new SentTwice(kept.path, kept.body, kept.other, kept.otherBody, kept.listed, true);
    }

    private static Map.Entry<String, Supplier<SentTwice>> ofCustomer(String what, String body) {
        return Map.entry("/customers/{number}/" + what + ' ' + JSON, () -> {
            String path = "/customers/" + Bodies.storedCustomer(ADMIN) + '/' + what;
            return said(path, body, "}", " }", path);
        });
    }

    /** What is done about a request of a data subject, and said in a field. */
    private static SentTwice ofRequest(String what, String field) {
        String request = Api.as("PRIVACY")
                .post("/customers/" + Bodies.storedCustomer(ADMIN) + "/privacy-requests", PRIVACY_REQUEST)
                .has(201)
                .at("/id")
                .asText();
        String body = "{\"%s\": \"told by post\"}".formatted(field);
        return job("/privacy-requests/" + request + '/' + what, body, "post", "mail");
    }

    /** @param form with a place for the id and one for the customer */
    private static SentTwice touchpoint(String form) {
        String customer = Bodies.storedCustomer(ADMIN);
        String body = form.formatted(unique(), customer);
        return said("/touchpoints", body, "PHONE", "EMAIL", "/touchpoints?customer=" + customer);
    }

    private static SentTwice correction() {
        String customer = Bodies.storedCustomer(ADMIN);
        String wrong = ADMIN.post("/touchpoints", Bodies.touchpoint(customer, unique()))
                .has(201)
                .at("/touchpoint/touchpoint")
                .asText();
        return said(
                "/touchpoints/" + wrong + "/correction",
                Bodies.touchpoint(customer, unique()).replace("PHONE", "CHAT"),
                "CHAT",
                "EMAIL",
                "/touchpoints?customer=" + customer);
    }

    private static SentTwice imports() {
        return new SentTwice("/imports", file("Again"), "/imports", file("Other"), null, false);
    }

    private static byte[] file(String family) {
        String row = "customer.number,customer.kind,customer.country,name.family\nIT-AGAIN,PERSON,DE," + family + '\n';
        return new Form()
                .file(row.getBytes(UTF_8))
                .field("kind", "CUSTOMERS")
                .field("dryRun", "true")
                .bytes();
    }

    private static String audience(boolean held) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return """
                {"action": "NEWSLETTER", "channel": "POST", "day": "%s", "whom": {"products": ["%s"]}, "reserve": %s}
                """.formatted(held ? today : today.plusDays(3), unique(), held);
    }

    private static SentTwice handover() {
        Api sender = Api.as("INTEGRATION");
        String audience = sender.post("/audiences", audience(true).replace("NEWSLETTER", "METER_READ_REQ"))
                .has(202)
                .location();
        Waiting.until(
                () -> sender.get(audience), seen -> seen.at("/state").asText().equals("DONE"));
        return job(
                "/handovers",
                "{\"audience\": \"%s\"}".formatted(audience.replace("/audiences/", "")),
                "\"}",
                "\", \"template\": null}");
    }

    private static String template() {
        return """
                {"name": "Read the meter", "type": "METER_READ_REQ",
                 "sender": {"name": "Stadtwerke Förde", "street": "Hafendamm 1", "postalCode": "24937",
                    "city": "Flensburg"},
                 "texts": {"de": {"subject": "Zähler", "body": "{salutation}\\n\\nbitte lesen Sie den Zähler ab."}}}""";
    }

    private static SentTwice letters() {
        Api speaker = Api.as("APPROVER");
        Answer made = speaker.post("/templates", template()).has(201);
        speaker.with("If-Match", made.header("ETag"))
                .post(made.location() + "/release", "{}")
                .has(200);
        String body = "{\"template\": \"%s\", \"customers\": [\"%s\"]}"
                .formatted(made.at("/id").asText(), Bodies.storedCustomer(ADMIN));
        return job("/letters", body, "]", ", \"nobody\"]");
    }

    private static SentTwice draft() {
        return said(VERSIONS, "{\"title\": \"Sent twice\"}", "twice", "thrice", VERSIONS);
    }

    private static SentTwice zip() {
        String path = VERSIONS + "?title=Sent%20twice";
        return new SentTwice(path, zipped(""), path, zipped("\n# another one\n"), VERSIONS, false);
    }

    /** A rule and its scenario, as they are live. */
    private static byte[] zipped(String behind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(RULE, SCENARIOS)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                String text = Api.as("ANALYST")
                        .get(VERSIONS + "/1/files/" + name)
                        .has(200)
                        .text();
                zip.write((name.equals(SCENARIOS) ? text + behind : text).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static SentTwice simulation() {
        String draft = Api.as("ANALYST")
                .post(VERSIONS, "{\"title\": \"Tried twice\"}")
                .has(201)
                .location();
        return job(draft + "/simulation", "{\"filter\": {\"samplePercent\": 1}}", "1}", "2}");
    }
}

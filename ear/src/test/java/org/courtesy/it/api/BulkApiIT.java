package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /imports}, {@code /sweeps} and {@code /jobs}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class BulkApiIT {

    private static final Set<String> OVER = Set.of("DONE", "FAILED", "STOPPED");
    private static final String HEADER = "customer.number,customer.kind,customer.country,name.family\n";

    private final Api api = Api.admin();

    @Test
    void aFileIsImportedAsAJob() {
        String number = Bodies.newNumber();
        Answer taken = imports(form(HEADER + number + ",PERSON,DE,Import\n")).has(202);
        Answer job = finished(taken.location());
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/done").asLong()).isEqualTo(1);
        assertThat(job.at("/refused").asLong()).isZero();
        api.get("/customers/" + number).has(200);
    }

    @Test
    void aDryRunStoresNothing() {
        String number = Bodies.newNumber();
        Answer taken = imports(form(HEADER + number + ",PERSON,DE,Import\n").field("dryRun", "true"))
                .has(202);
        assertThat(finished(taken.location()).at("/state").asText()).isEqualTo("DONE");
        api.get("/customers/" + number).isProblem(404, "not-found");
    }

    @Test
    void wrongRowsAreRefusedOneByOneAndToldAsCsv() {
        String good = Bodies.newNumber();
        String bad = Bodies.newNumber();
        Answer taken = imports(form(
                        HEADER + good + ",PERSON,DE,Good\n" + bad + ",ROBOT,DE,Bad\n" + good + ",PERSON,DE,Twice\n"))
                .has(202);
        Answer job = finished(taken.location());
        assertThat(job.at("/refused").asLong()).as(job.text()).isEqualTo(2);
        Answer errors = api.with("Accept", "text/csv")
                .get("/imports/" + job.at("/id").asText() + "/errors")
                .has(200);
        assertThat(errors.header("Content-Type")).startsWith("text/csv");
        assertThat(errors.text()).contains(bad).contains("UNKNOWN_VALUE").contains("DUPLICATE");
        api.get("/customers/" + good).has(200);
        api.get("/customers/" + bad).isProblem(404, "not-found");
    }

    @Test
    void consentsTakenOverWithoutProofPermitNothingAndSaySo() {
        String number = Bodies.storedCustomer(api);
        String question = "/customers/" + number + "/contact-permission?purpose=ADVERTISING&channel=PHONE";
        Answer job = finished(imports(form(
                        "CONSENTS",
                        "customer,consent.channel,consent.state,consent.at\n" + number
                                + ",PHONE,GRANTED,2026-01-10T09:00:00Z\n"))
                .has(202)
                .location());
        assertThat(job.at("/summary/created").asLong()).as(job.text()).isEqualTo(1);

        assertThat(api.get("/customers/" + number + "/consents")
                        .has(200)
                        .at("/items/0/proof")
                        .asText())
                .isEqualTo("NONE");
        Answer refused = api.get(question).has(200);
        assertThat(refused.at("/allowed").asBoolean()).isFalse();
        assertThat(refused.at("/refusals").findValuesAsText("code")).contains("CONSENT_EVIDENCE_MISSING");

        api.post("/customers/" + number + "/consents", """
                {"channel": "PHONE", "state": "GRANTED", "at": "2026-01-11T09:00:00Z", "proof": "SIGNED_FORM",
                 "evidence": "archive 4711"}""").has(201);
        assertThat(api.get(question).has(200).at("/refusals").findValuesAsText("code"))
                .doesNotContain("CONSENT_EVIDENCE_MISSING");
    }

    @Test
    void theNewestBlockListReplacesTheOneBefore() {
        String first = Bodies.storedCustomer(api);
        String second = Bodies.storedCustomer(api);
        Answer job = blockList(first);
        assertThat(job.at("/summary/created").asLong()).as(job.text()).isEqualTo(1);
        assertThat(refusals(first)).contains("BLOCKED");

        Answer newest = blockList(second);
        assertThat(newest.at("/summary/removed").asLong()).as(newest.text()).isEqualTo(1);
        assertThat(refusals(first)).doesNotContain("BLOCKED");
        assertThat(refusals(second)).contains("BLOCKED");
        blockList("nobody");
        assertThat(refusals(second)).doesNotContain("BLOCKED");
    }

    private Answer blockList(String number) {
        return finished(imports(form("BLOCK_LIST", "customer\n" + number + "\n"))
                .has(202)
                .location());
    }

    private List<String> refusals(String number) {
        return api.get("/customers/" + number + "/contact-permission?purpose=SERVICE&channel=PHONE")
                .has(200)
                .at("/refusals")
                .findValuesAsText("code");
    }

    @Test
    void premisesAndHouseholdsAreImportedApart() {
        String id = Bodies.newNumber();
        finished(imports(form("PREMISES", "premise.id,premise.gasGrid\n" + id + ",yes\n"))
                .has(202)
                .location());
        finished(imports(form("HOUSEHOLDS", "household.id,household.advertisingPointsLast30Days\n" + id + ",2.5\n"))
                .has(202)
                .location());
        assertThat(api.get("/premises/" + id).has(200).at("/gasGrid").asBoolean())
                .isTrue();
        assertThat(api.get("/households/" + id)
                        .has(200)
                        .at("/advertisingPointsLast30Days")
                        .asDouble())
                .isEqualTo(2.5);
    }

    @Test
    void whatIsExportedIsImportedAgain() {
        String number = Bodies.storedCustomer(api);
        Answer taken = api.post("/exports", "{\"kind\": \"CONTRACTS\", \"preset\": \"standard-de\"}")
                .has(202);
        Answer job = finished(taken.location());
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/done").asLong())
                .isPositive()
                .isEqualTo(job.at("/total").asLong());
        String path = "/exports/" + job.at("/id").asText();
        assertThat(job.at("/links/file").asText()).endsWith(path + "/file");
        Answer file = api.with("Accept", "text/csv").get(path + "/file").has(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("contracts.csv");
        assertThat(file.text()).contains(number + ";V-" + number + ";ELECTRICITY");

        Answer again = finished(imports(new Form()
                        .file(file.text().getBytes(UTF_8))
                        .field("kind", "CONTRACTS")
                        .field("mapping", "standard-de"))
                .has(202)
                .location());
        assertThat(again.at("/refused").asLong()).as(again.text()).isZero();
        assertThat(again.at("/summary/changed").asLong()).as(again.text()).isZero();
        assertThat(again.at("/summary/unchanged").asLong()).isPositive();
    }

    @Test
    void decisionsAreExportedWholeAndInRows() {
        String number = Bodies.storedCustomer(api);
        api.post("/customers/" + number + "/objections", "{\"channel\": \"PHONE\"}")
                .has(201);
        String decision = api.post("/touchpoints", Bodies.touchpoint(number, number))
                .has(201)
                .at("/assessment/assessment")
                .asText();

        JsonNode line = Json.read(line(exported("DECISIONS", "NDJSON"), decision));
        JsonNode read = api.get("/assessments/" + decision).has(200).json();
        assertThat(line.at("/inputs/customer/number").asText()).isEqualTo(number);
        assertThat(line.at("/inputs/touchpoint/id")).isEqualTo(read.at("/inputs/touchpoint/id"));
        assertThat(line.path("touchpoint")).isEqualTo(read.path("touchpoint"));
        assertThat(line.at("/assessment/next/code")).isEqualTo(read.at("/assessment/next/code"));
        assertThat(line(exported("DECISIONS", "CSV"), decision))
                .startsWith(decision + "," + number + ",")
                .contains("PHONE/ADVERTISING=");
        assertThat(line(exported("OBJECTIONS", "CSV"), number)).startsWith(number + ",ADVERTISING,PHONE,");
    }

    private static String line(String file, String part) {
        return file.lines()
                .filter(line -> line.contains(part))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String exported(String kind, String format) {
        Answer job = finished(api.post("/exports", "{\"kind\": \"%s\", \"format\": \"%s\"}".formatted(kind, format))
                .has(202)
                .location());
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        return api.with("Accept", "*/*")
                .get("/exports/" + job.at("/id").asText() + "/file")
                .has(200)
                .text();
    }

    @Test
    void aPreviewShowsTheFirstRowsAndStoresNothing() {
        String number = Bodies.newNumber();
        Answer preview = previews(form(HEADER + number + ",PERSON,DE,Müller\n" + number + "x,ROBOT,DE,Bad\n"))
                .has(200);
        assertThat(preview.at("/charset").asText()).isEqualTo("UTF-8");
        assertThat(preview.at("/separator").asText()).isEqualTo(",");
        assertThat(preview.at("/columns")).hasSize(4);
        assertThat(preview.at("/rows/0/becomes").asText()).isEqualTo("CREATED");
        assertThat(preview.at("/rows/0/fields/name/family").asText()).isEqualTo("Müller");
        assertThat(preview.at("/rows/1/errors/0/field").asText()).isEqualTo("customer.kind");
        assertThat(preview.at("/rows/1/errors/0/message").asText()).isNotEmpty();
        api.get("/customers/" + number).isProblem(404, "not-found");

        Answer office = previews(form(HEADER + number + ",PERSON,DE,Müller\n", Charset.forName("windows-1252")))
                .has(200);
        assertThat(office.at("/charset").asText()).isEqualTo("windows-1252");
        assertThat(office.at("/rows/0/values/3").asText()).isEqualTo("Müller");
        Answer foreign = previews(form("a;b\n1;2\n")).has(200);
        assertThat(foreign.at("/errors").findValuesAsText("field")).contains("mapping.fields.a");
        assertThat(foreign.at("/rows/0/values")).hasSize(2);
        previews(form("")).isProblem(400, "malformed").names("file", "MALFORMED");
    }

    @Test
    void aMappingIsKeptUnderAName() {
        String number = Bodies.newNumber();
        String path = "/imports/mappings/" + number.toLowerCase(Locale.ROOT);
        String mapping = """
                {"kind": "CUSTOMERS", "mapping": {"fields": {"customer.number": "Nr", "name.family": "Name",
                 "customer.kind": {"constant": "PERSON"}, "customer.country": {"constant": "DE"}}}}""";
        Answer made = api.put(path, mapping).has(201);
        api.put(path, mapping).isProblem(428, "precondition-required");
        assertThat(api.get(path).has(200).header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(api.get("/imports/mappings").has(200).at("/items").findValuesAsText("name"))
                .contains("standard", "standard-de", number.toLowerCase(Locale.ROOT));

        Answer job = finished(
                imports(form("Nr;Name\n" + number + ";Muster\n").field("mapping", number.toLowerCase(Locale.ROOT)))
                        .has(202)
                        .location());
        assertThat(job.at("/summary/created").asLong()).as(job.text()).isEqualTo(1);
        assertThat(api.get("/customers/" + number).has(200).at("/name/family").asText())
                .isEqualTo("Muster");

        api.with("If-Match", "\"other\"").delete(path).isProblem(412, "precondition-failed");
        api.with("If-Match", made.header("ETag")).delete(path).has(204);
        api.get(path).isProblem(404, "not-found");
        api.put("/imports/mappings/standard", mapping).isProblem(409, "conflict");
        api.put(path, mapping.replace("name.family", "name.colour"))
                .isProblem(400, "invalid-input")
                .names("mapping.fields.name.colour", "UNKNOWN_FIELD");
    }

    private Answer previews(Form form) {
        return api.send("POST", "/imports/preview", Form.TYPE, form.body());
    }

    @Test
    void wrongExportsAreRefused() {
        api.post("/exports", "{\"format\": \"PDF\"}")
                .isProblem(400, "invalid-input")
                .names("kind", "MISSING")
                .names("format", "UNKNOWN_VALUE");
        api.get("/exports/nothing").isProblem(404, "not-found");
        api.delete("/exports/nothing").isProblem(404, "not-found");
        api.with("Accept", "text/csv, application/problem+json")
                .get("/exports/nothing/file")
                .isProblem(404, "not-found");
    }

    @Test
    void aFileWithOtherColumnsIsRefused() {
        imports(form("a,b,c\n1,2,3\n")).isProblem(400, "invalid-input");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        imports(form(HEADER + "Gün,PERSON,DE,x\n", UTF_16LE))
                .isProblem(400, "malformed")
                .names("file", "MALFORMED");
        imports(new Form()
                        .file(HEADER.getBytes(UTF_8))
                        .field("kind", "CUSTOMERS")
                        .field("charset", "KLINGON"))
                .isProblem(400, "invalid-input")
                .names("charset", "INVALID");
    }

    @Test
    void aFormMustBeComplete() {
        imports(new Form().field("kind", "CUSTOMERS"))
                .isProblem(400, "invalid-input")
                .names("file", "MISSING");
        imports(new Form().file(HEADER.getBytes(UTF_8)))
                .isProblem(400, "invalid-input")
                .names("kind", "MISSING");
        imports(new Form().file(HEADER.getBytes(UTF_8)).field("kind", "PARROTS"))
                .isProblem(400, "invalid-input")
                .names("kind", "UNKNOWN_VALUE");
        imports(form(HEADER).field("colour", "red"))
                .isProblem(400, "invalid-input")
                .names("colour", "UNKNOWN_FIELD");
        imports(form(HEADER).field("mapping", "{broken"))
                .isProblem(400, "malformed")
                .names("mapping", "MALFORMED");
        api.post("/imports", "{}").isProblem(415, "unsupported-media-type");
    }

    @Test
    void unknownJobsAreNotFound() {
        api.get("/imports/nothing").isProblem(404, "not-found");
        api.with("Accept", "text/csv, application/problem+json")
                .get("/imports/nothing/errors")
                .isProblem(404, "not-found");
        api.get("/sweeps/nothing").isProblem(404, "not-found");
        api.delete("/sweeps/nothing").isProblem(404, "not-found");
        api.get("/jobs/nothing").isProblem(404, "not-found");
    }

    @Test
    void aSweepAssessesTheBase() {
        String number = Bodies.storedCustomer(api);
        Answer taken = api.post("/sweeps", "{\"reason\": \"test\"}").has(202);
        Answer job = finished(taken.location());
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/done").asLong()).isPositive();
        api.get("/customers/" + number + "/assessment").has(200);
        assertThat(api.get("/sweeps/" + job.at("/id").asText())
                        .has(200)
                        .at("/kind")
                        .asText())
                .isEqualTo("SWEEP");
        assertThat(api.get("/jobs?limit=1").has(200).at("/items")).hasSize(1);
    }

    @Test
    void aSweepOfChangesLeavesOutWhomNothingElseIsKnownOf() {
        Bodies.storedCustomer(api);
        finished(api.post("/sweeps", "{}").has(202).location());
        Answer job =
                finished(api.post("/sweeps", "{\"changedOnly\": true}").has(202).location());

        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        assertThat(job.at("/summary/unchanged").asLong()).isPositive();
    }

    @Test
    void aSweepThatIsOverStaysAsItIs() {
        Answer taken = api.post("/sweeps", "{\"filter\": {\"country\": \"DK\"}, \"reason\": \"test\"}")
                .has(202);
        Answer job = finished(taken.location());
        assertThat(api.delete("/sweeps/" + job.at("/id").asText())
                        .has(200)
                        .at("/state")
                        .asText())
                .isEqualTo(job.at("/state").asText());
    }

    @Test
    void aRunningJobIsStoppedAfterItsPresentPiece() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60_000; i++) {
            rows.append("trial-").append(i).append(",PERSON,DE,Trial\n");
        }
        String path =
                imports(form(rows.toString()).field("dryRun", "true")).has(202).location();
        Waiting.until(() -> api.get(path).has(200), seen -> seen.at("/done").asLong() > 0);

        api.post(path + "/stop", "").has(200);

        Answer job = finished(path);
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("STOPPED");
        assertThat(job.at("/done").asLong()).isPositive().isLessThan(60_000);
        assertThat(job.at("/perSecond").asDouble()).isPositive();
        assertThat(job.at("/endedAt").asText()).isNotEmpty();
        assertThat(api.post(path + "/stop", "").has(200).at("/state").asText())
                .as("once more")
                .isEqualTo("STOPPED");
    }

    @Test
    void onlyWhatRunsAndMayBeLeftHalfDoneIsStopped() {
        String ended = finished(api.post("/sweeps", "{\"filter\": {\"country\": \"DK\"}}")
                        .has(202)
                        .location())
                .at("/id")
                .asText();
        api.post("/jobs/" + ended + "/stop", "").isProblem(409, "conflict");
        api.post("/jobs/nothing/stop", "").isProblem(404, "not-found");
        Api.as("AGENT").post("/jobs/" + ended + "/stop", "").isProblem(403, "forbidden");

        api.post("/ledger/checks", "").has(202);
        JsonNode check = null;
        for (JsonNode job : api.get("/jobs?limit=50").has(200).at("/items")) {
            check = check == null && job.at("/kind").asText().equals("CHAIN_CHECK") ? job : check;
        }
        assertThat(check).isNotNull();
        api.post("/jobs/" + check.at("/id").asText() + "/stop", "").isProblem(409, "conflict");
    }

    @Test
    void wrongSweepsAreRefused() {
        api.post("/sweeps", "{\"filter\": {\"kind\": \"ROBOT\"}}")
                .isProblem(400, "invalid-input")
                .names("filter.kind", "UNKNOWN_VALUE");
    }

    private Answer imports(Form form) {
        return api.send("POST", "/imports", Form.TYPE, form.body());
    }

    private static Form form(String csv) {
        return form(csv, UTF_8);
    }

    private static Form form(String kind, String csv) {
        return new Form().file(csv.getBytes(UTF_8)).field("kind", kind);
    }

    private static Form form(String csv, Charset charset) {
        return new Form().file(csv.getBytes(charset)).field("kind", "CUSTOMERS");
    }

    private Answer finished(String path) {
        return Waiting.until(
                () -> api.get(path).has(200),
                job -> OVER.contains(job.at("/state").asText()));
    }
}

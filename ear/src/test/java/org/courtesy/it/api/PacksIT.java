package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Packs that somebody else made, put into a running server that has never heard of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PacksIT {

    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String LAW = "tables/law.csv";
    private static final String LAW_HEADER =
            "country,kind,channel,need,refusal,optOutRegister,advice,legalBasis,validFrom,validTo,source\n";

    private final Api analyst = Api.as("ANALYST");
    private final Api approver = Api.as("APPROVER");

    private static String info(String name, String kind, String version) {
        return """
                name: %s
                kind: %s
                version: %s
                origin: Somebody else
                description: {en: "Of %1$s", de: "Über %1$s", da: "Om %1$s"}
                """.formatted(name, kind, version);
    }

    private static Map<String, String> liechtenstein() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.yaml", info("li", "COUNTRY", "1.0") + "country: LI\n");
        files.put(LAW, LAW_HEADER + "LI,PERSON,EMAIL,CONSENT,LI_QUIET,no,,§ 50 KomG,,,counsel\n");
        files.put("tables/codes.csv", "kind,code,rank,stage\nREFUSAL,LI_QUIET,395,ELIGIBILITY\n");
        files.put("tables/countries.csv", "country,timeZone,currency,leapDay\nLI,Europe/Vaduz,CHF,MAR_1\n");
        files.put("tables/holidays.csv", "country,state,day,name,validFrom,validTo\nLI,,08-15,Staatsfeiertag,,\n");
        files.put("tables/legal-basis.csv", "code,country,legalBasis\nLI_QUIET,LI,§ 50 KomG\n");
        for (String language : new String[] {"en", "de", "da"}) {
            files.put("texts/texts_" + language + ".properties", "refusal.LI_QUIET=Vaduz " + language + "\n");
        }
        files.put("scenarios/packs/li.yaml", """
                - name: Nobody writes to Vaduz without a consent
                  given: {customer: {country: LI}, consents: []}
                  expect: {contact: {EMAIL/ADVERTISING: [LI_QUIET], EMAIL/SERVICE: allowed}}
                """);
        return files;
    }

    private static Map<String, String> kettleTariff() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.yaml", info("kettle", "OFFER", "2.1"));
        files.put("tables/offers.csv", """
                offer,saves,productGroup,similar,consentWanted,upliftTested,loyaltyTermsFrom,source
                KETTLE,yes,ENERGY,yes,no,yes,,example
                """);
        files.put("tables/actions.csv", "code,class,doneBy,halfLifeDays\nOFFER_KETTLE,ADVERTISING,,60\n");
        files.put(
                "tables/arbitration.csv",
                "action,propensity,context,value,lever,source\nOFFER_KETTLE,0.4,1,50,1,example\n");
        files.put("tables/legal-class.csv", """
                type,channel,country,kind,purpose,legalBasis,validFrom,validTo,source
                OFFER_KETTLE,*,*,*,ADVERTISING,,,,example
                """);
        for (String language : new String[] {"en", "de", "da"}) {
            files.put("texts/texts_" + language + ".properties", """
                    offer.KETTLE=Kettle %1$s
                    action.OFFER_KETTLE=Offer kettle %1$s
                    touchpoint.OFFER_KETTLE=Kettle %1$s
                    """.formatted(language));
        }
        files.put("drl/offer/OFF-990-a-kettle-wants-an-owner.drl", """
                package courtesy.rules.offer;

                import org.courtesy.fact.OfferQuestion;

                rule "A kettle wants an owner"
                    @id("OFF-990") @owner("sales") @since("1.0") @source("example")
                when
                    $question : OfferQuestion( offer == "KETTLE", customer.homeOwner == false )
                then
                    $question.refuse("NOT_OWNER");
                end
                """);
        files.put("scenarios/offer/OFF-990.yaml", """
                - name: A tenant
                  given: {}
                  expect: {fires: [OFF-990], offers: {KETTLE: [NOT_OWNER]}}
                - name: An owner
                  given: {customer: {homeOwner: true}}
                  expect: {silent: [OFF-990], offers: {KETTLE: eligible}}
                """);
        return files;
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Answer install(Api who, String draft, Map<String, String> files) {
        return who.send("POST", draft + "/packs", "application/zip", BodyPublishers.ofByteArray(zip(files)));
    }

    private String draft() {
        return analyst.post(VERSIONS, "{\"title\": \"Packs\"}").has(201).location();
    }

    private static Answer assess(String country, String language) {
        return Api.admin()
                .with("Accept-Language", language)
                .post("/assessments", """
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "%s", "homeOwner": true},
                         "contracts": [{"number": "V-1", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                        "signedOn": "2021-11-01", "supplyStart": "2021-11-20"}]}""".formatted(country))
                .has(200);
    }

    private static JsonNode emailAdvertising(Answer assessment) {
        return StreamSupport.stream(assessment.at("/contact").spliterator(), false)
                .filter(row -> row.at("/channel").asText().equals("EMAIL")
                        && row.at("/purpose").asText().equals("ADVERTISING"))
                .findFirst()
                .orElseThrow()
                .at("/refusals");
    }

    private static String codes(JsonNode refusals) {
        return String.join(" ", refusals.findValuesAsText("code"));
    }

    @Test
    @Tag("every-database")
    void foreignPacksDecideWithoutATouchOfTheCode() {
        assertThat(codes(emailAdvertising(assess("LI", "en")))).isEqualTo("NO_LEGAL_TABLE");
        assertThat(codes(emailAdvertising(assess("AT", "en")))).isEqualTo("NO_LEGAL_TABLE");
        String draft = draft();
        install(analyst, draft, liechtenstein()).has(200);
        install(analyst, draft, kettleTariff()).has(200);
        analyst.post(draft + "/packs", "{\"offered\": \"at\"}").has(200);
        analyst.post(draft + "/packs", "{\"offered\": \"balcony-solar\"}").has(200);
        assertThat(analyst.get(draft + "/packs").has(200).json().findValuesAsText("name"))
                .containsExactly("at", "balcony-solar", "kettle", "li");

        Answer check = analyst.post(draft + "/check", "{}").has(200);
        assertThat(check.at("/clean").asBoolean()).as(check.text()).isTrue();
        Answer run = analyst.post(draft + "/scenarios/run", "{}").has(200);
        assertThat(run.at("/failed").asInt()).as(run.text()).isZero();
        analyst.post(draft + "/submission", "{\"why\": \"Two countries and two offers\"}")
                .has(200);
        approver.post(draft + "/approval", "{\"reasonWithoutReplay\": \"Nobody there yet\"}")
                .has(200);
        approver.post(draft + "/activation", "{}").has(200);
        try {
            decided();
        } finally {
            approver.post(draft + "/rollback", "{\"reason\": \"It was a test\"}")
                    .has(200);
        }

        assertThat(codes(emailAdvertising(assess("LI", "en")))).isEqualTo("NO_LEGAL_TABLE");
        int live = analyst.get("/rule-sets").at("/items/0/live").asInt();
        assertThat(analyst.get(VERSIONS + "/" + live + "/packs").has(200).at("/items"))
                .isEmpty();
    }

    private void decided() {
        JsonNode vaduz = emailAdvertising(assess("LI", "da"));
        assertThat(codes(vaduz)).isEqualTo("LI_QUIET");
        assertThat(vaduz.findValuesAsText("text")).containsExactly("Vaduz da");
        assertThat(vaduz.findValuesAsText("legalBasis")).containsExactly("§ 50 KomG");
        JsonNode vienna = emailAdvertising(assess("AT", "en"));
        assertThat(codes(vienna)).isEqualTo("MAIL_NO_CONSENT");
        assertThat(vienna.findValuesAsText("legalBasis")).containsExactly("§ 174 (3) TKG 2021");
        Answer german = assess("DE", "de");
        assertThat(german.at("/offers").findValuesAsText("code")).contains("KETTLE", "BALCONY_SOLAR");
        assertThat(german.at("/actions").findValuesAsText("text"))
                .contains("Offer kettle de", "Balkonkraftwerk anbieten");
    }

    @Test
    @Tag("every-database")
    void aPackIsPutInOnceAndTakenOutWhole() {
        String draft = draft();
        String checksum = analyst.get(draft).at("/checksum").asText();
        String with = install(analyst, draft, liechtenstein())
                .has(200)
                .at("/checksum")
                .asText();
        assertThat(install(analyst, draft, liechtenstein())
                        .has(200)
                        .at("/checksum")
                        .asText())
                .isEqualTo(with);
        Map<String, String> later = liechtenstein();
        later.put("pack.yaml", info("li", "COUNTRY", "1.1") + "country: LI\n");
        later.put("tables/holidays.csv", "country,state,day,name,validFrom,validTo\nLI,,02-02,Lichtmess,,\n");
        install(analyst, draft, later).has(200);
        assertThat(analyst.get(draft + "/files/tables/holidays.csv").text())
                .contains("LI,,02-02,Lichtmess")
                .doesNotContain("Staatsfeiertag")
                .contains("DE,,01-01,Neujahr");
        assertThat(analyst.get(draft + "/packs").at("/items/0/version").asText())
                .isEqualTo("1.1");
        assertThat(install(analyst, draft, liechtenstein())
                        .isProblem(422, "rules-refused")
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("PACK_OLDER");

        assertThat(analyst.delete(draft + "/packs/li").has(200).at("/checksum").asText())
                .isEqualTo(checksum);
        analyst.delete(draft + "/packs/li").isProblem(404, "not-found");
        assertThat(analyst.get(draft + "/audit").json().findValuesAsText("reason"))
                .contains("li", "li 1.1", "li 1.0");
    }

    @Test
    void whatIsRefusedIsNamedByPlaceAndChangesNothing() {
        String draft = draft();
        String checksum = analyst.get(draft).at("/checksum").asText();

        Map<String, String> foreign = liechtenstein();
        foreign.put(LAW, foreign.get(LAW) + "DE,PERSON,PHONE,NONE,,no,,,,,me\n");
        refused(draft, foreign, "PACK_ROW_FOREIGN", LAW, 3);

        Map<String, String> conflict = kettleTariff();
        conflict.put("texts/texts_de.properties", "offer.FIBRE=Gratis\n");
        refused(draft, conflict, "PACK_PIECE_TAKEN", "texts/texts_de.properties", 1);

        Map<String, String> hostile = kettleTariff();
        hostile.replaceAll((path, text) -> text.replace("$question.refuse(\"NOT_OWNER\")", "System.exit(1)"));
        refused(draft, hostile, null, "drl/offer/OFF-990-a-kettle-wants-an-owner.drl", 10);

        Map<String, String> unproved = liechtenstein();
        unproved.remove("scenarios/packs/li.yaml");
        refused(draft, unproved, "PACK_WITHOUT_SCENARIOS", "pack.yaml", 0);

        Map<String, String> outside = liechtenstein();
        outside.put("../standalone/evil.drl", "x");
        refused(draft, outside, "ARCHIVE_WRONG_PATH", "../standalone/evil.drl", 0);

        Map<String, String> bomb = liechtenstein();
        bomb.put(LAW, "x".repeat(50_000_000));
        refused(draft, bomb, "ARCHIVE_ENTRY_TOO_LARGE", LAW, 0);

        assertThat(analyst.get(draft).at("/checksum").asText()).isEqualTo(checksum);
        assertThat(analyst.get(draft + "/packs").at("/items")).isEmpty();
    }

    private void refused(String draft, Map<String, String> pack, String code, String file, int line) {
        Answer answer =
                install(analyst.with("Accept-Language", "de"), draft, pack).isProblem(422, "rules-refused");
        assertThat(answer.at("/code").asText()).isEqualTo("PACK_REFUSED");
        assertThat(answer.at("/errors/0/field").asText()).isEqualTo(file);
        assertThat(answer.at("/errors/0/line").asInt()).isEqualTo(line);
        assertThat(answer.at("/errors/0/message").asText()).isNotBlank();
        if (code != null) {
            assertThat(answer.at("/errors/0/code").asText()).isEqualTo(code);
        }
    }

    @Test
    void analystsInstallApproversReadAndOthersStayOutside() {
        String draft = draft();
        assertThat(approver.get("/rule-sets/standard/packs").has(200).json().findValuesAsText("name"))
                .contains("at", "balcony-solar");
        approver.get("/rule-sets/standard/packs/at/archive").has(200);
        approver.get(draft + "/packs").has(200);
        approver.post(draft + "/packs", "{\"offered\": \"at\"}").isProblem(403, "forbidden");
        approver.delete(draft + "/packs/at").isProblem(403, "forbidden");
        Api.as("AGENT").get("/rule-sets/standard/packs").isProblem(403, "forbidden");
        analyst.get("/rule-sets/other/packs").isProblem(404, "not-found");
        analyst.get("/rule-sets/standard/packs/none/archive").isProblem(404, "not-found");
        analyst.post(draft + "/packs", "{\"offered\": \"none\"}").isProblem(404, "not-found");
        analyst.post(draft + "/packs", "{}").isProblem(400, "invalid-input").names("offered", "MISSING");
        int live = analyst.get("/rule-sets").at("/items/0/live").asInt();
        analyst.post(VERSIONS + "/" + live + "/packs", "{\"offered\": \"at\"}").isProblem(409, "conflict");
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consents, objections, preferences, promises, and what they permit. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class PermissionsApiIT {

    private static final String GRANT = """
            {"purpose": "ADVERTISING", "channel": "PHONE", "state": "GRANTED", "at": "2026-01-10T09:00:00+01:00",
             "proof": "SIGNED_FORM", "textVersion": "2025-03", "occasion": "FAIR", "evidence": "form 4711"}""";
    /** A Tuesday at ten. */
    private static final String CALL =
            "/contact-permission?channel=PHONE&purpose=ADVERTISING&at=2026-02-10T10:00:00%2B01:00";

    private final Api api = Api.admin();
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = "/customers/" + Bodies.storedCustomer(api);
    }

    @Test
    void aConsentPermitsAndItsWithdrawalForbids() {
        Answer before = api.get(customer + CALL).has(200);
        assertThat(before.at("/allowed").asBoolean()).isFalse();
        assertThat(before.json().findValuesAsText("code")).contains("PHONE_NO_CONSENT");
        assertThat(before.at("/refusals/0/text").asText()).isNotBlank();

        Answer granted = api.post(customer + "/consents", GRANT).has(201);
        assertThat(granted.at("/occasion").asText()).isEqualTo("FAIR");
        assertThat(granted.at("/recordedBy").asText()).isEqualTo("admin");
        assertThat(api.get(customer + CALL).has(200).at("/allowed").asBoolean()).isTrue();

        api.post(customer + "/consents", GRANT.replace("GRANTED", "WITHDRAWN").replace("01-10", "02-01"))
                .has(201);
        assertThat(api.get(customer + CALL).has(200).json().findValuesAsText("code"))
                .contains("CONSENT_WITHDRAWN");
        assertThat(api.get(customer + "/consents").has(200).at("/items")).hasSize(2);
    }

    @Test
    void aPlusMayComeUnescaped() {
        Answer answer = api.get(customer + CALL.replace("%2B", "+")).has(200);
        assertThat(answer.at("/at").asText()).isEqualTo("2026-02-10T10:00:00+01:00");
    }

    @Test
    void permissionQuestionsMustBeComplete() {
        api.get(customer + "/contact-permission?purpose=ADVERTISING")
                .isProblem(400, "invalid-input")
                .names("channel", "MISSING");
        api.get(customer + "/contact-permission?channel=FAX&purpose=ADVERTISING")
                .isProblem(400, "invalid-input")
                .names("channel", "UNKNOWN_VALUE");
        api.get(customer + "/contact-permission?channel=PHONE&purpose=SERVICE&at=now")
                .isProblem(400, "invalid-input")
                .names("at", "INVALID");
    }

    @Test
    void theCalendarTellsFromWhenOn() {
        api.put(customer + "/preferences", "{\"pausedFrom\": \"2020-01-01\"}").has(200);
        Answer answer = api.with("Accept-Language", "de")
                .get(customer + "/contact-calendar?days=30")
                .has(200);

        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.at("/days").asInt()).isEqualTo(30);
        assertThat(answer.at("/contact")).hasSize(8 * 3);
        assertThat(answer.at("/contact")).allSatisfy(row -> {
            boolean duty = !row.path("purpose").asText().equals("ADVERTISING");
            assertThat(row.path("allowed").asBoolean()).as("%s", row).isEqualTo(duty);
            assertThat(row.path("firstAt").isNull()).isEqualTo(!duty);
            assertThat(row.path("refusals").isEmpty()).isEqualTo(duty);
        });
        assertThat(answer.at("/coming").isArray()).isTrue();
        assertThat(answer.at("/deadlines").isArray()).isTrue();
    }

    @Test
    void theCalendarLooksOneToNinetyDaysAhead() {
        assertThat(api.get(customer + "/contact-calendar").has(200).at("/days").asInt())
                .isEqualTo(90);
        for (String days : new String[] {"0", "91", "many"}) {
            api.get(customer + "/contact-calendar?days=" + days)
                    .isProblem(400, "invalid-input")
                    .names("days", "OUT_OF_RANGE");
        }
        api.get("/customers/nobody/contact-calendar").isProblem(404, "not-found");
    }

    @Test
    void wrongConsentsAreRefused() {
        api.post(customer + "/consents", GRANT.replace("PHONE", "FAX"))
                .isProblem(400, "invalid-input")
                .names("channel", "UNKNOWN_VALUE");
        api.post(customer + "/consents", "{}")
                .isProblem(400, "invalid-input")
                .names("channel", "MISSING")
                .names("state", "MISSING");
        assertThat(api.get(customer + "/consents").at("/items")).isEmpty();
    }

    @Test
    void anObjectionForbidsAtOnce() {
        api.post(customer + "/consents", GRANT).has(201);
        api.post(customer + "/objections", "{\"channel\": \"PHONE\", \"at\": \"2026-02-01T00:00:00+01:00\"}")
                .has(201);
        assertThat(api.get(customer + CALL).has(200).at("/refusals/0/code").asText())
                .isEqualTo("OBJECTED_ART21");
        assertThat(api.get(customer + "/objections")
                        .has(200)
                        .at("/items/0/purpose")
                        .asText())
                .isEqualTo("ADVERTISING");
        api.post(customer + "/objections", "{\"channel\": \"SMOKE\"}")
                .isProblem(400, "invalid-input")
                .names("channel", "UNKNOWN_VALUE");
    }

    @Test
    void wishesAreReplacedAsAWhole() {
        assertThat(api.get(customer + "/preferences").has(200).at("/greetings").asBoolean())
                .isTrue();
        api.put(customer + "/preferences", "{\"preferredChannel\": \"EMAIL\", \"greetings\": false}")
                .has(200);
        Answer read = api.get(customer + "/preferences").has(200);
        assertThat(read.at("/preferredChannel").asText()).isEqualTo("EMAIL");
        assertThat(read.at("/greetings").asBoolean()).isFalse();
        api.put(customer + "/preferences", "{\"maxAdvertisingPer30Days\": -1}")
                .isProblem(400, "invalid-input")
                .names("maxAdvertisingPer30Days", "OUT_OF_RANGE");
    }

    @Test
    void aPromiseIsMadeAndKept() {
        Answer made =
                api.post(customer + "/promises", "{\"dueOn\": \"2026-03-01\"}").has(201);
        assertThat(made.at("/id").asText()).isNotBlank();
        api.put(made.location(), "{\"keptOn\": \"2026-02-27\"}").has(200);
        assertThat(api.get(customer + "/promises")
                        .has(200)
                        .at("/items/0/keptOn")
                        .asText())
                .isEqualTo("2026-02-27");
        api.put(customer + "/promises/nothing", "{}").isProblem(404, "not-found");
        api.post(customer + "/promises", "{}").isProblem(400, "invalid-input").names("dueOn", "MISSING");
    }
}

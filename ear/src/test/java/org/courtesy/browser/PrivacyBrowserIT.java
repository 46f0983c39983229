package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever protects the data sees to what people ask about their own data; agents put it down. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrivacyBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aRequestIsPutDownExtendedAndAnswered() {
        Asking asking = Asking.nobodyYet();
        open("privacy", "/privacy.xhtml");
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Datenschutz");
        page().locator("[id='head:create']").click();
        assertThat(field("newRequest", "customer_input")).isFocused();
        field("newRequest", "save").click();
        assertThat(field("newRequest", "customerMessage")).containsText("gebraucht");
        assertThat(field("newRequest", "kindMessage")).containsText("gebraucht");
        field("newRequest", "customer_input").pressSequentially(asking.family());
        page().locator("[id='newRequest:customer_panel'] .ui-autocomplete-item")
                .first()
                .click();
        field("newRequest", "kind").selectOption("ACCESS");
        field("newRequest", "channel").selectOption("POST");
        field("newRequest", "note").fill("will alles wissen");
        field("newRequest", "save").click();

        assertThat(page().locator("#sheet-title")).containsText(asking.family());
        assertThat(page().locator("[id='sheet']")).containsText("will alles wissen");
        assertThat(page().locator("[id='sheet']")).containsText(Pattern.compile("noch \\d+ Tage"));
        assertThat(page().locator(".changelist").first()).containsText(asking.family());
        page().locator("[id='sheet:extend']").click();
        assertThat(field("extension", "reason")).isFocused();
        field("extension", "now").click();
        assertThat(field("extension", "reasonMessage")).containsText("gebraucht");
        field("extension", "reason").fill("viele Akten");
        field("extension", "now").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Verlängert");
        assertThat(page().locator("[id='sheet:extend']")).hasCount(0);

        page().locator("[id='sheet:answer']").click();
        assertThat(field("closing", "outcome")).isFocused();
        field("closing", "outcome").fill("per Post geschickt");
        field("closing", "now").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Beantwortet");
        assertThat(page().locator("[id='sheet']")).containsText("per Post geschickt");
        assertThat(page().locator("[id='sheet:answer']")).hasCount(0);
    }

    @Test
    void everythingKnownIsHandedOut() throws IOException {
        Asking asking = Asking.recorded("ACCESS");
        open("privacy", asking.address());

        Download pdf =
                page().waitForDownload(() -> page().locator("[id='export:pdf']").click());
        Assertions.assertThat(pdf.suggestedFilename()).endsWith(".pdf");
        Assertions.assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        page().locator("[id='export:language']").selectOption("en");
        Download json = page().waitForDownload(
                        () -> page().locator("[id='export:json']").click());
        Assertions.assertThat(Files.readString(json.path()))
                .contains(asking.family())
                .contains("Household customer");
    }

    @Test
    void aDecisionIsExplained() throws IOException {
        Asking asking = Asking.recorded("EXPLANATION").decided();
        open("privacy", asking.address());

        assertThat(page().locator("[id='explain:decision'] option").first()).containsText(":");
        page().locator("[id='explain:explainLanguage']").selectOption("en");
        Download json = page().waitForDownload(
                        () -> page().locator("[id='explain:explainJson']").click());

        Assertions.assertThat(Files.readString(json.path()))
                .contains("courtesy-decision-explanation/1", "a person decides");
    }

    @Test
    void theProcessingIsRestrictedAndLiftedOnceThePersonWasTold() {
        Asking asking = Asking.recorded("RESTRICTION");
        open("privacy", asking.address());
        page().locator("[id='limit:restrict']").click();
        assertThat(field("restriction", "reason")).isFocused();
        field("restriction", "now").click();
        assertThat(field("restriction", "reasonMessage")).containsText("gebraucht");
        field("restriction", "reason").fill("Zähler strittig");
        field("restriction", "now").click();
        assertThat(page().locator("#main")).containsText("Zähler strittig");

        page().locator("[id='limit:lift']").click();
        field("lifting", "now").click();
        assertThat(field("lifting", "toldOnMessage")).containsText("gebraucht");
        field("lifting", "toldOn_input").fill("01.01.2020");
        page().keyboard().press("Tab");
        field("lifting", "now").click();
        assertThat(field("lifting", "toldOnMessage")).not().isEmpty();
    }

    @Test
    void aPersonIsFoundWithoutARequest() {
        Asking asking = Asking.nobodyYet();
        open("privacy", "/privacy.xhtml");
        page().locator("[id='personFind:q_input']").pressSequentially(asking.family());
        page().locator("[id='personFind:q_panel'] .ui-autocomplete-item")
                .first()
                .click();

        assertThat(page().locator("#export-title")).containsText(asking.customer());
        assertThat(page().locator("#erasure-title")).hasText("Löschung");
        WINDOW.go("/privacy.xhtml?after=typed&only=NONE&kind=NONE");
        assertThat(page().locator("#list-title")).isVisible();
    }

    @Test
    void agentsPutDownWhatCustomersTellThem() {
        Asking asking = Asking.nobodyYet();
        open("agent", "/customer.xhtml?number=" + asking.customer());
        page().locator("#act-privacyRequest").click();
        assertThat(field("privacyRequest", "kind")).isFocused();
        field("privacyRequest", "kind").selectOption("OBJECTION");
        assertThat(field("privacyRequest", "objectedChannel")).isVisible();
        field("privacyRequest", "save").click();

        assertThat(page().locator(".chips").first()).containsText(Pattern.compile("Datenschutz|Auskunft|Anfrage"));
        WINDOW.go("/privacy.xhtml");
        assertThat(new Frame(page()).heading()).hasText("Das ist Ihnen nicht erlaubt");
        WINDOW.forgetComplaints();
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        Asking asking = Asking.recorded("EXPLANATION").restricted();
        open("privacy", asking.address());
        for (String language : List.of("da", "en", "de")) {
            WINDOW.go(asking.address());
            new Frame(page()).speak(language);
            page().locator("[id='head:create']").click();
            assertThat(field("newRequest", "customer_input")).isFocused();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void aPersonIsErasedOnceItWasWeighedAndTyped() {
        Asking asking = Asking.recorded("ERASURE");
        open("privacy", asking.address());
        page().locator("[id='erasure:ask']").click();
        assertThat(field("erasing", "typed")).isFocused();
        field("erasing", "typed").fill("somebody else");
        field("erasing", "save").click();
        assertThat(field("erasing", "typedMessage")).not().isEmpty();

        for (Locator hindrance : page().locator("[id='erasing:weighed'] input").all()) {
            hindrance.setChecked(true);
        }
        field("erasing", "typed").fill(asking.customer());
        field("erasing", "save").click();
        assertThat(page().locator("#receipt")).containsText("geleert");
        assertThat(page().locator("#receipt")).not().containsText(asking.family());
        Assertions.assertThat(Interface.as("agent")
                        .send("GET", "/customers?q=" + asking.customer(), null)
                        .body())
                .doesNotContain(asking.family());
    }

    private static Locator field(String form, String name) {
        return page().locator("[id='" + form + ":" + name + "']");
    }

    private static void open(String user, String place) {
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

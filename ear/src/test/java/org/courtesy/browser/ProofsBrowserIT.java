package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data protection lays down the words of consents, loads dossiers and has the ledger checked. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProofsBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void wordsAreLaidDownUsedAndRetired() {
        String version = "it-" + UUID.randomUUID().toString().substring(0, 8);
        open("privacy");
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Einwilligungen");
        page().locator("[id='head:create']").click();
        assertThat(field("version")).isFocused();
        field("version").fill(version);
        field("controller").fill("Stadtwerke Musterstadt GmbH");
        page().locator("[id='newText:channels'] input").first().setChecked(true);
        field("german").fill("Ja, rufen Sie mich an.");
        field("danish").fill("Ja, ring til mig.");
        field("english").fill("");
        field("save").click();
        assertThat(page().locator("[id='newText:englishMessage']")).not().isEmpty();
        assertThat(field("german")).hasValue("Ja, rufen Sie mich an.");
        field("english").fill("Yes, call me.");
        field("save").click();

        assertThat(page().locator("#sheet-title")).hasText(version);
        assertThat(page().locator(".declaration").first()).hasText("Ja, rufen Sie mich an.");
        page().locator("[id='sheet:retire']").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator("[id='sheet:retire']")).hasCount(0);
        assertThat(page().locator(".changelist a.on")).containsText("außer Gebrauch");
    }

    @Test
    void theDossierComesAsAFileAndAnUnknownCustomerIsSaid() throws IOException {
        String number = Customers.withMailConsent();
        open("privacy");
        Locator customer = page().locator("[id='dossier:customer']");
        customer.fill("gibt-es-nicht");
        page().locator("[id='dossier:json']").click();
        assertThat(page().locator("[id='dossier:customerMessage']")).containsText("gibt-es-nicht");

        page().locator("[id='dossier:customer']").fill("   ");
        page().locator("[id='dossier:json']").click();
        assertThat(page().locator("[id='dossier:customerMessage']")).not().isEmpty();

        page().locator("[id='dossier:customer']").fill(number);
        Download download = page().waitForDownload(
                        () -> page().locator("[id='dossier:json']").click());
        Assertions.assertThat(Files.readString(download.path())).contains("\"standing\"", number);
    }

    @Test
    void theLedgerIsCheckedWhileOneLooks() {
        Customers.withMailConsent();
        open("privacy");
        page().locator("[id='ledger:check']").click();

        assertThat(page().locator("#ledger .facts li").first()).containsText("Unversehrt");
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("main").innerText()).results())
                .isEmpty();
    }

    @Test
    void administratorsSeeTheLedgerAndNoDossiers() {
        open("admin");
        assertThat(page().locator("#ledger-title")).isVisible();
        assertThat(page().locator("#dossier-title")).hasCount(0);
    }

    @Test
    void nobodyElseGetsThere() {
        WINDOW.go("/messages.xhtml");
        new LoginPage(page()).signIn("agent", "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
        Assertions.assertThat(page().request()
                        .get(page().url().replaceAll("/courtesy/.*", "/courtesy/proofs.xhtml"))
                        .status())
                .isEqualTo(403);
        WINDOW.forgetComplaints();
    }

    private static void open(String user) {
        WINDOW.go("/proofs.xhtml");
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }

    private static Locator field(String name) {
        return page().locator("[id='newText:" + name + "']");
    }
}

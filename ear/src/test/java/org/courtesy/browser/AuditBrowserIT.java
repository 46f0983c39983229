package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data protection searches the audit trail, takes it away and has it checked. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aCustomerIsFoundWithWhoSawAndChangedThem() {
        String number = Customers.withMailConsent();
        open("privacy");
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Protokoll");

        field("customer").fill(number);
        field("show").click();

        assertThat(rows()).not().hasCount(0);
        assertThat(rows().first()).containsText("Kunde " + number);
        Assertions.assertThat(page().locator("#trail").innerText())
                .contains("Kunden geändert", "Schnittstelle")
                .doesNotContainPattern(RAW_CODE);
        Assertions.assertThat(page().url()).contains("customer=" + number);

        field("who").fill("nobody-is-called-so");
        field("show").click();
        assertThat(page().getByText("Nichts passt zu dieser Suche.")).isVisible();
        page().getByText("Alle zeigen").click();
        assertThat(field("who")).hasValue("");
        assertThat(rows()).not().hasCount(0);
    }

    @Test
    void pagesFollowEachOther() {
        open("privacy");
        for (int i = 0; i < 60; i++) {
            Customers.withMailConsent();
        }
        WINDOW.go("/audit.xhtml?action=CUSTOMER_CHANGED");
        assertThat(rows()).hasCount(50);
        String first = rows().first().innerText();

        page().getByText("Ältere").click();

        assertThat(page().getByText("Zu den neuesten")).isVisible();
        assertThat(field("action")).hasValue("CUSTOMER_CHANGED");
        Assertions.assertThat(rows().first().innerText()).isNotEqualTo(first);
        page().getByText("Zu den neuesten").click();
        assertThat(rows()).hasCount(50);
        assertThat(page().getByText("Zu den neuesten")).hasCount(0);
    }

    @Test
    void whatIsShownComesAsAFile() throws IOException {
        String number = Customers.withMailConsent();
        open("privacy");
        field("customer").fill(number);
        field("show").click();
        assertThat(rows()).not().hasCount(0);

        Download file = page().waitForDownload(() -> field("csv").click());

        Assertions.assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
        Assertions.assertThat(Files.readString(file.path()).lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> Assertions.assertThat(line).contains(number));
    }

    @Test
    void whoAdministersIsNotToldWhichCustomer() {
        String number = Customers.withMailConsent();
        open("admin");

        assertThat(field("customer")).hasCount(0);
        assertThat(page().getByText("sieht nur der Datenschutz").first()).isVisible();
        assertThat(page().locator("#trail")).not().containsText(number);
    }

    @Test
    void theTrailIsCheckedOnDemand() {
        open("privacy");

        page().locator("[id='chain:check']").click();

        assertThat(page().locator("#chain .facts b").first()).hasClass("ok");
        assertThat(page().locator("#chain .facts b").first()).containsText("Unversehrt");
    }

    private static Page page() {
        return WINDOW.page();
    }

    private static void open(String user) {
        WINDOW.go("/audit.xhtml");
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Locator rows() {
        return page().locator("#trail tbody tr");
    }

    private static Locator field(String id) {
        return page().locator("[id='search:" + id + "'], [id='search:" + id + "_input']")
                .first();
    }
}

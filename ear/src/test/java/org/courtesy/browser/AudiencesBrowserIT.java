package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.CourierOffice;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding out whom something may reach. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AudiencesBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aLetterFindsItsReadersByKeyboard() throws IOException {
        open("approver", "de-DE");
        assertThat(page().locator(".panel.empty")).containsText("Keine Zielgruppe gewählt.");

        page().keyboard().press("n");
        page().locator("[id='wish:start']").focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("[id='wish:actionMessage']")).containsText("Hier wird ein Wert gebraucht.");
        page().locator("[id='wish:action']").selectOption("NEWSLETTER");
        page().locator("[id='wish:channel']").selectOption("POST");
        page().locator("[id='wish:limit']").fill("3");
        page().locator("[id='wish:reason']").fill("Frühjahrsbrief");
        page().locator("[id='wish:start']").focus();
        page().keyboard().press("Enter");

        assertThat(page().locator("h2#sheet-title")).containsText("Newsletter");
        assertThat(page().locator("main .lead")).containsText("3 von ");
        assertThat(page().locator("[id='list'] a.on")).containsText("fertig");
        assertThat(page().locator("body")).containsText("Die Zielgruppe ist so groß, wie sie werden sollte.");
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("main").innerText()).results())
                .isEmpty();
        Download file =
                page().waitForDownload(() -> page().locator("a[href*='file=1']").click());
        List<String> rows = Files.readAllLines(file.path());
        Assertions.assertThat(rows.get(0)).startsWith("customer,state,place");
        Assertions.assertThat(rows.stream().filter(row -> row.contains(",PERMITTED,")))
                .hasSize(3);
    }

    @Test
    void speaksTheOtherLanguagesAndFitsAPhone() {
        for (String language : List.of("en-GB", "da-DK")) {
            WINDOW.open(360, language);
            open("approver", null);
            WINDOW.go("/audiences.xhtml?new=true");
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
            Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
            Assertions.assertThat(((Number) overflow).intValue()).as(language).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void heldContactsAreHandedOver() throws IOException {
        String phone = "+49 151 " + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_000_000));
        HeldAudience held = HeldAudience.of(phone, null);
        try (CourierOffice office = new CourierOffice()) {
            WINDOW.go(held.address());
            new LoginPage(page()).signIn("admin", "courtesy");
            page().locator("[id='handing:open']").click();
            assertThat(page().locator("[id='handoverBox']")).containsText("2 Kontakte gehen an das Gateway");
            page().locator("[id='handover:start']").click();
            assertThat(page().locator("[id='handover:templateMessage']")).containsText("Hier wird ein Wert gebraucht.");
            page().locator("[id='handover:template']").selectOption(new SelectOption().setLabel(held.name()));
            page().locator("[id='handover:start']").click();

            Locator panel = page().locator("[id='handing:panel']");
            assertThat(panel.locator(".chip")).hasText("fertig");
            assertThat(panel.locator(".facts2"))
                    .hasText(Pattern.compile("Übergeben\\s*1\\s*Finden nicht statt\\s*1\\s*Noch freigehalten\\s*0"));
            assertThat(panel.locator("tbody")).containsText("keine Adresse");
            assertThat(page().locator("[id='handing:open']")).hasCount(0);
            Assertions.assertThat(office.givenTo(phone)).hasSize(1);
            Assertions.assertThat(RAW_CODE.matcher(panel.innerText()).results()).isEmpty();
            Download file = page().waitForDownload(
                            () -> page().locator("a[href*='handed=1']").click());
            Assertions.assertThat(Files.readString(file.path())).contains(",HANDED,", ",REFUSED,NO_ADDRESS,");
        }
    }

    @Test
    void onlyAdministratorsHandOver() {
        WINDOW.go(HeldAudience.of((String) null).address());
        new LoginPage(page()).signIn("approver", "courtesy");

        assertThat(page().locator("h2#sheet-title")).isVisible();
        assertThat(page().locator("[id='handing']")).hasCount(0);
    }

    @Test
    void isNotForAgents() {
        WINDOW.go("/audiences.xhtml");
        new LoginPage(page()).signIn("agent", "courtesy");

        assertThat(page().locator("nav.side a[href*='audiences']")).hasCount(0);
        WINDOW.forgetComplaints();
    }

    private static void open(String user, String language) {
        if (language != null) {
            WINDOW.open(1400, language);
        }
        WINDOW.go("/audiences.xhtml");
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes out of the house on paper and as a file. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaperBrowserIT {

    /** Width of an A4 page between its margins, in pixels of CSS. */
    private static final int A4 = 695;

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void paperIsLightAndHasNothingThatCannotBePressed() {
        String number = Customers.withOpenComplaint();
        for (String place :
                List.of("/customer.xhtml?number=" + number, "/customers.xhtml", "/reports.xhtml", "/today.xhtml")) {
            WINDOW.open(1400, "de-DE");
            open("admin", place);
            assertThat(new Frame(page()).heading()).isVisible();
            WINDOW.resize(A4);
            page().emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

            assertThat(page().locator("nav:visible")).hasCount(0);
            assertThat(page().locator("header.top")).isHidden();
            assertThat(page().locator(".printed")).containsText("gedruckt");
            Assertions.assertThat(page().locator("main button:visible").count())
                    .as(place)
                    .isZero();
            Assertions.assertThat(page().evaluate("getComputedStyle(document.querySelector('h1')).color"))
                    .isEqualTo("rgb(23, 32, 44)");
            Assertions.assertThat(((Number) page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                            .intValue())
                    .as(place)
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theListOfCustomersIsAFileAsWell() throws IOException {
        String number = Customers.withMailConsent();
        open("agent", "/customers.xhtml?q=" + number);

        String file = download("[id='customers:file']");

        Assertions.assertThat(file.lines().toList()).hasSize(2);
        Assertions.assertThat(file).startsWith("Nummer,Name,").contains(number, "Lindenstraße 12", "04109");
    }

    @Test
    void theTimelineIsAFileAsWellAndHarmless() throws IOException {
        String number = Customers.withMailConsent();
        Interface.as("integration").send("POST", "/touchpoints", """
                {"source": "browser", "id": "formula-%1$s", "customer": "%1$s", "type": "HOTLINE_CALL",
                 "direction": "INBOUND", "channel": "PHONE", "status": "DONE", "note": "=cmd|calc"}
                """.formatted(number));
        open("agent", "/customer.xhtml?number=" + number);

        String file = download("[id='timelineForm:file']");

        Assertions.assertThat(file)
                .startsWith("Wann,Richtung,Kanal,")
                .contains("eingehend,Telefon")
                .contains("'=cmd|calc");
    }

    private static String download(String button) throws IOException {
        Download file = page().waitForDownload(() -> page().locator(button).click());
        Assertions.assertThat(file.suggestedFilename()).endsWith(".csv");
        return Files.readString(file.path(), StandardCharsets.UTF_8);
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

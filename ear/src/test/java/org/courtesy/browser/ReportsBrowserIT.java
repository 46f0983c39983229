package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReportsBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void isWhereApproversStart() {
        open("approver", "/");

        assertThat(page()).hasURL(Pattern.compile(".*/reports\\.xhtml.*"));
        assertThat(page().locator("nav a")).hasText(new String[] {
            "Team",
            "Rückmeldungen",
            "Auswertungen",
            "Werkstatt",
            "Nachspielen",
            "Herausforderer",
            "Freigaben",
            "Beobachten"
        });
        assertThat(page().locator("nav a[aria-current='page']")).hasText("Auswertungen");
        for (String part : List.of("#fairness", "#optIn", "#value")) {
            assertThat(page().locator(part)).isVisible();
        }
    }

    @Test
    void theGroupsOfAnActionAreOneKeyAway() {
        openWithDecisions();
        Locator action = page().locator("#fairness [data-action='COMPLAINT_CALLBACK'] a");

        action.focus();
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*action=COMPLAINT_CALLBACK.*"));
        assertThat(page().locator("#groups-title")).hasText("Gruppen für: " + action.innerText());
        assertThat(page().locator("#groups [data-group='UNKNOWN']").first()).containsText("unbekannt");
    }

    @Test
    void aRangeOfDaysStandsInTheAddress() {
        open("approver", "/reports.xhtml");

        page().locator("[id='reports:from_input']").fill("01.01.1950");
        page().locator("[id='reports:to_input']").fill("31.12.1950");
        page().locator("[id='reports:show']").click();

        assertThat(page()).hasURL(Pattern.compile(".*from=1950-01-01.*to=1950-12-31.*"));
        assertThat(page().locator("#fairness .empty")).containsText("Wählen Sie andere Tage");
        assertThat(page().locator("#optIn .empty")).containsText("Bitte um Einwilligung");
    }

    @Test
    void aRangeThatIsNoneIsSaid() {
        open("approver", "/reports.xhtml?from=2026-02-01&to=2026-01-01");

        assertThat(page().locator(".ui-messages-error")).containsText("Das Ende liegt vor dem Anfang");
        assertThat(page().locator("#fairness")).isVisible();
    }

    @Test
    void everyPartIsAFileAsWell() throws IOException {
        openWithDecisions();
        Map<String, String> columns =
                Map.of("fairness", "action,text,", "optIn", "month,channel,", "value", "formula,currency,");
        for (String part : columns.keySet()) {
            Download file = page().waitForDownload(() ->
                    page().locator("[id='reports:" + part + "File']").click());
            Assertions.assertThat(file.suggestedFilename()).endsWith(".csv");
            Assertions.assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                    .startsWith(columns.get(part))
                    .doesNotContain("<html");
        }
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        openWithDecisions();
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(page().locator("#value")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void fitsIntoANarrowWindow() {
        WINDOW.open(400, "de-DE");
        openWithDecisions();

        Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue())
                .as("pixels beyond the window")
                .isLessThanOrEqualTo(0);
    }

    @Test
    void isClosedToWhoServesCustomers() {
        open("agent", "/reports.xhtml");

        assertThat(new Frame(page()).heading()).hasText("Das ist Ihnen nicht erlaubt");
        WINDOW.forgetComplaints();
    }

    /** Over fewer than five persons nothing would be shown. */
    private static void openWithDecisions() {
        IntStream.range(0, 5).forEach(i -> Customers.withOpenComplaint());
        open("approver", "/reports.xhtml");
        assertThat(page().locator("#groups")).isVisible();
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

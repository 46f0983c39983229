package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(page().locator("nav.side a")).hasText(new String[] {
            "Meldungen",
            "Zielgruppen",
            "Vorlagen",
            "Team",
            "Rückmeldungen",
            "Auswertungen",
            "Werkstatt",
            "Nachspielen",
            "Herausforderer",
            "Freigaben",
            "Beobachten"
        });
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Auswertungen");
        assertThat(page().locator(".pages a")).hasText(new String[] {
            "Überblick",
            "Kontakte",
            "Einwilligungen",
            "Verweigerungen",
            "Unbetreute",
            "Wechselrisiko",
            "Gehaltene",
            "Zusagen",
            "Arbeitsvorrat",
            "Übergangenes",
            "Ausgewogenheit",
            "Kundenwert"
        });
        for (String part : List.of("load", "consents", "refusals", "unserved", "bands", "saves", "promises", "work")) {
            assertThat(page().locator("[data-tile='" + part + "'] .figure b"))
                    .not()
                    .isEmpty();
        }
    }

    @Test
    void everyTileLeadsToItsPage() {
        open("approver", "/reports.xhtml");
        for (String tile : List.of("load", "unserved", "work")) {
            page().locator("[data-tile='" + tile + "'] h2 a").click();
            assertThat(page()).hasURL(Pattern.compile(".*/reports/" + tile + "\\.xhtml.*"));
            assertThat(page().locator(".pages a[aria-current='page']")).isVisible();
            page().goBack();
        }
    }

    @Test
    void behindAFigureStandJustTheCustomersThatItCounts() {
        String segment = Customers.newSegment();
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(i -> Customers.withOpenComplaint(segment))
                .sorted()
                .toList();
        open("approver", "/reports/bands.xhtml?segment=" + segment);

        Locator figure = page().locator("#bands td a[href]").first();
        assertThat(figure).hasText("3");
        figure.focus();
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*/reports/behind\\.xhtml.*segment=" + segment + ".*"));
        assertThat(page().locator("#behind tbody tr")).hasCount(3);
        Assertions.assertThat(page().locator("#behind tbody tr td:nth-child(2)").allInnerTexts().stream()
                        .sorted())
                .containsExactlyElementsOf(numbers);
        Download file =
                page().waitForDownload(() -> page().locator("#behindFile").click());
        Assertions.assertThat(read(file)).contains(numbers);
    }

    @Test
    void aFigureThatIsNoneIsSaid() {
        open("approver", "/reports/behind.xhtml?figure=nonsense");

        assertThat(page().locator(".ui-messages-error")).isVisible();
        assertThat(page().locator("#behind .empty")).isVisible();
    }

    @Test
    void aFileThatIsNoneIsSaid() {
        open("approver", "/reports/load.xhtml?file=nonsense");

        assertThat(page().locator(".ui-messages-error")).containsText("nicht als Datei");
        assertThat(page().locator("#weeks")).isVisible();
    }

    @Test
    void anOverrideIsSeenByTheTeamLead() {
        String number = Customers.withOpenComplaint();
        open("agent", "/customer.xhtml?number=" + number);
        page().locator("[data-act='contact']").click();
        page().locator("[id='contact:type']").selectOption("REFERRAL_ASK");
        page().locator("[id='contact:channel']").selectOption("EMAIL");
        page().locator("[id='contact:make']").click();
        page().locator("[id='contact:overrideReason']").fill("Hat selbst danach gefragt " + number);
        page().locator("[id='contact:make']").click();
        assertThat(page().locator("#contactBox")).not().isVisible();
        WINDOW.open(1400, "de-DE");

        open("approver", "/reports/overrides.xhtml");
        Locator mine = page().locator(".each li").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(mine).containsText("agent");
        assertThat(mine).containsText("Beschwerde");
        Assertions.assertThat(Axe.violations(page(), null)).isEmpty();
        page().locator("[id='reports:comment']").fill("in Ordnung");
        mine.locator("button").click();

        assertThat(page().locator(".each li").filter(new Locator.FilterOptions().setHasText(number)))
                .hasCount(0);
        WINDOW.go("/reports/overrides.xhtml?all=true");
        assertThat(mine).containsText("approver");
        assertThat(mine).containsText("in Ordnung");
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
        open("approver", "/reports/fairness.xhtml");

        page().locator("[id='reports:from_input']").fill("01.01.1950");
        page().locator("[id='reports:to_input']").fill("31.12.1950");
        page().locator("[id='reports:show']").click();

        assertThat(page()).hasURL(Pattern.compile(".*from=1950-01-01.*to=1950-12-31.*"));
        assertThat(page().locator("#fairness .empty")).containsText("Wählen Sie andere Tage");
        page().locator(".pages a")
                .filter(new Locator.FilterOptions().setHasText("Einwilligungen"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*from=1950-01-01.*to=1950-12-31.*"));
        assertThat(page().locator("#optIn .empty")).containsText("Bitte um Einwilligung");
    }

    @Test
    void aRangeThatIsNoneIsSaid() {
        open("approver", "/reports/fairness.xhtml?from=2026-02-01&to=2026-01-01");

        assertThat(page().locator(".ui-messages-error")).containsText("Das Ende liegt vor dem Anfang");
        assertThat(page().locator("#fairness")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "load, weeks, 'week,'",
        "load, spread, 'contacts,'",
        "load, limits, 'limit,'",
        "consents, rates, 'day,'",
        "consents, optIn, 'month,channel,'",
        "refusals, refusals, 'purpose,'",
        "unserved, shut, 'kind,kindText,'",
        "bands, bands, 'band,'",
        "bands, moves, 'from,'",
        "saves, saves, 'group,'",
        "promises, promises, 'week,'",
        "overrides, overrides, 'madeBy,'",
        "work, open, 'group,'",
        "work, teams, 'team,'",
        "work, closed, 'week,'",
        "fairness, fairness, 'action,text,'",
        "value, value, 'formula,currency,'"
    })
    void everyPartIsAFileAsWell(String page, String part, String columns) {
        open("approver", "/reports/" + page + ".xhtml");

        Download file =
                page().waitForDownload(() -> page().locator("#" + part + "File").click());

        Assertions.assertThat(file.suggestedFilename()).endsWith(".csv");
        Assertions.assertThat(read(file)).startsWith(columns).doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports.xhtml",
                "/reports/load.xhtml",
                "/reports/consents.xhtml",
                "/reports/refusals.xhtml",
                "/reports/unserved.xhtml",
                "/reports/bands.xhtml",
                "/reports/saves.xhtml",
                "/reports/promises.xhtml",
                "/reports/overrides.xhtml",
                "/reports/work.xhtml",
                "/reports/fairness.xhtml?action=COMPLAINT_CALLBACK",
                "/reports/value.xhtml"
            })
    void speaksThreeLanguagesWithoutARawCode(String place) {
        IntStream.range(0, 5).forEach(i -> Customers.withOpenComplaint());
        open("approver", place);
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(page().locator("h1")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
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
        open("approver", "/reports/fairness.xhtml");
        assertThat(page().locator("#groups")).isVisible();
    }

    private static String read(Download file) {
        try {
            return Files.readString(file.path(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

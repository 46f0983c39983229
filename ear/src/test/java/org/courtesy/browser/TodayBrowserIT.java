package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The day's work, by keyboard alone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TodayBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private final String segment = Customers.newSegment();

    @Test
    void tenRowsAreWorkedOnWithoutTheMouse() {
        for (int i = 0; i < 10; i++) {
            Customers.withOpenComplaint(segment);
        }
        TodayScreen today = open("?group=CALLBACKS&segment=" + segment);
        assertThat(today.rows()).hasCount(10);

        today.press("ArrowDown");
        today.press("Enter");
        for (int left = 10; left > 0; left--) {
            assertThat(today.rows()).hasCount(left);
            assertThat(today.take()).isFocused();
            today.press("u");
            assertThat(today.results().first()).isFocused();
            today.press("4");
            assertThat(today.finish()).isFocused();
            today.press("Enter");
        }

        assertThat(today.rows()).hasCount(0);
        assertThat(page().locator(".worklist .empty")).containsText("Hier ist nichts zu tun.");
        assertThat(today.told()).containsText("Erledigt");
    }

    @Test
    void aNoIsTwoKeysAwayWithItsReason() {
        String number = Customers.withOpenComplaint(segment);
        TodayScreen today = take(number);

        today.press("2");
        assertThat(page().locator("[data-reason]").first()).isFocused();
        today.press("6");

        assertThat(today.told()).containsText("Abgelehnt");
        assertThat(today.told()).containsText(Customers.familyNameOf(number));
        WINDOW.go("/customer.xhtml?number=" + number);
        assertThat(page().locator("#timeline tbody tr").first()).containsText("abgelehnt");
    }

    @Test
    void aSlipIsTakenBackByOneKey() {
        String number = Customers.withOpenComplaint(segment);
        TodayScreen today = take(number);
        today.press("5");
        today.press("Enter");
        assertThat(today.told()).containsText("Ruht");
        assertThat(today.rows()).hasCount(0);

        today.press("z");

        assertThat(today.told()).containsText("Zurückgenommen");
        assertThat(today.rows()).hasCount(1);
        assertThat(today.card()).containsText(Customers.familyNameOf(number));
        assertThat(page().locator("[id='outcome:undo']")).hasCount(0);
    }

    @Test
    void whoIsNotReachedComesBackLater() {
        String number = Customers.withOpenComplaint(segment);
        TodayScreen today = take(number);

        today.press("3");
        today.press("Enter");

        assertThat(today.told()).containsText("Nicht erreicht");
        assertThat(today.rows()).hasCount(0);
        WINDOW.go("/today.xhtml?scope=PUT_OFF&segment=" + segment);
        assertThat(today.rows()).hasCount(1);
        assertThat(today.rows().first()).containsText("einmal versucht");
    }

    @Test
    void whatSomebodyTookAnotherCannotTake() {
        Customers.withOpenComplaint(segment);
        take(null);

        WINDOW.open(1400, "de-DE");
        signIn("admin", "/today.xhtml?segment=" + segment + "&scope=OTHERS");
        TodayScreen today = new TodayScreen(page());
        today.rows().first().click();

        assertThat(today.card()).containsText("Jemand anders bearbeitet das gerade.");
        assertThat(today.take()).hasCount(0);
    }

    @Test
    void whatHappensMeanwhileIsSaidWhenItIsTaken() {
        String number = Customers.withOpenComplaint(segment);
        TodayScreen today = open("?segment=" + segment + "&group=CALLBACKS");
        today.rows().first().click();
        assertThat(today.take()).isFocused();

        Customers.closeComplaintOf(number);
        today.press("u");

        assertThat(today.told()).containsText("Nicht mehr zu tun");
        assertThat(today.rows()).hasCount(0);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        Customers.withOpenComplaint(segment);
        TodayScreen today = take(null);

        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            today.rows().first().click();
            assertThat(today.results().first()).isVisible();
            today.press("2");
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void fitsIntoANarrowWindow() {
        Customers.withOpenComplaint(segment);
        WINDOW.open(360, "en-GB");
        TodayScreen today = open("?segment=" + segment);
        today.rows().first().click();
        assertThat(today.take()).isVisible();

        Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
    }

    @Test
    void whoServesNoCustomersHasNoList() {
        signIn("approver", "/today.xhtml");

        assertThat(new Frame(page()).heading()).not().hasText("Heute");
        WINDOW.forgetComplaints();
    }

    @Test
    void aTeamSaysHowManyCallsADayHas() {
        signIn("approver", "/teams.xhtml");
        String team = "Team " + segment;
        page().locator("[id='teams:create']").click();
        page().locator("[id='team:name']").fill(team);
        page().locator("[id='team:callsPerDay']").fill("25");
        page().locator("[id='team:save']").click();

        assertThat(page().locator("#teams tbody, [id='teams'] tbody").first()).containsText(team);
        assertThat(page().locator("[id='teams'] tr", new Page.LocatorOptions().setHasText(team)))
                .containsText("25");
    }

    /** Takes the only callback of the segment. */
    private TodayScreen take(String number) {
        TodayScreen today = open("?group=CALLBACKS&segment=" + segment);
        today.rows().first().click();
        assertThat(today.card()).containsText(number == null ? "Müßig" : Customers.familyNameOf(number));
        assertThat(today.take()).isFocused();
        today.press("u");
        assertThat(today.results().first()).isFocused();
        return today;
    }

    private static TodayScreen open(String query) {
        signIn("agent", "/today.xhtml" + query);
        TodayScreen today = new TodayScreen(page());
        assertThat(new Frame(page()).heading()).isVisible();
        return today;
    }

    private static void signIn(String user, String place) {
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

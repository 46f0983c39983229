package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers do on their own pages, on a phone and in their own language. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MyPageBrowserIT {

    private static final int PHONE = 400;
    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private static Page page() {
        return WINDOW.page();
    }

    /** Opens the page of a customer, on a phone that speaks a language that the customer does not. */
    private static MyScreen open(String number, String notTheirs) {
        WINDOW.open(PHONE, notTheirs);
        page().navigate(Customers.linkOf(number));
        return new MyScreen(page());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | en-GB | Guten Tag | widerrufen | Damit entfällt",
                "da | en-GB | Goddag | trak dit samtykke tilbage | Dermed bortfalder",
                "en | de-DE | Hello | withdrew your consent | is dropped with it"
            })
    void withdrawsAConsentAndSeesThePlannedContactVanish(
            String language, String notTheirs, String greeting, String withdrawn, String dropped) {
        String number = Customers.withSurveyDue(language);
        MyScreen my = open(number, notTheirs);

        assertThat(my.heading()).containsText(greeting);
        assertThat(page()).hasURL(RunningServer.at("/my.xhtml").toString());
        my.button("stop:withdraw_due_FEEDBACK_SURVEY_EMAIL").click();

        assertThat(my.done()).containsText(dropped);
        assertThat(my.way("EMAIL")).containsText(withdrawn);
        assertThat(my.way("EMAIL").locator("input")).hasCount(0);
        assertThat(my.button("stop:withdraw_due_FEEDBACK_SURVEY_EMAIL")).hasCount(0);
        isPlainAndFits();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | en-GB | Wir werben nicht vom | Die Pause endet, bevor sie beginnt",
                "da | en-GB | Vi reklamerer ikke fra | Pausen slutter, før den begynder",
                "en | da-DK | We do not advertise from | The break ends before it begins"
            })
    void takesABreakAndTakesItBack(String language, String notTheirs, String paused, String backwards) {
        MyScreen my = open(Customers.withMailConsent(language), notTheirs);
        LocalDate from = LocalDate.now().plusDays(20);

        my.field("pause:pausedFrom").fill(from.toString());
        my.field("pause:pausedTo").fill(from.minusDays(5).toString());
        my.button("pause:set").click();
        assertThat(my.problem()).containsText(backwards);
        assertThat(my.field("pause:pausedFrom")).hasValue(from.toString());

        my.field("pause:pausedTo").fill(from.plusDays(5).toString());
        my.button("pause:set").click();
        assertThat(my.paused()).containsText(paused);
        isPlainAndFits();

        my.button("oops:undo").click();
        assertThat(my.paused()).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | en-GB | Dazu waren wir gesetzlich verpflichtet | Das durften wir, weil Sie am",
                "da | en-GB | Det var vi forpligtet til ved lov | Det måtte vi, fordi du den",
                "en | de-DE | The law obliged us to do so | We were allowed to because you had consented on"
            })
    void readsWhyTheyWereContacted(String language, String notTheirs, String duty, String consent) {
        String number = Customers.withMailConsent(language);
        Customers.contacted(number, "ANNUAL_BILL", "POST");
        Customers.contacted(number, "NEWSLETTER", "EMAIL");
        MyScreen my = open(number, notTheirs);

        assertThat(my.contacts().filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(duty)))
                .hasCount(1);
        assertThat(my.contacts().filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(consent)))
                .hasCount(1);
        isPlainAndFits();
    }

    @Test
    void speaksAnotherLanguageOnWish() {
        MyScreen my = open(Customers.withMailConsent("de"), "de-DE");

        for (String language : new String[] {"da", "en", "de"}) {
            my.speak(language);
            isPlainAndFits();
        }
        my.speak("da");
        my.button("greetings:stop").click();
        assertThat(my.done()).containsText("ingen hilsner");
    }

    @Test
    void worksByKeyboardWithoutScript() {
        MyScreen my = open(Customers.withMailConsent("de"), "de-DE");
        Assertions.assertThat(page().locator("script").count()).isZero();

        page().locator("#ads summary").first().focus();
        page().keyboard().press("Enter");
        page().keyboard().press("Tab");
        page().keyboard().press("Enter");

        assertThat(my.done()).containsText("Alle Einwilligungen sind widerrufen");
    }

    @Test
    void aLinkThatOpensNothingSaysKindlyWhatToDo() {
        WINDOW.open(PHONE, "de-DE");
        WINDOW.go("/my.xhtml?link=x");

        assertThat(page().locator("h1")).hasText("Dieser Link öffnet keine Seite");
        assertThat(page().locator(".todo li")).hasCount(3);
        WINDOW.forgetComplaints();
    }

    @Test
    void staffHandsOutALinkOnceAndTakesAllBack() {
        String number = Customers.withMailConsent("de");
        WINDOW.go("/customer.xhtml?number=" + number);
        new LoginPage(page()).signIn("agent", "courtesy");
        page().locator("#act-link").click();
        var address = page().locator("[id='linkMade:address']");
        assertThat(address).hasValue(Pattern.compile(".*/my\\.xhtml\\?link=[A-Za-z0-9_-]{32}"));
        String link = address.inputValue();
        page().keyboard().press("Escape");

        page().locator("#act-revokeLinks").click();

        assertThat(page().locator("#linkPanel")).containsText("Der Link ist zurückgezogen.");
        assertThat(page().locator("#linkPanel")).containsText("Kein gültiger Link.");
        page().navigate(link);
        assertThat(page().locator("h1")).hasText("Dieser Link öffnet keine Seite");
        WINDOW.forgetComplaints();
    }

    private static void isPlainAndFits() {
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("body").innerText()).results())
                .as("raw codes")
                .isEmpty();
        Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue())
                .as("pixels beyond the window")
                .isLessThanOrEqualTo(0);
    }
}

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How it was: said by customers on a phone, noted by staff, read by team leads. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FeedbackBrowserIT {

    private static final int PHONE = 400;
    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private static Page page() {
        return WINDOW.page();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | en-GB | Wie war es? | Danke, das ist angekommen",
                "da | en-GB | Hvordan gik det? | Tak, det er modtaget",
                "en | de-DE | How was it? | Thank you, it has arrived"
            })
    void customersSayHowItWas(String language, String notTheirs, String title, String thanks) {
        String number = Customers.withSurveyDue(language);
        WINDOW.open(PHONE, notTheirs);
        page().navigate(Customers.linkOf(number));
        page().locator("#say input[type=submit]").first().click();
        assertThat(page().locator("h1")).hasText(title);

        page().locator("[id='answer:send']").click();
        assertThat(page().locator(".problem")).isVisible();
        page().locator("[id='answer:nps'] input").nth(3).check();
        page().locator("[id='answer:csat'] input").first().check();
        page().locator("[id='answer:comment']").fill("zu lange gewartet");
        isPlainAndFits();
        page().locator("[id='answer:send']").click();

        assertThat(page().locator("#done")).containsText(thanks);
        assertThat(page().locator("[id='answer:comment']")).hasValue("zu lange gewartet");
        assertThat(page().locator("[id='answer:nps'] input:checked")).hasValue("3");
        isPlainAndFits();
    }

    @Test
    void theScalesWorkByKeyboard() {
        WINDOW.open(PHONE, "de-DE");
        page().navigate(Customers.linkOf(Customers.withSurveyDue("de")));
        page().locator("#say input[type=submit]").first().click();

        page().locator("[id='answer:nps'] input").first().focus();
        page().keyboard().press("Space");
        page().keyboard().press("ArrowRight");
        assertThat(page().locator("[id='answer:nps'] input:checked")).hasValue("1");
    }

    @Test
    void whatAnAnswerWasAboutLeadsToTheOthersAboutIt() {
        WINDOW.open(PHONE, "de-DE");
        page().navigate(Customers.linkOf(Customers.withSurveyDue("de")));
        page().locator("#say input[type=submit]").first().click();
        page().locator("[id='answer:nps'] input").nth(9).check();
        page().locator("[id='answer:send']").click();
        assertThat(page().locator("#done")).isVisible();

        signIn("approver", "/feedback.xhtml");
        page().locator("main a[href*='type=HOTLINE_CALL']").click();

        assertThat(page()).hasURL(Pattern.compile(".*feedback\\.xhtml\\?type=HOTLINE_CALL"));
        assertThat(page().locator("#list")).isVisible();
    }

    @Test
    void staffNotesAnAnswerAndTheLeadFindsItOpen() {
        String number = Customers.withMailConsent("de");
        signIn("agent", "/customer.xhtml?number=" + number);
        page().locator("[data-act='answer']").click();
        page().locator("[id='noteAnswer:save']").click();
        assertThat(page().locator("[id='noteAnswer:npsMessage']")).hasText("Hier wird ein Wert gebraucht.");
        page().locator("[id='noteAnswer:nps']").selectOption("2");
        page().locator("[id='noteAnswer:comment']").fill("Rechnung unverständlich " + number);
        page().locator("[id='noteAnswer:save']").click();

        assertThat(page().locator("#answers")).containsText("Empfehlung 2/10");
        assertThat(page().locator("#answers")).containsText("melden am");

        signIn("approver", "/feedback.xhtml?only=OPEN");
        assertThat(page().locator("#list")).containsText("Rechnung unverständlich " + number);
        assertThat(page().locator("#open")).hasText(Pattern.compile("\\d+"));
        Frame frame = new Frame(page());
        for (String language : new String[] {"da", "en", "de"}) {
            frame.speak(language);
            assertThat(page().locator("#list")).containsText(number);
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as("raw codes in " + language)
                    .isEmpty();
        }
        var file = page().waitForDownload(
                        () -> page().locator("[id='feedback:csv']").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("feedback.csv");
    }

    @Test
    void staffAsksOnlyWhereOneMay() {
        String number = Customers.withSurveyDue("de");
        signIn("agent", "/customer.xhtml?number=" + number);
        page().locator("[data-act='question']").click();
        page().locator("[id='askAnswer:touchpoint']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page().locator("[id='askAnswer:channel']").selectOption("SMS");
        page().locator("[id='askAnswer:make']").click();
        assertThat(page().locator("#askAnswer .reasons")).isVisible();

        page().locator("[id='askAnswer:channel']").selectOption("EMAIL");
        page().locator("[id='askAnswer:make']").click();
        assertThat(page().locator("[id='askAnswer:address']"))
                .hasValue(Pattern.compile(".*/answer\\.xhtml\\?link=[A-Za-z0-9_-]{32}"));
    }

    private static void signIn(String user, String place) {
        WINDOW.open(1400, "de-DE");
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
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

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five main tasks from beginning to end: in three languages, by keyboard alone, and without a raw code on the way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JourneysBrowserIT {

    private static final int WIDE = 1400;
    private static final int SERVICE = 1;
    private static final int ADVERTISING = 2;
    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @ParameterizedTest
    @CsvSource({"de-DE, ja, nein", "da-DK, ja, nej", "en-GB, yes, no"})
    void findsTheCustomerAndAnswersWhetherOneMayCall(String language, String yes, String no) {
        String number = Customers.withMailConsent();
        Keyboard keyboard = signIn("agent", language, "/customers.xhtml");

        keyboard.press("/");
        keyboard.type(Customers.familyNameOf(number).replace("Müßig", "mussig"));
        assertThat(new Frame(page()).proposals()).hasCount(1);
        keyboard.press("ArrowDown");
        keyboard.press("Enter");

        CustomerScreen customer = new CustomerScreen(page());
        assertThat(customer.may("PHONE", SERVICE)).containsText(yes);
        assertThat(customer.may("PHONE", ADVERTISING)).containsText(no);
        isPlain();
        keyboard.use(page().locator("#why"));
        assertThat(customer.reasons()).isVisible();
        isPlain();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, ja, nein", "da-DK, ja, nej", "en-GB, yes, no"})
    void recordsAComplaintAndSeesWhatStops(String language, String yes, String no) {
        String number = Customers.withMailConsent();
        Keyboard keyboard = signIn("agent", language, "/customer.xhtml?number=" + number);
        CustomerScreen customer = new CustomerScreen(page());
        assertThat(customer.may("EMAIL", ADVERTISING)).containsText(yes);

        keyboard.press("b");
        RecordDialog dialog = new RecordDialog(page());
        assertThat(dialog.field("note")).isVisible();
        keyboard.tabTo(dialog.field("note"));
        keyboard.type("Rechnung nicht verstanden");
        isPlain();
        keyboard.use(dialog.field("save"));

        assertThat(customer.may("EMAIL", ADVERTISING)).containsText(no);
        assertThat(customer.news()).isVisible();
        assertThat(customer.timeline().first()).containsText("Rechnung nicht verstanden");
        isPlain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "da-DK", "en-GB"})
    void worksOnTenTasks(String language) {
        String segment = Customers.newSegment();
        for (int i = 0; i < 10; i++) {
            Customers.withOpenComplaint(segment);
        }
        Keyboard keyboard = signIn("agent", language, "/today.xhtml?group=CALLBACKS&segment=" + segment);
        TodayScreen today = new TodayScreen(page());
        assertThat(today.rows()).hasCount(10);

        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        for (int left = 10; left > 0; left--) {
            assertThat(today.rows()).hasCount(left);
            assertThat(today.take()).isFocused();
            keyboard.press("u");
            assertThat(today.results().first()).isFocused();
            isPlain();
            keyboard.press("4");
            assertThat(today.finish()).isFocused();
            keyboard.press("Enter");
        }

        assertThat(today.rows()).hasCount(0);
        assertThat(page().locator(".worklist .empty")).isVisible();
        isPlain();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, ja, nein", "da-DK, ja, nej", "en-GB, yes, no"})
    void makesACourtesyCallAndIsGivenAConsent(String language, String yes, String no) {
        String number = Customers.callable();
        Keyboard keyboard = signIn("agent", language, "/customer.xhtml?number=" + number);
        CustomerScreen customer = new CustomerScreen(page());
        assertThat(customer.may("EMAIL", ADVERTISING)).containsText(no);

        keyboard.press("n");
        RecordDialog call = new RecordDialog(page());
        keyboard.choose(call.type(), "COURTESY_CALL");
        keyboard.press("Tab");
        assertThat(call.field("experience")).hasValue("1");
        keyboard.tabTo(call.field("note"));
        keyboard.type("Alles gut angekommen");
        isPlain();
        keyboard.use(call.field("save"));
        assertThat(customer.timeline().first()).containsText("Alles gut angekommen");

        keyboard.use(page().locator("[data-act='consent']"));
        keyboard.choose(page().locator("[id='consent:channel']"), "EMAIL");
        keyboard.choose(page().locator("[id='consent:state']"), "GRANTED");
        keyboard.choose(page().locator("[id='consent:proof']"), "RECORDED_CALL");
        isPlain();
        keyboard.use(page().locator("[id='consent:save']"));

        assertThat(customer.may("EMAIL", ADVERTISING)).containsText(yes);
        isPlain();
    }

    @ParameterizedTest
    @CsvSource({"de, en-GB", "da, de-DE", "en, da-DK"})
    void withdrawsAConsentAsCustomerAndTheQueuedContactVanishes(String language, String notTheirs) {
        String number = Customers.withSurveyDue(language);
        WINDOW.open(360, notTheirs);
        page().navigate(Customers.linkOf(number));
        MyScreen my = new MyScreen(page());
        Locator withdraw = my.button("stop:withdraw_due_FEEDBACK_SURVEY_EMAIL");
        isPlain();

        new Keyboard(page()).use(withdraw);

        assertThat(my.done()).isVisible();
        assertThat(withdraw).hasCount(0);
        assertThat(page().locator("html")).hasAttribute("lang", language);
        isPlain();
    }

    private static Keyboard signIn(String user, String language, String place) {
        WINDOW.open(WIDE, language);
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
        assertThat(page().locator("html")).hasAttribute("lang", language.substring(0, 2));
        return new Keyboard(page());
    }

    private static void isPlain() {
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("body").innerText()).results())
                .as("raw codes")
                .isEmpty();
    }

    private static Page page() {
        return WINDOW.page();
    }
}

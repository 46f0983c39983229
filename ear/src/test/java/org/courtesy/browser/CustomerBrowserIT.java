package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CustomerBrowserIT {

    private static final int SERVICE = 1;
    private static final int ADVERTISING = 2;
    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void isFoundByKeyboard() {
        String number = Customers.withMailConsent();
        signIn("/customers.xhtml");
        Frame frame = new Frame(page());

        frame.search(Customers.familyNameOf(number).replace("Müßig", "mussig"));
        assertThat(frame.proposals()).hasCount(1);
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");

        assertThat(frame.heading()).hasText("Katrin " + Customers.familyNameOf(number));
    }

    @Test
    void opensAtOnceWhenNobodyElseFits() {
        String number = Customers.withMailConsent();
        signIn("/customers.xhtml");

        new Frame(page()).search(number);
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*customer\\.xhtml\\?number=" + number));
    }

    @Test
    void whatWasTypedBeforeThePageListenedIsSearchedToo() {
        String number = Customers.withMailConsent();
        signIn("/customers.xhtml");

        page().keyboard().press("/");
        page().locator("[id='find:q_input']").evaluate("(field, typed) => { field.value = typed; }", number);
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*customer\\.xhtml\\?number=" + number));
    }

    @Test
    void whatNobodyIsCalledIsSaidWithAdvice() {
        signIn("/customers.xhtml?q=zzzzzz");

        assertThat(page().locator(".empty")).containsText("Kein Kunde passt dazu.");
        assertThat(page().locator(".empty")).containsText("Postleitzahl");
    }

    @Test
    void answersTheFiveQuestionsWithoutScrolling() {
        String number = Customers.withMailConsent();
        CustomerScreen customer = open(number);

        assertThat(customer.next()).not().isEmpty();
        assertThat(customer.points()).hasText(Pattern.compile("\\d+"));
        assertThat(customer.may("EMAIL", ADVERTISING)).containsText("ja");
        assertThat(customer.may("PHONE", ADVERTISING)).containsText("nein");
        assertThat(customer.may("PHONE", 0)).containsText("ja");
        Assertions.assertThat(customer.offers().count()).isPositive();
        for (String panel : List.of("#next", "#risk", "#may", "#offers")) {
            var box = page().locator(panel).boundingBox();
            Assertions.assertThat(box.y + box.height).as(panel).isLessThan(960);
        }
    }

    @Test
    void aRecordedComplaintTurnsAdvertisingAndTheTurnIsShown() {
        CustomerScreen customer = open(Customers.withMailConsent());
        assertThat(customer.may("EMAIL", ADVERTISING)).containsText("ja");

        RecordDialog dialog = customer.record();
        dialog.choose("COMPLAINT_OPEN", "-3");
        dialog.note("Rechnung nicht verstanden");
        dialog.save();

        assertThat(customer.news()).containsText("erlaubt");
        assertThat(customer.news()).containsText("nicht erlaubt");
        assertThat(customer.may("EMAIL", ADVERTISING)).containsText("nein");
        assertThat(customer.may("EMAIL", ADVERTISING)).hasClass(Pattern.compile("changed"));
        assertThat(customer.alerts().first()).containsText("Beschwerde offen");
        assertThat(customer.timeline().first()).containsText("Rechnung nicht verstanden");
    }

    @Test
    void anAddressThatIsLostIsSaidWithItsReasonAndCanBeTakenBack() {
        String number = Customers.withLostLetterbox();
        CustomerScreen customer = open(number);
        assertThat(page().locator(".lost")).containsText("Brief: unzustellbar seit");
        assertThat(page().locator(".lost")).containsText("Grund: moved away");
        assertThat(customer.may("POST", SERVICE)).containsText("nein");

        page().locator(".lost [data-act='works']").click();

        assertThat(page().locator(".lost")).hasCount(0);
        assertThat(customer.may("POST", SERVICE)).containsText("ja");
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndTheInputStays() {
        CustomerScreen customer = open(Customers.withMailConsent());

        RecordDialog dialog = customer.record();
        dialog.note("schon geschrieben");
        dialog.save();

        assertThat(dialog.problemBeside("type")).hasText("Bitte ausfüllen.");
        assertThat(dialog.problemBeside("channel")).hasText("Bitte ausfüllen.");
        assertThat(dialog.field("note")).hasValue("schon geschrieben");
    }

    @Test
    void everyReasonIsOneKeyAway() {
        CustomerScreen customer = open(Customers.withMailConsent());

        customer.why();

        assertThat(customer.reasons()).containsText("Warum diese Entscheidung?");
        assertThat(customer.reasons()).containsText("Für Werbeanrufe fehlt die Einwilligung");
        assertThat(customer.reasons()).containsText("lehnt nur ein Mensch ab");
    }

    @Test
    void theReasonsAreADocumentForTheCustomerToo() {
        CustomerScreen customer = open(Customers.withMailConsent());

        customer.why();
        Download document = page().waitForDownload(
                        () -> page().locator("[id='whyForm:document']").click());

        Assertions.assertThat(document.suggestedFilename()).matches("explanation-B-.*\\.pdf");
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        String number = Customers.withMailConsent();
        CustomerScreen customer = open(number);
        RecordDialog dialog = customer.record();
        dialog.choose("COMPLAINT_OPEN", "-3");
        dialog.save();
        assertThat(customer.news()).isVisible();
        Frame frame = new Frame(page());

        for (String language : List.of("da", "en", "de")) {
            frame.speak(language);
            assertThat(customer.next()).not().isEmpty();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as("raw codes in " + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH))
                    .isEmpty();
        }
        assertThat(page()).hasURL(Pattern.compile(".*number=" + number + ".*"));
    }

    @Test
    void fitsIntoANarrowWindow() {
        String number = Customers.withMailConsent();
        WINDOW.open(360, "en-GB");
        CustomerScreen customer = open(number);

        assertThat(customer.may("EMAIL", ADVERTISING)).containsText("yes");
        Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue())
                .as("pixels beyond the window")
                .isLessThanOrEqualTo(0);
    }

    @Test
    void whoDoesNotExistIsSaidSo() {
        signIn("/customer.xhtml?number=NOBODY");

        assertThat(new Frame(page()).heading()).hasText("Das gibt es hier nicht");
        WINDOW.forgetComplaints();
    }

    private static CustomerScreen open(String number) {
        signIn("/customer.xhtml?number=" + number);
        CustomerScreen customer = new CustomerScreen(page());
        assertThat(customer.next()).isVisible();
        return customer;
    }

    private static void signIn(String place) {
        WINDOW.go(place);
        new LoginPage(page()).signIn("agent", "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

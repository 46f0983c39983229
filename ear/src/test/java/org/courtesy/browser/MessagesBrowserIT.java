package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One voice: what a lead writes stands beside the words to say, for those whom it concerns. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MessagesBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private final String segment = Customers.newSegment();

    @Test
    void whatALeadWritesStandsBesideTheWordsToSayUntilItIsTakenBack() {
        String number = Customers.withOpenComplaint(segment);
        open("approver", "/messages.xhtml");
        page().keyboard().press("n");
        field("kind").selectOption("OUTAGE");
        field("priority").selectOption("HIGH");
        field("deTitle").fill("Stromausfall in Leipzig");
        field("deText").fill("Wir arbeiten daran.\nBis 18 Uhr ist der Strom wieder da.");
        page().locator("[id='message:segments'] label", new Page.LocatorOptions().setHasText(segment))
                .click();
        assertThat(preview()).containsText("Sichtbar bei etwa 1 Kunden.");
        assertThat(preview()).containsText("Dänisch fehlt. Wer das liest oder hört, bekommt stattdessen Deutsch.");
        field("save").click();
        assertThat(page().locator("#sheet-title")).hasText("Stromausfall in Leipzig");
        String address = page().url();

        WINDOW.open(1400, "de-DE");
        open("agent", "/customer.xhtml?number=" + number);
        Locator heard = page().locator("#next .heard");
        assertThat(heard).containsText("Stromausfall in Leipzig");
        assertThat(heard.locator(".words")).containsText("Bis 18 Uhr");

        WINDOW.open(1400, "de-DE");
        open("approver", address.replaceAll(".*/courtesy", ""));
        page().locator("[id='sheet:withdraw']").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator(".versionhead")).containsText("zurückgezogen");
        page().locator("details.others summary").click();
        assertThat(page().locator("details.others tbody tr")).hasCount(2);

        WINDOW.open(1400, "de-DE");
        open("agent", "/customer.xhtml?number=" + number);
        assertThat(page().locator("#next .do")).isVisible();
        assertThat(page().locator("#next .heard")).hasCount(0);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheTextStays() {
        open("approver", "/messages.xhtml?edit=new");
        field("daTitle").fill("Kun en overskrift");
        field("to_input").fill("01.01.2020 10:00");
        field("save").click();

        assertThat(field("kindMessage")).hasText("Hier wird ein Wert gebraucht.");
        assertThat(field("daTextMessage")).hasText("Hier wird ein Wert gebraucht.");
        assertThat(field("toMessage")).not().isEmpty();
        assertThat(field("daTitle")).hasValue("Kun en overskrift");
    }

    @Test
    void anAgentReadsAndDoesNotWrite() {
        open("agent", "/messages.xhtml");

        assertThat(page().locator("h1")).hasText("Aktuelle Meldungen");
        assertThat(page().locator("[data-key='n']")).hasCount(0);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        open("approver", "/messages.xhtml?edit=new");
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(field("save")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    private static Locator field(String name) {
        return page().locator("[id='message:" + name + "']");
    }

    private static Locator preview() {
        return field("preview");
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

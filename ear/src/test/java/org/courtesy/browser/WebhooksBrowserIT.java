package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.Receiver;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators connect another system, see whether it hears, and help when it does not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WebhooksBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSystemIsConnectedTestedAndPaused() {
        open("admin", "/webhooks.xhtml");
        page().locator("[id='head:create']").click();
        assertThat(field("url")).isFocused();
        field("url").fill(receiver.url());
        field("description").fill("Kampagnenwerkzeug");
        page().locator("[id='endpoint:types'] label", new Page.LocatorOptions().setHasText("Ergebnis einer Aufgabe"))
                .first()
                .click();
        field("save").click();
        assertThat(field("secret")).hasValue(Pattern.compile("whsec_.{40,}"));
        page().locator("[id='endpoint'] a").click();
        assertThat(page().locator("#sheet-title")).hasText("Kampagnenwerkzeug");
        assertThat(page().locator("main")).not().containsText("whsec_");

        page().locator("[id='sheet:test']").click();
        receiver.await(1);
        WINDOW.go(place());
        Locator entry = page().locator("[id='log'] tbody tr");
        assertThat(entry).hasCount(1);
        assertThat(entry).containsText("Testereignis");
        assertThat(entry).containsText("Angekommen");
        assertThat(entry).containsText("204 nach");
        entry.locator("button").first().click();
        assertThat(page().locator("pre.event")).containsText("\"type\" : \"org.courtesy.webhook.test.v1\"");
        page().locator("[id='event:close']").click();

        page().locator("[id='sheet:pause']").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Pausiert");
        assertThat(page().locator("[id='sheet:test']")).hasCount(0);
        page().locator("[id='sheet:resume']").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Läuft");

        page().locator("[id='sheet:remove']").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator(".changelist")).not().containsText("Kampagnenwerkzeug");
    }

    @Test
    void aSecretIsRenewedAndShownOnce() {
        String id = Hooks.make("Abrechnung", receiver.url());
        open("admin", "/webhooks.xhtml?webhook=" + id);
        page().locator("[id='sheet:secret']").click();
        page().locator("[id='secret:rotate']").click();

        assertThat(page().locator("[id='secret:fresh']")).hasValue(Pattern.compile("whsec_.{40,}"));
        WINDOW.go(place());
        assertThat(page().locator("[id='sheet']")).containsText("trägt jede Zustellung auch die Signatur");
        Hooks.remove(id);
    }

    @Test
    void whatFailedIsSaidInWordsAndSentAgain() {
        receiver.answering(count -> count <= 3 ? 500 : 204);
        String id = Hooks.make("Portal", receiver.url());
        Hooks.test(id);
        receiver.await(3);
        open("admin", "/webhooks.xhtml?webhook=" + id + "&only=FAILED&after=typed");
        page().waitForCondition(() -> {
            WINDOW.go("/webhooks.xhtml?webhook=" + id + "&only=FAILED");
            return page().locator("[id='log'] tbody tr").count() == 1;
        });
        assertThat(page().locator("[id='log'] tbody tr")).containsText("Der Empfänger hat mit 500 abgelehnt.");
        assertThat(page().locator(".versionhead .chip")).hasText("Gestört");

        page().locator("[id='log'] tbody button").last().click();
        receiver.await(4);
        Hooks.remove(id);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheInputStays() {
        open("admin", "/webhooks.xhtml");
        page().locator("[id='head:create']").click();
        assertThat(field("url")).isFocused();
        field("url").fill("http://10.0.0.1/in");
        field("save").click();

        assertThat(field("urlMessage")).containsText("Netz, das nicht angerufen werden darf");
        assertThat(field("typesMessage")).not().isEmpty();
        assertThat(field("url")).hasValue("http://10.0.0.1/in");
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        String id = Hooks.deaf("Sprachen");
        open("admin", "/webhooks.xhtml?webhook=" + id);
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(page().locator("#sheet-title")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
        Hooks.remove(id);
    }

    @Test
    void nobodyElseGetsThere() {
        open("approver", "/messages.xhtml");
        assertThat(page().locator("nav.side a[href*='webhooks']")).hasCount(0);
        Assertions.assertThat(page().request()
                        .get(page().url().replaceAll("/courtesy/.*", "/courtesy/webhooks.xhtml"))
                        .status())
                .isEqualTo(403);
    }

    private static Locator field(String name) {
        return page().locator("[id='endpoint:" + name + "']");
    }

    private static String place() {
        return page().url().replaceAll(".*/courtesy", "");
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

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What could not be taken is looked at, tried again, or let go, by who keeps the product running. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EventsBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void anEventIsTakenOnceItsCustomerIsKnown() {
        String customer = "EV-" + UUID.randomUUID();
        String letter = Events.ofUnknown(customer);
        open("admin", "/events.xhtml?letter=" + letter);
        assertThat(page().locator("h1")).hasText("Nicht angenommene Ereignisse");
        assertThat(page().locator(".case .words")).hasText("Es gibt keinen Kunden " + customer + ".");
        assertThat(page().locator(".raw")).containsText(customer);

        replay().click();
        assertThat(told()).hasText("Das Ereignis wurde wieder nicht angenommen. Der Grund von jetzt steht dabei.");
        assertThat(page().locator(".facts2")).containsText("2, zuletzt");

        Events.known(customer);
        replay().click();
        assertThat(told()).hasText("Das Ereignis wurde angenommen.");
        assertThat(page().locator(".case .chip")).hasText("später angenommen");
        assertThat(page().locator(".raw")).hasText("");
        assertThat(replay()).hasCount(0);

        page().navigate(page().url().replaceAll("/events\\.xhtml.*", "/customer.xhtml?number=" + customer));
        assertThat(page().locator("#timeline tbody tr")).hasCount(1);
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldAndCanBeLetGo() {
        open("admin", "/events.xhtml?after=typed&letter=" + Events.wrong());
        assertThat(page().locator(".case tbody tr")).hasCount(2);
        assertThat(page().locator(".case tbody")).containsText("data.direction");

        page().locator("[id='events:discard']").click();
        page().locator(".ui-confirmdialog-yes").click();

        assertThat(told()).hasText("Das Ereignis ist verworfen, sein Text entfernt.");
        assertThat(page().locator(".case .chip")).hasText("verworfen");
        page().locator(".states a", new Page.LocatorOptions().setHasText("Verworfen"))
                .click();
        assertThat(page().locator(".changelist li").first()).isVisible();
    }

    @Test
    void allAreTriedTogether() {
        String customer = "EV-" + UUID.randomUUID();
        Events.ofUnknown(customer);
        Events.known(customer);
        open("admin", "/events.xhtml");

        page().locator("[id='events:replayAll']").click();

        assertThat(told()).containsText("versucht");
        page().locator(".states a", new Page.LocatorOptions().setHasText("Später angenommen"))
                .click();
        assertThat(page().locator(".changelist li").first()).isVisible();
    }

    @Test
    void isForAdministratorsAlone() {
        open("agent", "/today.xhtml");
        assertThat(page().locator("nav.side a[href*='events']")).hasCount(0);
        String address = page().url().replaceAll("/today\\.xhtml.*", "/events.xhtml");
        Assertions.assertThat(page().request().get(address).status()).isEqualTo(403);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        open("admin", "/events.xhtml?letter=" + Events.wrong());
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(replay()).isVisible();
            String text = page().locator("main")
                    .innerText()
                    .replace(page().locator(".raw").innerText(), "");
            Assertions.assertThat(RAW_CODE.matcher(text).results()).as(language).isEmpty();
        }
    }

    private static Locator replay() {
        return page().locator("[id='events:replay']");
    }

    private static Locator told() {
        return page().locator("#told p");
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

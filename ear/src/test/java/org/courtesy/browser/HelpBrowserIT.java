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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and the tour of the first steps, by keyboard. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HelpBrowserIT {

    private static final Pattern RAW = Pattern.compile("\\?\\?\\?|\\{\\d|\\bhelp\\.\\w");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void theTourIsTakenByKeyboardAndNeverComesBackByItself() {
        WINDOW.openForNewcomer();
        open("privacy", "/");
        Locator panel = page().locator("#tourPanel");
        assertThat(panel).containsText("1 / 3");

        page().locator("#tourNext").focus();
        page().keyboard().press("Enter");
        assertThat(panel).containsText("2 / 3");
        assertThat(page().locator(".me .who")).hasClass(Pattern.compile("pointed"));
        page().keyboard().press("Enter");
        assertThat(panel).containsText("3 / 3");
        assertThat(page().locator("[id='tour:done']")).isFocused();
        page().waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page().keyboard().press("Enter"));
        assertThat(panel).isHidden();

        WINDOW.openForNewcomer();
        open("privacy", "/");
        assertThat(new Frame(page()).heading().or(page().locator(".empty")).first())
                .isVisible();
        assertThat(page().locator("#tourPanel")).isHidden();
        page().keyboard().press("?");
        page().locator("#tourAgain").click();
        assertThat(page().locator("#tourPanel")).isVisible();
    }

    @Test
    void theTourBlocksNothing() {
        WINDOW.openForNewcomer();
        open("agent", "/customers.xhtml");
        assertThat(page().locator("#tourPanel")).isVisible();

        new Frame(page()).search("zzzz");
        page().keyboard().press("Enter");

        assertThat(page().locator(".empty")).containsText("Kein Kunde passt dazu.");
        page().locator("#tourLater").click();
        page().reload();
        assertThat(page().locator(".empty")).isVisible();
        assertThat(page().locator("#tourPanel")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "customers", "messages", "teams", "reports", "settings"})
    void everyPageExplainsItselfInThreeLanguages(String name) {
        open("admin", "/" + name + ".xhtml");
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            page().locator("h1").click();
            page().keyboard().press("?");
            Locator help = page().locator("#help");
            Assertions.assertThat(help.locator(".sentences li").count()).isBetween(3, 5);
            Assertions.assertThat(RAW.matcher(help.innerText()).find())
                    .as(help.innerText())
                    .isFalse();
            page().keyboard().press("Escape");
            assertThat(help).isHidden();
        }
    }

    @Test
    void timesAreToldInTheZoneThatSomebodyHasChosen() {
        open("analyst", "/settings.xhtml");
        assertThat(page().locator("[id='personal:zone']")).containsText("wie dieser Rechner (Europe/Berlin)");
        page().locator("[id='personal:zone']").selectOption("Asia/Tokyo");
        page().locator("[id='personal:save']").click();
        assertThat(page().locator(".ui-messages-info")).hasText("Gespeichert.");
        assertThat(page().locator("[id='personal']")).containsText("(Asia/Tokyo)");

        WINDOW.open(1400, "de-DE");
        open("analyst", "/settings.xhtml");
        assertThat(page().locator("[id='personal:zone']")).hasValue("Asia/Tokyo");
        page().locator("[id='personal:zone']").selectOption("");
        page().locator("[id='personal:save']").click();
        assertThat(page().locator("[id='personal']")).containsText("(Europe/Berlin)");
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

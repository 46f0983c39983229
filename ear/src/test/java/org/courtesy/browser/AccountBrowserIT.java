package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody replaces their password, sets up a second factor and comes in with it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountBrowserIT {

    private static final String OTHER = "sieben Pinguine kaufen Holz";

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void anotherPasswordSignsOutEverywhereElse() {
        String name = Accounts.settled(browser());
        try (BrowserContext other = window()) {
            Page there = other.newPage();
            there.navigate(RunningServer.at("/customers.xhtml").toString());
            Accounts.signIn(there, name, Accounts.PASSWORD);

            WINDOW.go("/settings.xhtml");
            Accounts.signIn(page(), name, Accounts.PASSWORD);
            page().locator("#account").click();
            change("wrong", OTHER, OTHER);
            assertThat(field("password:presentMessage")).containsText("stimmt nicht");
            change(Accounts.PASSWORD, OTHER, OTHER + "!");
            assertThat(field("password:againMessage")).containsText("gleich");
            change(Accounts.PASSWORD, "kurz", "kurz");
            assertThat(field("password:freshMessage")).containsText("12");
            change(Accounts.PASSWORD, OTHER, OTHER);
            assertThat(field("password")).containsText("Das Passwort ist geändert");

            WINDOW.go("/customers.xhtml");
            assertThat(new Frame(page()).heading()).isVisible();
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            new LoginPage(there).signIn(name, Accounts.PASSWORD);
            assertThat(new LoginPage(there).problem()).containsText("stimmt nicht");
            Accounts.signIn(there, name, OTHER);
        }
    }

    @Test
    void sessionsAreSeenAndEnded() {
        String name = Accounts.settled(browser());
        try (BrowserContext one = window();
                BrowserContext another = window()) {
            Page first = one.newPage();
            first.navigate(RunningServer.at("/customers.xhtml").toString());
            Accounts.signIn(first, name, Accounts.PASSWORD);
            Page second = another.newPage();
            second.navigate(RunningServer.at("/customers.xhtml").toString());
            Accounts.signIn(second, name, Accounts.PASSWORD);
            WINDOW.go("/account.xhtml");
            Accounts.signIn(page(), name, Accounts.PASSWORD);
            Locator lines = page().locator(".sessions li");
            // One more began when the user chose the password.
            assertThat(lines).hasCount(4);
            assertThat(lines.first()).containsText("dieser Browser");
            assertThat(lines.first()).containsText("Chrome, Linux");
            assertThat(lines.first().locator("button")).hasCount(0);

            lines.nth(1).locator("button").click();
            assertThat(field("endSession")).containsText("sofort abgemeldet");
            field("endSession:save").click();
            assertThat(lines).hasCount(3);
            second.reload();
            assertThat(second).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            first.reload();
            assertThat(first).hasURL(Pattern.compile(".*/customers\\.xhtml"));

            field("sessions:endOthers").click();
            field("endSession:save").click();
            assertThat(lines).hasCount(1);
            first.reload();
            assertThat(first).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        }
    }

    @Test
    void aSecondFactorIsSetUpAndAskedFor() {
        String name = Accounts.settled(browser());
        Assertions.assertThat(basic(name)).isEqualTo(200);
        WINDOW.go("/account.xhtml");
        Accounts.signIn(page(), name, Accounts.PASSWORD);
        page().locator("[id='second:set']").click();
        assertThat(page().locator(".qr svg")).isVisible();
        field("factor:code").fill("000000");
        field("factor:save").click();
        assertThat(field("factor:codeMessage")).containsText("stimmt nicht");
        Accounts.Enrolled user = Accounts.takeOver(page(), name);
        Assertions.assertThat(user.recoveryCodes()).hasSize(8);
        page().locator("[id='factor'] a").click();
        assertThat(page().locator("[id='factorPanel']")).containsText("Eingerichtet");
        assertThat(page().locator("[id='factorPanel']")).containsText("8");
        Assertions.assertThat(basic(name)).as("Basic has no place for a code").isEqualTo(401);

        new Frame(page()).leave();
        Accounts.signIn(page(), user, user.app().again());
        assertThat(new LoginPage(page()).problem()).containsText("schon benutzt");
        WINDOW.go("/customers.xhtml");
        assertThat(page().locator("[id='further:factorCode']")).isVisible();
        field("further:factorCode").fill(user.app().next());
        field("further:enterCode").click();
        page().waitForURL("**/customers.xhtml");

        new Frame(page()).leave();
        Accounts.signIn(page(), user, user.recoveryCodes().get(0));
        page().waitForURL(url -> !url.contains("/login"));
        new Frame(page()).leave();
        Accounts.signIn(page(), user, user.recoveryCodes().get(0));
        assertThat(new LoginPage(page()).problem()).containsText("schon benutzt");
        field("further:giveUp").click();
        assertThat(new LoginPage(page()).name()).isVisible();
    }

    @Test
    void recoveryCodesAreReplacedAndTheFactorIsDropped() {
        Accounts.Enrolled user = Accounts.enrolled(browser());
        WINDOW.go("/account.xhtml");
        Accounts.signIn(page(), user, user.recoveryCodes().get(0));
        page().waitForURL("**/account.xhtml");
        field("second:renew").click();
        field("codes:save").click();
        String fresh = field("codes:lines").inputValue().lines().findFirst().orElseThrow();
        page().locator("[id='codes'] a").click();

        new Frame(page()).leave();
        WINDOW.go("/account.xhtml");
        Accounts.signIn(page(), user, user.recoveryCodes().get(1));
        assertThat(new LoginPage(page()).problem()).isVisible();
        field("further:factorCode").fill(fresh);
        field("further:enterCode").click();
        page().waitForURL("**/account.xhtml");
        field("second:drop").click();
        field("dropFactor:save").click();
        assertThat(field("second:set")).isVisible();
        new Frame(page()).leave();
        Accounts.signIn(page(), user.name(), Accounts.PASSWORD);
    }

    @Test
    void halfwayThroughTheDoorNothingIsOpen() {
        Accounts.Enrolled user = Accounts.enrolled(browser());
        WINDOW.go("/login.xhtml");
        new LoginPage(page()).signIn(user.name(), Accounts.PASSWORD);
        assertThat(page().locator("[id='further:factorCode']")).isVisible();

        WINDOW.go("/account.xhtml");

        assertThat(page()).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
    }

    private static void change(String present, String fresh, String again) {
        field("password:present").fill(present);
        field("password:fresh").fill(fresh);
        field("password:again").fill(again);
        field("password:save").click();
    }

    private static int basic(String name) {
        String pair =
                Base64.getEncoder().encodeToString((name + ":" + Accounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return page().request()
                .get(
                        RunningServer.at("/api/v1/customers?limit=1").toString(),
                        RequestOptions.create().setHeader("Authorization", "Basic " + pair))
                .status();
    }

    private static Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private static Browser browser() {
        return page().context().browser();
    }

    private static BrowserContext window() {
        return browser().newContext(new NewContextOptions().setLocale("de-DE"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

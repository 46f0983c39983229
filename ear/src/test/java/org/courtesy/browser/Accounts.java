package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.it.RunningServer;

/** Users for tests, made on the screens as an administrator makes them, in windows of their own. */
final class Accounts {

    /** What everybody chooses here. */
    static final String PASSWORD = "vierzehn Gabeln reiten leise";

    private Accounts() {}

    /** Somebody with a first password. */
    record Newcomer(String name, String firstPassword) {}

    /** Somebody with a second factor. */
    record Enrolled(String name, CodeApp app, List<String> recoveryCodes) {}

    /** Makes a user with the role of service staff. */
    static Newcomer newcomer(Browser browser) {
        return newcomer(browser, "Kundenservice");
    }

    /** Makes a user with a role, as it is called in German. */
    static Newcomer newcomer(Browser browser, String role) {
        return inAnotherWindow(browser, page -> {
            page.navigate(RunningServer.at("/users.xhtml").toString());
            signIn(page, "admin", "courtesy");
            String name = "it-" + UUID.randomUUID();
            page.locator("[id='head:create']").click();
            assertThat(page.locator("[id='newUser:name']")).isFocused();
            page.locator("[id='newUser:name']").fill(name);
            page.locator("[id='newUser:roles'] label", new Page.LocatorOptions().setHasText(role))
                    .click();
            page.locator("[id='newUser:save']").click();
            return new Newcomer(name, page.locator("[id='newUser:secret']").inputValue());
        });
    }

    /** Makes a user who has come in for the first time and has chosen the password. */
    static String settled(Browser browser) {
        Newcomer newcomer = newcomer(browser);
        return inAnotherWindow(browser, page -> {
            page.navigate(RunningServer.at("/login.xhtml").toString());
            settle(page, newcomer);
            return newcomer.name();
        });
    }

    /** Comes in for the first time. */
    static void settle(Page page, Newcomer newcomer) {
        new LoginPage(page).signIn(newcomer.name(), newcomer.firstPassword());
        page.locator("[id='further:fresh']").fill(PASSWORD);
        page.locator("[id='further:again']").fill(PASSWORD);
        page.locator("[id='further:choose']").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Makes a user with a second factor. */
    static Enrolled enrolled(Browser browser) {
        String name = settled(browser);
        return inAnotherWindow(browser, page -> {
            page.navigate(RunningServer.at("/account.xhtml").toString());
            signIn(page, name, PASSWORD);
            return enrol(page, name);
        });
    }

    /** Sets a second factor up on the page of the account. */
    static Enrolled enrol(Page page, String name) {
        page.locator("[id='second:set']").click();
        return takeOver(page, name);
    }

    /** The same in the dialog that is open. */
    static Enrolled takeOver(Page page, String name) {
        CodeApp app = new CodeApp(page.locator(".qr code").textContent());
        page.locator("[id='factor:code']").fill(app.next());
        page.locator("[id='factor:save']").click();
        return new Enrolled(
                name,
                app,
                page.locator("[id='factor:lines']").inputValue().lines().toList());
    }

    /** Signs in with everything that is asked for. */
    static void signIn(Page page, Enrolled user, String code) {
        new LoginPage(page).signIn(user.name(), PASSWORD);
        page.locator("[id='further:factorCode']").fill(code);
        page.locator("[id='further:enterCode']").click();
    }

    static void signIn(Page page, String name, String password) {
        new LoginPage(page).signIn(name, password);
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static <T> T inAnotherWindow(Browser browser, Function<Page, T> work) {
        try (BrowserContext window = browser.newContext(new NewContextOptions().setLocale("de-DE"))) {
            window.addInitScript("try { sessionStorage.setItem('courtesy.tour', 'later'); } catch (noPageYet) { }");
            return work.apply(window.newPage());
        }
    }
}

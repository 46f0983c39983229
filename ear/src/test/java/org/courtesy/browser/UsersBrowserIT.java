package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators let people in, change what they may, and keep them out again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UsersBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("([a-z2-7]{6}-){3}[a-z2-7]{6}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aFirstPasswordOpensTheDoorOnceAndIsShownOnce() {
        open("admin", "/users.xhtml");
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Benutzer");
        String name = "it-" + UUID.randomUUID();
        page().locator("[id='head:create']").click();
        assertThat(field("newUser:name")).isFocused();
        field("newUser:save").click();
        assertThat(field("newUser:nameMessage")).containsText("Wert gebraucht");
        assertThat(field("newUser:rolesMessage")).not().isEmpty();
        field("newUser:name").fill(name);
        role("newUser", "Datenschutz").click();
        field("newUser:save").click();
        assertThat(field("newUser:secret")).hasValue(FIRST_PASSWORD);
        Accounts.Newcomer newcomer =
                new Accounts.Newcomer(name, field("newUser:secret").inputValue());
        page().locator("[id='newUser'] a").click();
        assertThat(page().locator("#sheet-title")).hasText(name);
        assertThat(page().locator(".versionhead .chip")).containsText("Erstes Passwort");
        Assertions.assertThat(page().content()).doesNotContain(newcomer.firstPassword());

        try (BrowserContext other = window()) {
            Page there = other.newPage();
            there.navigate(RunningServer.at("/duplicates.xhtml").toString());
            new LoginPage(there).signIn(name, newcomer.firstPassword());
            there.locator("[id='further:fresh']").fill("passwordpassword");
            there.locator("[id='further:again']").fill("passwordpassword");
            there.locator("[id='further:choose']").click();
            assertThat(there.locator("[id='further']")).containsText("als eines der ersten geraten");
            there.locator("[id='further:fresh']").fill(Accounts.PASSWORD);
            there.locator("[id='further:again']").fill(Accounts.PASSWORD);
            there.locator("[id='further:choose']").click();
            assertThat(there).hasURL(Pattern.compile(".*/duplicates\\.xhtml"));
            there.navigate(RunningServer.at("/login.xhtml").toString());
            new LoginPage(there).signIn(name, newcomer.firstPassword());
            assertThat(new LoginPage(there).problem()).containsText("stimmt nicht");
        }
    }

    @Test
    void whoIsDisabledOrLosesARoleIsOutAtOnce() {
        String name = Accounts.settled(browser());
        try (BrowserContext other = window()) {
            Page there = other.newPage();
            there.navigate(RunningServer.at("/customers.xhtml").toString());
            Accounts.signIn(there, name, Accounts.PASSWORD);
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/customers\\.xhtml"));

            open("admin", "/users.xhtml?user=" + name);
            page().locator("[id='sheet:roles']").click();
            role("userRoles", "Freigabe").click();
            field("userRoles:save").click();
            assertThat(page().locator("[id='sheet']")).containsText("Freigabe");
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/customers\\.xhtml"));

            page().locator("[id='sheet:endSessions']").click();
            field("userStep:save").click();
            assertThat(page().locator("[id='userStep']")).isHidden();
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            Accounts.signIn(there, name, Accounts.PASSWORD);

            page().locator("[id='sheet:roles']").click();
            role("userRoles", "Kundenservice").click();
            field("userRoles:save").click();
            assertThat(page().locator("[id='sheet']")).not().containsText("Kundenservice");
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/login\\.xhtml.*"));

            Accounts.signIn(there, name, Accounts.PASSWORD);
            page().locator("[id='sheet:disable']").click();
            assertThat(page().locator("[id='userStep']")).containsText("laufenden Sitzungen enden");
            field("userStep:save").click();
            assertThat(page().locator(".versionhead .chip")).hasText("Gesperrt");
            there.reload();
            assertThat(there).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            new LoginPage(there).signIn(name, Accounts.PASSWORD);
            assertThat(new LoginPage(there).problem()).hasText("Benutzername oder Passwort stimmt nicht.");
        }

        page().locator("[id='sheet:enable']").click();
        field("userStep:save").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Aktiv");
        page().locator("[id='sheet:remove']").click();
        field("userStep:save").click();
        assertThat(page().locator(".panel.empty")).isVisible();
        field("userFind:q").fill(name);
        field("userFind:go").click();
        assertThat(page().locator("main")).containsText("Dazu gibt es keinen Benutzer");
    }

    @Test
    void aLostSecondFactorIsTakenAwayAndAForgottenPasswordReplaced() {
        Accounts.Enrolled user = Accounts.enrolled(browser());
        open("admin", "/users.xhtml?user=" + user.name());
        page().locator("[id='sheet:dropFactor']").click();
        field("userStep:save").click();
        assertThat(page().locator("[id='sheet:dropFactor']")).hasCount(0);

        page().locator("[id='sheet:reset']").click();
        field("userPassword:save").click();
        assertThat(field("userPassword:secret")).hasValue(FIRST_PASSWORD);
        Accounts.Newcomer again =
                new Accounts.Newcomer(user.name(), field("userPassword:secret").inputValue());
        try (BrowserContext other = window()) {
            Page there = other.newPage();
            there.navigate(RunningServer.at("/login.xhtml").toString());
            new LoginPage(there).signIn(user.name(), Accounts.PASSWORD);
            assertThat(new LoginPage(there).problem()).containsText("stimmt nicht");
            Accounts.settle(there, again);
        }
    }

    @Test
    void nobodyChangesTheirOwnAccountThere() {
        open("admin", "/users.xhtml?user=admin");

        assertThat(page().locator("[id='sheet']")).containsText("Das sind Sie selbst");
        assertThat(page().locator("[id='sheet'] button")).hasCount(0);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        open("admin", "/users.xhtml?user=agent");
        for (String language : List.of("da", "en", "de")) {
            WINDOW.go("/users.xhtml?user=agent");
            new Frame(page()).speak(language);
            page().locator("[id='sheet:disable']").click();
            assertThat(field("userStep:save")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void nobodyElseGetsThere() {
        open("approver", "/messages.xhtml");
        assertThat(page().locator("nav.side a[href*='users']")).hasCount(0);
        Assertions.assertThat(page().request()
                        .get(RunningServer.at("/users.xhtml").toString())
                        .status())
                .isEqualTo(403);
    }

    private static Locator role(String form, String label) {
        return page().locator("[id='" + form + ":roles'] label", new Page.LocatorOptions().setHasText(label));
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

    private static void open(String user, String place) {
        WINDOW.go(place);
        Accounts.signIn(page(), user, "courtesy");
    }

    private static Page page() {
        return WINDOW.page();
    }
}

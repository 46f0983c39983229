package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
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

/** Administrators give another system a key, renew its secret and take it away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeysBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");
    private static final Pattern SECRET = Pattern.compile("courtesy_[A-Za-z0-9_-]{43}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aKeyIsMadeOpensWhatWasChosenAndOpensNothingOnceItIsRevoked() {
        String name = name();
        open("admin", "/keys.xhtml");
        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Schlüssel");
        String secret = make(name);
        assertThat(page().locator("[id='newKeyBox']")).containsText("später nie wieder");
        assertThat(page().locator(".changelist li").first()).containsText(name);
        Assertions.assertThat(status("/customers?limit=1", secret)).isEqualTo(200);
        Assertions.assertThat(status("/touchpoints?limit=1", secret)).isEqualTo(403);

        page().locator("[id='newKey'] a").click();
        assertThat(page().locator("#sheet-title")).hasText(name);
        assertThat(page().locator("[id='sheet']")).containsText("Kunden: lesen");
        assertThat(page().locator("[id='sheet']")).containsText("Schnittstelle, ohne Bildschirm");
        Assertions.assertThat(page().content()).doesNotContain(secret);

        page().locator("[id='sheet:revoke']").click();
        assertThat(page().locator(".ui-confirm-dialog")).containsText("Was sich mit „" + name + "“ anmeldet");
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Widerrufen");
        assertThat(page().locator("[id='sheet:revoke']")).hasCount(0);
        assertThat(page().locator("[id='sheet:rotate']")).hasCount(0);
        Assertions.assertThat(status("/customers?limit=1", secret)).isEqualTo(401);
    }

    @Test
    void aSecretIsNeverShownASecondTime() {
        open("admin", "/keys.xhtml");
        String secret = make(name());
        page().keyboard().press("Escape");
        assertThat(page().locator("[id='newKeyBox']")).isHidden();

        page().locator("[id='head:create']").click();
        assertThat(field("name")).isFocused();
        assertThat(field("name")).hasValue("");
        Assertions.assertThat(page().content()).doesNotContain(secret);
        page().reload();
        Assertions.assertThat(page().content()).doesNotContain(secret);
    }

    @Test
    void aSecretIsRenewedWithoutAGap() {
        String name = name();
        open("admin", "/keys.xhtml");
        String before = make(name);
        page().locator("[id='newKey'] a").click();

        page().locator("[id='sheet:rotate']").click();
        assertThat(page().locator("[id='rotation:overlapHours']")).hasValue("24");
        page().locator("[id='rotation:overlapHours']").fill("721");
        page().locator("[id='rotation:now']").click();
        assertThat(page().locator("[id='rotation:overlapHoursMessage']")).containsText("720");
        page().locator("[id='rotation:overlapHours']").fill("2");
        page().locator("[id='rotation:now']").click();
        assertThat(page().locator("[id='rotation:secret']")).hasValue(SECRET);
        String after = page().locator("[id='rotation:secret']").inputValue();

        Assertions.assertThat(after).isNotEqualTo(before);
        Assertions.assertThat(status("/customers?limit=1", before)).isEqualTo(200);
        Assertions.assertThat(status("/customers?limit=1", after)).isEqualTo(200);
        page().locator("[id='rotation'] a").click();
        assertThat(page().locator("[id='sheet']")).containsText("öffnet auch das Geheimnis vor der letzten Erneuerung");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheInputStays() {
        String name = name();
        open("admin", "/keys.xhtml");
        make(name);
        page().keyboard().press("Escape");
        page().locator("[id='head:create']").click();
        assertThat(field("name")).isFocused();
        field("save").click();
        assertThat(field("nameMessage")).containsText("gebraucht");
        assertThat(field("scopesMessage")).containsText("gebraucht");
        field("name").fill(name);

        page().locator("[id='newKey:scopes'] label", new Page.LocatorOptions().setHasText("Kunden: lesen"))
                .first()
                .click();
        field("requestsPerMinute").fill("0");
        page().locator("[id='newKey:expiresAt_input']").fill("01.01.2020 12:00");
        page().keyboard().press("Tab");
        field("save").click();
        assertThat(field("requestsPerMinuteMessage")).containsText("zwischen 1 und");
        assertThat(field("expiresAtMessage")).containsText(Pattern.compile("mindestens \\d+\\.\\d+\\."));
        assertThat(field("name")).hasValue(name);

        field("requestsPerMinute").fill("");
        page().locator("[id='newKey:expiresAt_input']").fill("");
        page().keyboard().press("Tab");
        field("save").click();
        assertThat(field("nameMessage")).containsText(name);
    }

    @Test
    void keysAreFoundByNameAndState() {
        String name = name();
        open("admin", "/keys.xhtml");
        make(name);
        WINDOW.go("/keys.xhtml?after=typed");
        assertThat(page().locator(".changelist a").first()).containsText(name);
        WINDOW.go("/keys.xhtml");
        page().locator("[id='keyFind:q']").fill(name.substring(2));
        page().locator("[id='keyFind:go']").click();
        assertThat(page().locator(".changelist li")).hasCount(1);
        page().locator(".states a", new Page.LocatorOptions().setHasText("Widerrufen"))
                .click();
        assertThat(page().locator(".changelist li")).hasCount(0);
        assertThat(page().locator("main")).containsText("Dazu gibt es keinen Schlüssel");
        page().locator(".states a", new Page.LocatorOptions().setHasText("Aktiv"))
                .click();
        page().locator(".changelist a").click();
        assertThat(page().locator("#sheet-title")).hasText(name);
        assertThat(page().locator(".changelist li")).hasCount(1);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        String name = name();
        open("admin", "/keys.xhtml");
        make(name);
        for (String language : List.of("da", "en", "de")) {
            WINDOW.go("/keys.xhtml?key=" + name);
            new Frame(page()).speak(language);
            page().locator("[id='head:create']").click();
            assertThat(field("name")).isFocused();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("body").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void nobodyElseGetsThere() {
        open("approver", "/messages.xhtml");
        assertThat(page().locator("nav.side a[href*='keys']")).hasCount(0);
        Assertions.assertThat(page().request()
                        .get(page().url().replaceAll("/courtesy/.*", "/courtesy/keys.xhtml"))
                        .status())
                .isEqualTo(403);
    }

    /** Makes a key that may read customers; its secret, with the dialog still open. */
    @Test
    void theLastDayIsChosenFromACalendar() {
        open("admin", "/keys.xhtml");
        page().locator("[id='head:create']").click();
        assertThat(field("name")).isFocused();
        page().locator("[id='newKey'] .ui-datepicker-trigger").click();
        page().locator(".p-datepicker-panel td:not(.ui-datepicker-other-month) a")
                .last()
                .click();
        page().keyboard().press("Escape");
        assertThat(page().locator("[id='newKey:expiresAt_input']")).hasValue(Pattern.compile("\\d.*"));
    }

    private static String make(String name) {
        page().locator("[id='head:create']").click();
        assertThat(field("name")).isFocused();
        field("name").fill(name);
        page().locator("[id='newKey:scopes'] label", new Page.LocatorOptions().setHasText("Kunden: lesen"))
                .first()
                .click();
        field("save").click();
        assertThat(field("secret")).hasValue(SECRET);
        return field("secret").inputValue();
    }

    private static int status(String path, String secret) {
        return page().request()
                .get(
                        RunningServer.at("/api/v1" + path).toString(),
                        RequestOptions.create().setHeader("Authorization", "Bearer " + secret))
                .status();
    }

    private static String name() {
        return "it-" + UUID.randomUUID();
    }

    private static Locator field(String name) {
        return page().locator("[id='newKey:" + name + "']");
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

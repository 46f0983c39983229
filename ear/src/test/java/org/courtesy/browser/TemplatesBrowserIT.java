package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing what letters say. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TemplatesBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d}");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void aLetterIsWrittenSeenReleasedAndFollowedByTheNextVersion() {
        open("approver", "de-DE");
        page().keyboard().press("n");
        String name = "Willkommen " + System.nanoTime();
        page().locator("[id='template:name']").fill(name);
        page().locator("[id='template:type']").selectOption("WELCOME");
        assertThat(page().locator("[id='template:law']")).containsText("Nach dem Gesetz: ");
        page().locator("[id='template:deSubject']").fill("Willkommen");
        page().locator("[id='template:deBody']").fill("");
        page().locator("[data-insert='{salutation}']").click();
        assertThat(page().locator("[id='template:deBody']")).hasValue("{salutation}");
        page().keyboard().type("\n\nIhr Angebot liegt bei.");
        page().locator("[id='template:save']").click();

        assertThat(page().locator("h2#sheet-title")).hasText(name);
        assertThat(page().locator("main p.note.warn")).containsText("„Angebot“ kann werben");
        noRawCodes();
        String address = page().locator("a[href*='print=de']").getAttribute("href");
        APIResponse pdf = page().request().get(page().url().replaceAll("/[^/]*$", "/") + address);
        Assertions.assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        Assertions.assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');

        page().locator("[id='sheet:release']").click();
        assertThat(page().locator("[id='sheet:reasonMessage']")).containsText("Wörter, die werben können");
        page().locator("[id='sheet:reason']").fill("Nennt den Vertrag.");
        page().locator("[id='sheet:release']").click();
        assertThat(page().locator(".versionhead .chip")).hasText("freigegeben, Fassung 1");

        page().locator("a:has-text('Neue Fassung beginnen')").click();
        assertThat(page().locator("[id='template'] .note")).containsText("wird die nächste");
        page().locator("[id='template:deSubject']").fill("Moin");
        page().locator("[id='template:save']").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Entwurf, Fassung 2");
        assertThat(page().locator(".versions li")).hasCount(2);
        page().locator(".versions a").last().click();
        assertThat(page().locator(".say").first()).containsText("Willkommen");
        assertThat(page().locator("[id='sheet:release']")).hasCount(0);
    }

    @Test
    void advertisingInAServiceIsRefusedWithTheParagraph() {
        open("approver", "de-DE");
        WINDOW.go("/templates.xhtml?edit=new");
        page().locator("[id='template:name']").fill("Mit Beilage");
        page().locator("[id='template:type']").selectOption("WELCOME");
        page().locator("[id='template:carries']").selectOption("SURVEY_NPS");
        page().locator("[id='template:deSubject']").fill("Willkommen");
        page().locator("[id='template:deBody']").fill("Mit 10 % Rabatt und {givn}");
        page().locator("[id='template:save']").click();
        assertThat(page().locator("[id='template:deBodyMessage']")).containsText("„givn“");

        page().locator("[id='template:deBody']").fill("Mit 10 % Rabatt");
        page().locator("[id='template:save']").click();
        assertThat(page().locator("[id='template:carriesMessage']")).containsText("BGH VI ZR 225/17");
        assertThat(page().locator("[id='template:deBodyMessage']")).containsText("„Rabatt“");
        noRawCodes();
    }

    @Test
    void speaksTheOtherLanguagesAndFitsAPhone() {
        String template = Templates.draft("Welcome");
        for (String language : List.of("en-GB", "da-DK")) {
            WINDOW.open(360, language);
            open("admin", null);
            for (String address : List.of("/templates.xhtml?edit=new", "/templates.xhtml?template=" + template)) {
                WINDOW.go(address);
                noRawCodes();
                Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
                Assertions.assertThat(((Number) overflow).intValue())
                        .as(language + address)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void isNotForAgents() {
        WINDOW.go("/templates.xhtml");
        new LoginPage(page()).signIn("agent", "courtesy");

        assertThat(page().locator("nav.side a[href*='templates']")).hasCount(0);
        WINDOW.forgetComplaints();
    }

    private static void noRawCodes() {
        Assertions.assertThat(
                        RAW_CODE.matcher(page().locator("main").innerText()).results())
                .isEmpty();
    }

    private static void open(String user, String language) {
        if (language != null) {
            WINDOW.open(1400, language);
        }
        WINDOW.go("/templates.xhtml");
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

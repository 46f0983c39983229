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

/** Who keeps the records right is shown who may be known twice, sees what merging would do, and decides. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DuplicatesBrowserIT {

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void twoRecordsAreComparedAndMerged() {
        Doubles two = Doubles.make();
        open("privacy", two.address());

        assertThat(page().locator("h1")).hasText("Doppelt bekannt?");
        assertThat(page().locator(".case .chip")).hasText("Wahrscheinlich");
        assertThat(page().locator(".case .facts2")).containsText("Gleiches Geburtsdatum");
        assertThat(page().locator("[id='duplicates:reason']"))
                .hasValue("Gleicher Name, Gleiches Geburtsdatum, Gleiche Anschrift");
        Locator settled = page().locator("section[aria-labelledby='settled-title'] tbody");
        assertThat(settled.locator("tr", new Locator.LocatorOptions().setHasText("Gesperrt")))
                .hasText(Pattern.compile("Gesperrt\\s*nein\\s*ja\\s*ja"));
        assertThat(page().locator("section[aria-labelledby='moved-title']")).containsText("Verträge");

        button("merge").click();
        page().locator(".ui-confirmdialog-yes").click();

        assertThat(told()).hasText(two.second() + " ist in " + two.first() + " aufgegangen.");
        assertThat(page().locator(".case .chip")).hasText("Zusammengeführt");
        assertThat(page().locator(".case .words")).containsText("privacy");
        assertThat(button("merge")).hasCount(0);
        page().reload();
        assertThat(page().locator(".case .chip")).hasText("Zusammengeführt");
    }

    @Test
    void aReasonIsNeededAndTheOtherOneCanBeKept() {
        Doubles two = Doubles.make();
        open("admin", two.address());

        page().locator("[id='duplicates:reason']").fill("");
        button("merge").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(page().locator("[id='duplicates:reasonMessage']")).not().isEmpty();

        page().locator("a[id='duplicates:swap']").click();
        assertThat(page().locator(".case dd").first()).containsText(two.second());
    }

    @Test
    void whoIsNotTheSameIsNotProposedUntilThatIsTakenBack() {
        Doubles two = Doubles.make();
        open("admin", "/customer.xhtml?number=" + two.second());
        assertThat(page().locator("#twice a")).containsText("Wahrscheinlich dieselbe Person wie Jette " + two.family());

        page().locator("#twice a").click();
        button("separate").click();
        assertThat(told()).containsText("sind verschiedene Personen");
        assertThat(page().locator(".case .note")).containsText("Jemand hat gesagt");
        WINDOW.go("/customer.xhtml?number=" + two.second());
        assertThat(page().locator("#twice li")).hasCount(0);

        WINDOW.go(two.address());
        button("unmark").click();

        assertThat(told()).hasText("Die beiden werden wieder vorgeschlagen.");
        assertThat(button("merge")).isVisible();
    }

    @Test
    void theListLeadsToAPair() {
        Doubles.make();
        open("privacy", "/duplicates.xhtml");

        assertThat(page().locator("nav.side a"))
                .hasText(new String[] {"Datenschutz", "Dubletten", "Einwilligungen", "Aufbewahrung", "Protokoll"});
        page().locator(".changelist a").first().click();

        assertThat(page().locator(".changelist a[aria-current='true']")).hasCount(1);
        assertThat(page().locator(".case h2")).not().isEmpty();
    }

    @Test
    void whoServesCustomersOnlyIsNotAsked() {
        Doubles two = Doubles.make();
        open("agent", "/customer.xhtml?number=" + two.first());

        assertThat(page().locator("#twice")).hasCount(0);
        assertThat(page().locator("nav.side a[href*='duplicates']")).hasCount(0);
        Assertions.assertThat(page().request()
                        .get(page().url().replaceAll("/courtesy/.*", "/courtesy/duplicates.xhtml"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void speaksThreeLanguagesWithoutARawCode() {
        open("admin", Doubles.make().address());
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(button("merge")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText()).results())
                    .as(language)
                    .isEmpty();
        }
    }

    private static void open(String user, String place) {
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }

    private static Locator button(String id) {
        return page().locator("[id='duplicates:" + id + "']");
    }

    private static Locator told() {
        return page().locator("#told .note");
    }
}

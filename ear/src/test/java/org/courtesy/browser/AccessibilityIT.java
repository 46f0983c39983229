package org.courtesy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and dialog conforms to WCAG 2.2 AA, light and dark, and fits the windows that people have. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessibilityIT {

    private static final int WIDE = 1400;

    /** What is left of a wide window at a zoom of 200 %. */
    private static final int ZOOMED = WIDE / 2;

    private static final int PHONE = 360;

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    static List<Visit> visits() {
        return Visits.all();
    }

    @Test
    void noPageAndNoDialogIsLeftOut() {
        Set<String> pages = visits().stream().map(Visit::page).collect(Collectors.toSet());
        Set<String> dialogs =
                visits().stream().map(Visit::dialog).filter(Objects::nonNull).collect(Collectors.toSet());

        assertThat(pages).isEqualTo(Pages.all());
        assertThat(dialogs).isEqualTo(Pages.dialogs());
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everybodyCanUseIt(Visit visit) {
        String address = visit.address().get();
        if (visit.user() != null) {
            signIn(visit.user());
        }
        SoftAssertions everything = new SoftAssertions();

        open(visit, address, WIDE);
        everything.assertThat(idsUsedTwice()).as("ids that are used twice").isEmpty();
        everything
                .assertThat(Axe.violations(page(), part(visit)))
                .as("in a wide window")
                .isEmpty();
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        everything
                .assertThat(Axe.violationsOfColours(page(), part(visit)))
                .as("in the dark")
                .isEmpty();
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(visit, address, PHONE);
        everything.assertThat(beyond(visit)).as("pixels beyond a phone").isZero();
        everything
                .assertThat(Axe.violations(page(), part(visit)))
                .as("on a phone")
                .isEmpty();
        WINDOW.resize(ZOOMED);
        everything
                .assertThat(beyond(visit))
                .as("pixels beyond the window at 200 %")
                .isZero();

        everything.assertAll();
        if (visit.refused()) {
            WINDOW.forgetComplaints();
        }
    }

    /** Through the door once for each user; the door itself has visits of its own. */
    private static void signIn(String user) {
        if (SIGNED_IN.containsKey(user)) {
            page().context().addCookies(SIGNED_IN.get(user));
            return;
        }
        WINDOW.go("/login.xhtml");
        new LoginPage(page()).signIn(user, "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
        SIGNED_IN.put(user, page().context().cookies());
    }

    private static void open(Visit visit, String address, int width) {
        WINDOW.resize(width);
        WINDOW.go(address);
        visit.steps().accept(page());
        if (visit.dialog() != null) {
            PlaywrightAssertions.assertThat(page().locator("[id='" + visit.dialog() + "']"))
                    .isVisible();
        }
    }

    /** A dialog alone, when one is open: what lies behind it is looked at without it. */
    private static String part(Visit visit) {
        return visit.dialog() == null ? null : "[id='" + visit.dialog() + "']";
    }

    /** Labels point at ids, and the server knows fields by them; it does not look for doubles itself. */
    private static String idsUsedTwice() {
        return (String) page().evaluate("""
                () => Array.from(document.querySelectorAll('[id]'), element => element.id)
                    .filter((id, at, ids) => ids.indexOf(id) !== at).join(' ')""");
    }

    /** How far the page, or the dialog on it, reaches beyond the window. */
    private static int beyond(Visit visit) {
        int window = ((Number) page().evaluate("window.innerWidth")).intValue();
        int ofPage = ((Number) page().evaluate("document.documentElement.scrollWidth")).intValue() - window;
        if (visit.dialog() == null) {
            return Math.max(0, ofPage);
        }
        BoundingBox dialog = page().locator("[id='" + visit.dialog() + "']").boundingBox();
        double ofDialog = Math.max(-dialog.x, dialog.x + dialog.width - window);
        return Math.max(Math.max(0, ofPage), (int) Math.ceil(ofDialog));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

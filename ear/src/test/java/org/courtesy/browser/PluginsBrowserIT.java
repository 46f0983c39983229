package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators see what was added to this server, and why something is not used. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PluginsBrowserIT {

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void everyPlugInIsThereWithItsVersionAndItsOrigin() {
        open("admin", "/plugins.xhtml");

        assertThat(page().locator("nav.side a[aria-current='page']")).hasText("Erweiterungen");
        assertThat(row("courier")).containsText("Gateway");
        assertThat(row("courier")).containsText("bedient SMS");
        assertThat(row("courier")).containsText("Courier Ltd");
        assertThat(row("courier")).containsText("2.4");
        assertThat(row("door-answered")).containsText("com.example.courier.door");
        assertThat(row("outbox-file")).containsText("mitgeliefert");
        assertThat(row("of-tomorrow.jar")).containsText("defekt");
        assertThat(row("of-tomorrow.jar")).containsText("Courtesy-Plugin: 1");
    }

    @Test
    void nobodyElseGetsThere() {
        open("approver", "/messages.xhtml");

        assertThat(page().locator("nav.side a[href*='plugins']")).hasCount(0);
        Assertions.assertThat(page().request()
                        .get(page().url().replaceAll("/courtesy/.*", "/courtesy/plugins.xhtml"))
                        .status())
                .isEqualTo(403);
    }

    private static Locator row(String name) {
        return page().locator("main tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator("th", new Page.LocatorOptions().setHasText(name))));
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

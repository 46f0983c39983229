package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose customers somebody sees. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TeamAreasBrowserIT {

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void whoIsInATeamSeesTheCustomersOfItsArea() {
        String agent = Accounts.settled(browser());
        Asking inFlensburg = Asking.nobodyYet();
        Asking inKiel = Asking.nobodyYet("24103");
        String team = "Nord " + UUID.randomUUID();
        signIn("approver", "courtesy", "/teams.xhtml");
        page().locator("[id='teams:create']").click();
        assertThat(page().locator("#teamBox")).isVisible();
        page().locator("[id='team:name']").fill(team);
        page().locator("[id='team:members']").selectOption(agent);
        page().locator("[id='team:areas']").fill("Flensburg");
        page().locator("[id='team:save']").click();
        assertThat(page().locator("[id='team:areasMessage']")).containsText("Flensburg ist kein Gebiet");
        page().locator("[id='team:areas']").fill("de 249");
        page().locator("[id='team:save']").click();
        assertThat(page().locator("[id='teams'] tr", new Page.LocatorOptions().setHasText(team)))
                .containsText("DE 249");
        page().locator("[id='teams:create']").click();
        page().locator("[id='team:name']").fill(team);
        page().locator("[id='team:save']").click();
        assertThat(page().locator("[id='team:problems']")).containsText("Ein Team dieses Namens gibt es schon");
        page().locator("[id='team:cancel']").click();
        new Frame(page()).leave();

        signIn(agent, Accounts.PASSWORD, "/customers.xhtml?q=" + inFlensburg.customer());
        assertThat(page().locator("#main")).containsText(inFlensburg.family());
        WINDOW.go("/customers.xhtml?q=" + inKiel.customer());
        assertThat(page().locator(".empty")).containsText("Kein Kunde passt dazu.");
        WINDOW.go("/customer.xhtml?number=" + inKiel.customer());
        assertThat(new Frame(page()).heading()).hasText("Das gibt es hier nicht");
        WINDOW.forgetComplaints();
    }

    private static Browser browser() {
        return page().context().browser();
    }

    private static void signIn(String user, String password, String place) {
        WINDOW.go(place);
        new LoginPage(page()).signIn(user, password);
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInBrowserIT {

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void leadsToTheDaysWork() {
        WINDOW.go("/");
        new LoginPage(WINDOW.page()).signIn("agent", "courtesy");

        assertThat(WINDOW.page()).hasURL(Pattern.compile(".*/today\\.xhtml.*"));
        assertThat(new Frame(WINDOW.page()).heading()).hasText("Heute");
    }

    @Test
    void saysWhatIsWrongAndKeepsTheName() {
        WINDOW.go("/login.xhtml");
        LoginPage login = new LoginPage(WINDOW.page());
        login.signIn("agent", "wrong");

        assertThat(login.problem()).containsText("stimmt nicht");
        assertThat(login.name()).hasValue("agent");
    }

    @Test
    void saysWhatIsMissingBesideTheField() {
        WINDOW.go("/login.xhtml");
        LoginPage login = new LoginPage(WINDOW.page());
        login.signIn("", "");

        assertThat(login.besideName()).hasText("Bitte ausfüllen.");
    }

    @Test
    void leadsBackToWhereOneWas() {
        String customer = Customers.withMailConsent();
        WINDOW.go("/customer.xhtml?number=" + customer);
        new LoginPage(WINDOW.page()).signIn("agent", "courtesy");

        assertThat(WINDOW.page()).hasURL(Pattern.compile(".*number=" + customer + ".*"));
    }

    @Test
    void leadsBackAfterTheSessionWasLostOnAnOpenPage() {
        String customer = Customers.withMailConsent();
        WINDOW.go("/customer.xhtml?number=" + customer);
        new LoginPage(WINDOW.page()).signIn("agent", "courtesy");
        WINDOW.page().waitForURL("**/customer.xhtml?number=" + customer);

        WINDOW.page().context().clearCookies();
        WINDOW.page().keyboard().press("n");
        WINDOW.page().waitForURL("**/login.xhtml**");
        new LoginPage(WINDOW.page()).signIn("agent", "courtesy");

        assertThat(WINDOW.page()).hasURL(Pattern.compile(".*number=" + customer + ".*"));
    }

    @Test
    void endsTheSession() {
        WINDOW.go("/");
        new LoginPage(WINDOW.page()).signIn("agent", "courtesy");
        assertThat(new Frame(WINDOW.page()).heading()).hasText("Heute");
        new Frame(WINDOW.page()).leave();
        assertThat(WINDOW.page().locator(".note.ok")).hasText("Sie sind abgemeldet.");

        WINDOW.go("/customers.xhtml");

        assertThat(new LoginPage(WINDOW.page()).name()).isVisible();
    }

    @Test
    void keepsWhoDoesNotServeCustomersOut() {
        WINDOW.go("/");
        new LoginPage(WINDOW.page()).signIn("privacy", "courtesy");
        assertThat(WINDOW.page().locator("nav a"))
                .hasText(new String[] {"Datenschutz", "Dubletten", "Einwilligungen", "Aufbewahrung", "Protokoll"});

        WINDOW.go("/customers.xhtml");

        assertThat(new Frame(WINDOW.page()).heading()).hasText("Das ist Ihnen nicht erlaubt");
        WINDOW.forgetComplaints();
    }
}

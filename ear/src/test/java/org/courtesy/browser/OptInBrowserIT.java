package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the telephone a customer asks for messages: service staff make the link, and the customer's yes stands in the ledger. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OptInBrowserIT {

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private final String version = "it-" + UUID.randomUUID().toString().substring(0, 8);
    private String customer;

    @BeforeEach
    void aCustomerAndWords() {
        Customers.askWith(version, "PHONE", "EMAIL", "SMS");
        customer = Customers.withMailbox();
        WINDOW.go("/customer.xhtml?number=" + customer);
        new LoginPage(page()).signIn("agent", "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
        page().locator("[data-act='optIn']").click();
        assertThat(field("textVersion")).hasValue(version);
    }

    @Test
    void theLinkIsMadeShownOnceAndConfirmed() {
        assertThat(field("words")).containsText("Ja, schreiben Sie mir.");
        assertThat(ways()).hasCount(2);
        field("occasion").fill("Anruf");
        field("make").click();
        assertThat(field("url")).isFocused();
        String address = field("url").inputValue();
        Assertions.assertThat(mail())
                .startsWith("mailto:" + customer + "@example.org?")
                .contains(address, "Guten Tag");
        assertThat(page().locator("#asked")).containsText("offen bis");
        field("close").click();
        page().reload();
        Assertions.assertThat(page().content()).doesNotContain(address);

        page().navigate(address);
        page().locator("[id='yes:go']").click();
        assertThat(page().locator("[id='back:go']")).isVisible();
        WINDOW.go("/customer.xhtml?number=" + customer);
        assertThat(page().locator("#asked li")).hasCount(0);
        assertThat(page().locator("#ledger .facts").first()).containsText(version);
    }

    @Test
    void otherWordsConcernOtherWays() {
        String calls = version + "-calls";
        Customers.askWith(calls, "PHONE");
        String mails = version + "-mails";
        Customers.askWith(mails, "EMAIL");
        page().reload();
        page().locator("[data-act='optIn']").click();
        assertThat(field("textVersion")).hasValue(mails);
        assertThat(field("textVersion").locator("option[value='" + calls + "']"))
                .hasCount(0);
        assertThat(ways()).hasCount(1);

        field("textVersion").selectOption(version);
        assertThat(ways()).hasCount(2);
        assertThat(ways().first()).isChecked();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(ways().first()).isChecked();
        ways().first().uncheck();
        field("occasion").fill("Anruf");
        field("make").click();
        assertThat(field("channelsMessage")).not().isEmpty();
        assertThat(field("occasion")).hasValue("Anruf");
        assertThat(field("textVersion")).hasValue(version);
    }

    @Test
    void whoDidNotAnswerThreeTimesIsLeftInPeace() {
        for (int i = 0; i < 3; i++) {
            Interface.as("integration")
                    .send("POST", "/customers/" + customer + "/opt-ins", "{\"textVersion\": \"" + version + "\"}");
        }
        field("make").click();
        assertThat(field("problems")).containsText("dreimal ohne Antwort");
    }

    /** The message that the mail program would open. */
    private static String mail() {
        String link = page().locator(".ui-dialog a[href^='mailto:']").getAttribute("href");
        return URLDecoder.decode(link, StandardCharsets.UTF_8);
    }

    private static Locator ways() {
        return page().locator("[id='optIn:ways'] input");
    }

    private static Locator field(String name) {
        return page().locator("[id='optIn:" + name + "']");
    }

    private static Page page() {
        return WINDOW.page();
    }
}

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.FurtherServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server whose operator demands second factors of administrators, and a proof for everything that is dangerous. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DemandedFactorBrowserIT {

    private static FurtherServer server;

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_SECURITY_SECONDFACTORROLES", "ADMIN,APPROVER");
        settings.put("COURTESY_SECURITY_PROOFMINUTES", "0");
        server = new FurtherServer(settings);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void administratorsSetOneUpAtTheDoorAndProveThemselvesAgainInside() {
        Assertions.assertThat(basic()).as("before there is one").isEqualTo(401);
        page().navigate(server.at("/users.xhtml").toString());
        new LoginPage(page()).signIn("admin", FurtherServer.ADMIN_PASSWORD);
        assertThat(page().locator(".card h1")).hasText("Zweiten Faktor einrichten");
        page().navigate(server.at("/users.xhtml").toString());
        assertThat(page()).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
        CodeApp app = new CodeApp(page().locator(".qr code").textContent());
        field("further:code").fill("no code");
        field("further:enrol").click();
        assertThat(page().locator("[id='further']")).containsText("stimmt nicht");
        field("further:code").fill(app.next());
        field("further:enrol").click();
        List<String> codes = field("further:lines").inputValue().lines().toList();
        Assertions.assertThat(codes).hasSize(8);
        field("further:kept").click();
        page().waitForURL("**/users.xhtml");
        Assertions.assertThat(basic()).as("with one").isEqualTo(401);

        field("head:create").click();
        field("newUser:name").fill("petra.klein");
        page().locator("[id='newUser:roles'] label", new Page.LocatorOptions().setHasText("Datenschutz"))
                .click();
        field("newUser:save").click();
        assertThat(field("newUser:proofPasswordMessage")).containsText("Wert gebraucht");
        field("newUser:proofPassword").fill("wrong");
        field("newUser:save").click();
        assertThat(field("newUser:proofPasswordMessage")).containsText("stimmt nicht");
        field("newUser:proofPassword").fill(FurtherServer.ADMIN_PASSWORD);
        field("newUser:proofCode").fill(app.again());
        field("newUser:save").click();
        assertThat(field("newUser:proofCodeMessage")).containsText("schon benutzt");
        field("newUser:proofPassword").fill(FurtherServer.ADMIN_PASSWORD);
        field("newUser:proofCode").fill(codes.get(0));
        field("newUser:save").click();
        assertThat(field("newUser:secret")).isVisible();

        page().navigate(server.at("/keys.xhtml").toString());
        field("head:create").click();
        field("newKey:name").fill("billing");
        page().locator("[id='newKey:scopes'] label").first().click();
        field("newKey:save").click();
        assertThat(field("newKey:proofPasswordMessage")).containsText("Wert gebraucht");
        field("newKey:proofPassword").fill(FurtherServer.ADMIN_PASSWORD);
        field("newKey:proofCode").fill(codes.get(1));
        field("newKey:save").click();
        assertThat(field("newKey:secret")).isVisible();
        Assertions.assertThat(server.log()).doesNotContain(codes).doesNotContain("petra.klein");
    }

    private static int basic() {
        String pair = Base64.getEncoder()
                .encodeToString(("admin:" + FurtherServer.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return page().request()
                .get(
                        server.at("/api/v1/keys").toString(),
                        RequestOptions.create().setHeader("Authorization", "Basic " + pair))
                .status();
    }

    private static Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private static Page page() {
        return WINDOW.page();
    }
}

package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Keycloak;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server whose staff sign in at an identity provider, and who prove anew who they are for everything that is dangerous. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderBrowserIT {

    private static FurtherServer server;
    private static Keycloak keycloak;

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_OIDC_ISSUER", Keycloak.issuer());
        settings.put("COURTESY_OIDC_CLIENT_ID", "courtesy");
        settings.put("COURTESY_OIDC_CLIENT_SECRET", "only-for-tests");
        settings.put("COURTESY_OIDC_ROLES_CLAIM", "courtesy_roles");
        settings.put("COURTESY_OIDC_ROLES", "service=AGENT;administration=ADMIN;rules=ANALYST;lead=APPROVER");
        settings.put("COURTESY_OIDC_LABEL", "Stadtwerke-Konto");
        settings.put("COURTESY_OIDC_ONLY", "true");
        settings.put("COURTESY_SECURITY_SECONDFACTORROLES", "ADMIN");
        settings.put("COURTESY_SECURITY_PROOFMINUTES", "0");
        server = new FurtherServer(settings);
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void tellsNobodysNameToTheLog() {
        Assertions.assertThat(server.log()).doesNotContain("frieda", "gustav", "hanne", "eyJ", "only-for-tests");
    }

    /** The provider starts when it is first needed: the server does without. */
    private static void providerIsThere() {
        if (keycloak == null) {
            keycloak = new Keycloak(server.at("/oidc/logout"));
        }
    }

    @Test
    @Order(1)
    void whoHasAPasswordForTheDayGetsInWhileTheProviderIsAway() {
        page().navigate(server.at("/users.xhtml").toString());
        page().locator("#provider").click();
        assertThat(page().locator(".note.stop")).containsText("antwortet nicht");
        page().locator("summary").click();
        new LoginPage(page()).signIn("admin", FurtherServer.ADMIN_PASSWORD);

        assertThat(page().locator(".card h1")).hasText("Zweiten Faktor einrichten");
    }

    @Test
    void groupsDecideWhatSomebodyMay() {
        signIn("/customers.xhtml", "frieda");
        assertThat(page()).hasURL(Pattern.compile(".*/customers\\.xhtml.*"));
        assertThat(page().locator(".me .who")).containsText("frieda");
        assertThat(page().locator("nav a", new Page.LocatorOptions().setHasText("Benutzer")))
                .hasCount(0);

        page().navigate(server.at("/users.xhtml").toString());
        assertThat(new Frame(page()).heading()).hasText("Das ist Ihnen nicht erlaubt");
        page().navigate(server.at("/account.xhtml").toString());
        assertThat(page().locator("main")).containsText("Sie melden sich beim Identitätsanbieter an.");
        assertThat(page().locator("[id='password:save']")).hasCount(0);
        assertThat(page().locator(".sessions li")).hasCount(1);
        WINDOW.forgetComplaints();
    }

    @Test
    void aUserOfTheSameNameStaysWhoTheyAre() {
        signIn("/", "admin");

        assertThat(page().locator(".me .who")).containsText("admin-2");
        assertThat(page().locator("nav a", new Page.LocatorOptions().setHasText("Benutzer")))
                .hasCount(0);
    }

    @Test
    void signingOutHereSignsOutThere() {
        signIn("/", "frieda");
        new Frame(page()).leave();
        assertThat(page().locator(".note.ok")).hasText("Sie sind abgemeldet.");
        Assertions.assertThat(page().url()).doesNotContain("eyJ");

        page().locator("#provider").click();
        assertThat(page().locator("#username")).isVisible();
    }

    @Test
    void signingOutThereSignsOutHere() {
        signIn("/customers.xhtml", "frieda");
        page().navigate(Keycloak.issuer() + "/protocol/openid-connect/logout");
        page().locator("#kc-logout").click();
        page().waitForURL("**/logout-confirm**");

        page().navigate(server.at("/customers.xhtml").toString());
        assertThat(page().locator("#provider")).hasText("Mit Stadtwerke-Konto anmelden");
    }

    @Test
    void whoHasNoRoleIsToldWhatToDoAndMayComeAsSomebodyElse() {
        signIn("/", "hanne");
        assertThat(page().locator(".note.stop")).containsText("keine Ihrer Gruppen gibt Ihnen hier eine Rolle");

        page().locator("#another").click();
        assertThat(page().locator("#password")).isVisible();
    }

    @Test
    void whatIsDangerousIsConfirmedThereAndKeepsWhatWasDoneHere() {
        signInElsewhere("ida");
        signIn("/users.xhtml?user=ida", "gustav");
        page().locator("[id='sheet:disable']").click();
        field("userStep:save").click();
        assertThat(page().locator("[id='userStep']")).containsText("zuerst beim Identitätsanbieter");
        confirm("userStep", "gustav");
        field("userStep:save").click();
        assertThat(page().locator(".versionhead .chip")).hasText("Gesperrt");

        page().locator("[id='sheet:remove']").click();
        field("userStep:save").click();
        assertThat(page().locator("[id='userStep']")).containsText("zuerst beim Identitätsanbieter");
        try (BrowserContext window = window()) {
            Page theirs = window.newPage();
            signIn(theirs, "/", "ida");
            assertThat(theirs.locator(".note.stop")).containsText("hier gesperrt");
        }
    }

    @Test
    void aProofOfSomebodyElseIsNone() {
        signIn("/users.xhtml?user=admin", "gustav");
        page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setPath(Pattern.compile("/realms/.*")));
        page().locator("[id='sheet:endSessions']").click();
        Page other = confirming("userStep");
        credentials(other, "frieda");
        assertThat(other.locator(".note.stop")).containsText("jemand anders");
        other.close();

        field("userStep:save").click();
        assertThat(page().locator("[id='userStep']")).containsText("zuerst beim Identitätsanbieter");
    }

    @Test
    void rulesWithoutTheUsualWayAreConfirmedToo() {
        signIn("/workbench.xhtml", "lea");
        field("head:newDraft").click();
        field("draftForm:title").fill("Notfall");
        field("draftForm:go").click();
        page().waitForURL(Pattern.compile(".*workbench\\.xhtml\\?version=\\d+.*"));
        String draft = page().url().replaceAll(".*version=(\\d+).*", "$1");
        field("head:check").click();
        assertThat(field("head:report")).containsText("0 Fehler");
        page().context().clearCookies();

        signIn("/approvals.xhtml?version=" + draft, "otto");
        field("act:reason").fill("Die Beschwerden laufen über");
        emergency();
        assertThat(field("act")).containsText("zuerst beim Identitätsanbieter");
        assertThat(field("act:reason")).hasValue("Die Beschwerden laufen über");
        confirm("act", "otto");
        emergency();
        assertThat(page().locator("section.case .note.stop")).containsText("ging im Notfall live");
    }

    private static void emergency() {
        field("act:emergency").click();
        page().locator(".ui-confirmdialog-yes").click();
    }

    @Test
    void anAnswerToNobodysQuestionOpensNothing() {
        page().navigate(server.at("/oidc/answer?state=made-up&code=made-up").toString());

        assertThat(page().locator(".note.stop")).containsText("gehört zu einem anderen Fenster");
        page().navigate(server.at("/oidc/proof").toString());
        assertThat(page().locator("#provider")).isVisible();
        Assertions.assertThat(page().request()
                        .post(server.at("/oidc/logout").toString())
                        .status())
                .isEqualTo(400);
    }

    private static void signIn(String place, String name) {
        signIn(page(), place, name);
    }

    private static void signIn(Page page, String place, String name) {
        providerIsThere();
        page.navigate(server.at(place).toString());
        page.locator("#provider").click();
        credentials(page, name);
    }

    private static void credentials(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL("**/courtesy/**");
    }

    private static void signInElsewhere(String name) {
        try (BrowserContext window = window()) {
            Page theirs = window.newPage();
            signIn(theirs, "/", name);
            assertThat(theirs.locator(".me .who")).containsText(name);
        }
    }

    private static BrowserContext window() {
        return page().context().browser().newContext(new NewContextOptions().setLocale("de-DE"));
    }

    /** The window in which is confirmed. */
    private static Page confirming(String form) {
        return page().waitForPopup(
                        () -> page().locator("[id='" + form + "'] .proof a").click());
    }

    private static void confirm(String form, String name) {
        Page other = confirming(form);
        other.locator("#password").fill(Keycloak.PASSWORD);
        other.locator("#kc-login").click();
        assertThat(other.locator("h1")).hasText("Bestätigt");
        Assertions.assertThat(other.url()).doesNotContain(name);
        other.close();
    }

    private static Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private static Page page() {
        return WINDOW.page();
    }
}

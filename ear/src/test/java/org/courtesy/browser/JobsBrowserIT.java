package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.courtesy.it.FurtherServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrators see what runs, how far it is and when what runs, and hold it or stop it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JobsBrowserIT {

    /** So many that a sweep takes a while; on a server of its own, since they would be in the way of other tests. */
    private static final int CUSTOMERS = 20_000;

    private static final double LONG_MILLIS = 180_000;

    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z0-9_]+\\b|\\?\\?\\?|\\{\\d");

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    private static FurtherServer server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_SWEEP_THREADS", "1");
        settings.put("COURTESY_SWEEP_AT", "05:05");
        settings.put("COURTESY_SWEEP_ZONE", "Asia/Tokyo");
        server = new FurtherServer(settings);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aSweepIsStartedWatchedHeldContinuedAndStopped() {
        importCustomers();
        open("/jobs.xhtml");
        assertThat(page().locator("#list")).containsText("Import");

        startSweep();
        button("pause").click();
        assertThat(state()).hasText("angehalten");
        assertThat(button("pause")).hasCount(0);
        assertThat(page().locator("#list progress")).hasCount(1);
        button("resume").click();
        assertThat(state()).hasText("fertig", new LocatorAssertions.HasTextOptions().setTimeout(LONG_MILLIS));
        assertThat(progress()).hasText("20.000 von 20.000 Kunden");

        startSweep();
        button("stop").click();
        page().locator(".ui-confirmdialog-yes").click();
        assertThat(state()).hasText("gestoppt");
        assertThat(page().locator("[id='sheet:acts'] button")).hasCount(0);
        assertThat(page().locator("[id='sheet:facts']")).containsText("Was dabei herauskam");
        assertThat(page().locator("#list progress")).hasCount(0);
        assertThat(progress()).not().hasText("20.000 von 20.000 Kunden");

        page().locator("[id='search:kind']").selectOption("EXPORT");
        page().locator("[id='search:show']").click();
        assertThat(page().locator("#list")).containsText("Keinen solchen Lauf gibt es.");
        page().locator("[id='search:kind']").selectOption("SWEEP");
        page().locator("[id='search:state']").selectOption("STOPPED");
        page().locator("[id='search:show']").click();
        assertThat(page().locator("#list li")).hasCount(1);
        speaksThreeLanguages();
    }

    @Test
    void theTimetableTellsWhatIsDoneWhen() {
        open("/jobs.xhtml");
        page().locator(".titled a").click();
        page().waitForURL("**/timetable.xhtml");

        Locator daily = page().locator("#daily tbody tr");
        assertThat(daily).hasCount(6);
        Locator sweep = daily.filter(new Locator.FilterOptions().setHasText("Gesamtlauf"));
        assertThat(sweep).containsText("05:05 in Asia/Tokyo");
        assertThat(daily.filter(new Locator.FilterOptions().setHasText("Selbstnachweis")))
                .containsText("02:30");
        assertThat(page().locator("#hourly tbody tr")).hasCount(4);
        assertThat(page().locator("#always tbody tr")).hasCount(10);
        assertThat(page().locator("#always tbody tr").filter(new Locator.FilterOptions().setHasText("Läufe beginnen")))
                .containsText("fertig");
        assertThat(page().locator("#off")).hasCount(0);
        speaksThreeLanguages();
    }

    private void speaksThreeLanguages() {
        for (String language : List.of("da", "en", "de")) {
            new Frame(page()).speak(language);
            assertThat(page().locator("h1")).isVisible();
            Assertions.assertThat(
                            RAW_CODE.matcher(page().locator("main").innerText().replaceAll("COURTESY_[A-Z_]+", ""))
                                    .results())
                    .as(language)
                    .isEmpty();
        }
    }

    private static void importCustomers() {
        String file = "customer.number,customer.kind,customer.country,name.family\n"
                + IntStream.range(0, CUSTOMERS)
                        .mapToObj(number -> "L-" + number + ",PERSON,DE,Muster\n")
                        .collect(Collectors.joining());
        APIResponse taken = page().request()
                .post(
                        server.at("/api/v1/imports").toString(),
                        asAdministrator()
                                .setMultipart(FormData.create()
                                        .set("kind", "CUSTOMERS")
                                        .set(
                                                "file",
                                                new FilePayload(
                                                        "customers.csv",
                                                        "text/csv",
                                                        file.getBytes(StandardCharsets.UTF_8)))));
        Assertions.assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String job = taken.headers().get("location");
        page().waitForCondition(
                        () -> page().request()
                                .get(job, asAdministrator())
                                .text()
                                .matches("(?s).*\"state\"\\s*:\\s*\"DONE\".*"),
                        new Page.WaitForConditionOptions().setTimeout(LONG_MILLIS));
    }

    private static RequestOptions asAdministrator() {
        String credentials = "admin:" + FurtherServer.ADMIN_PASSWORD;
        return RequestOptions.create()
                .setHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Starts a sweep and waits until it has got somewhere. */
    private static void startSweep() {
        page().locator("[id='head:create']").click();
        page().locator("[id='sweep:reason']").fill("Nachts war der Strom weg");
        page().locator("[id='sweep:start']").click();
        page().waitForURL("**/jobs.xhtml?job=*");
        assertThat(page().locator("#sheet-title")).hasText("Gesamtlauf");
        assertThat(state()).hasText("läuft");
        assertThat(progress()).hasText(Pattern.compile("[1-9].* von 20\\.000 Kunden"));
    }

    private static Locator progress() {
        return page().locator("[id='sheet:now'] .lead b");
    }

    private static Locator state() {
        return page().locator(".versionhead .chip");
    }

    private static Locator button(String name) {
        return page().locator("[id='sheet:" + name + "']");
    }

    private static void open(String place) {
        page().navigate(server.at(place).toString());
        new LoginPage(page()).signIn("admin", FurtherServer.ADMIN_PASSWORD);
        page().waitForURL(url -> !url.contains("/login"));
    }

    private static Page page() {
        return WINDOW.page();
    }
}

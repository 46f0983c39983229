package org.courtesy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.it.RunningServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser for a test class, and a fresh window without cookies for each of its tests. */
public final class BrowserWindow implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final int WIDE = 1400;
    private static final int HIGH = 960;
    private static final double PATIENCE_MILLIS = 20_000;

    /** What a person does who presses "later" on the tour of the first steps; it would stand in the way of other tests. */
    private static final String LATER =
            "try { sessionStorage.setItem('courtesy.tour', 'later'); } catch (noPageYet) { }";

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("courtesy.chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        open(WIDE, "de-DE");
    }

    /** Opens another window instead: its width, and the language its browser asks for. */
    void open(int width, String language) {
        open(width, language, LATER);
    }

    /** Opens another window instead, of somebody who has not put the tour off yet. */
    void openForNewcomer() {
        open(WIDE, "de-DE", "");
    }

    private void open(int width, String language, String script) {
        close();
        complaints.clear();
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, HIGH)
                .setLocale(language)
                .setTimezoneId("Europe/Berlin"));
        context.addInitScript(script);
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Makes the window as wide as that; what is open in it stays. */
    void resize(int width) {
        page.setViewportSize(width, HIGH);
    }

    /** The page in the window. */
    Page page() {
        return page;
    }

    /** Goes to an address of the application. */
    void go(String path) {
        page.navigate(RunningServer.at(path).toString());
    }

    /** Accepts that the browser has complained, for tests that go where nothing is. */
    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                String name = test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + ".png";
                page.screenshot(new ScreenshotOptions()
                        .setPath(Path.of(System.getProperty("screenshots.dir"), name))
                        .setFullPage(true));
            } else {
                assertThat(complaints).as("what the browser's console says").isEmpty();
            }
        } finally {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        browser.close();
        playwright.close();
    }

    private void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}

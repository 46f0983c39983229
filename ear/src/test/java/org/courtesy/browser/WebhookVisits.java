package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The visits to endpoints of other systems. */
final class WebhookVisits {

    private WebhookVisits() {}

    static List<Visit> all() {
        Supplier<String> deaf = () -> "/webhooks.xhtml?webhook=" + Hooks.deaf("Kampagnen");
        Visit list = Visit.to("webhooks.xhtml", "admin");
        Visit sheet = list.at(deaf);
        return List.of(
                list,
                sheet.called("log"),
                list.called("empty log")
                        .at(() -> "/webhooks.xhtml?webhook=" + Hooks.make("Abrechnung", "https://example.org/in")),
                list.opening("endpointBox", pressing("head:create")),
                list.called("wrong").after(page -> {
                    page.locator("[id='head:create']").click();
                    assertThat(page.locator("[id='endpoint:url']")).isFocused();
                    page.locator("[id='endpoint:url']").fill("http://10.0.0.1/");
                    page.locator("[id='endpoint:save']").click();
                    assertThat(page.locator("[id='endpoint:urlMessage']")).not().isEmpty();
                }),
                list.called("made").after(page -> {
                    page.locator("[id='head:create']").click();
                    assertThat(page.locator("[id='endpoint:url']")).isFocused();
                    page.locator("[id='endpoint:url']").fill("https://example.org/in");
                    page.locator("[id='endpoint:types'] label").first().click();
                    page.locator("[id='endpoint:save']").click();
                    assertThat(page.locator("[id='endpoint:secret']")).isVisible();
                }),
                sheet.opening("secretBox", pressing("sheet:secret")),
                sheet.opening(
                        "eventBox",
                        page -> page.locator("[id='log'] button").first().click()));
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}

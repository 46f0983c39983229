package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The visits to the keys of other systems. */
final class KeyVisits {

    private KeyVisits() {}

    static List<Visit> all() {
        Visit list = Visit.to("keys.xhtml", "admin");
        Visit sheet = list.at(() -> "/keys.xhtml?key=" + made());
        return List.of(
                list,
                list.called("none found").at("keys.xhtml?q=zzzzzz&only=EXPIRED"),
                sheet.called("key"),
                sheet.called("revoke?").after(page -> {
                    page.locator("[id='sheet:revoke']").click();
                    page.locator(".ui-confirm-dialog").waitFor();
                }),
                list.opening("newKeyBox", pressing("head:create")),
                list.called("wrong").after(page -> {
                    page.locator("[id='head:create']").click();
                    assertThat(page.locator("[id='newKey:name']")).isFocused();
                    page.locator("[id='newKey:save']").click();
                    assertThat(page.locator("[id='newKey:scopesMessage']"))
                            .not()
                            .isEmpty();
                }),
                list.called("made").after(page -> {
                    page.locator("[id='head:create']").click();
                    assertThat(page.locator("[id='newKey:name']")).isFocused();
                    page.locator("[id='newKey:name']").fill(name());
                    page.locator("[id='newKey:scopes'] label").first().click();
                    page.locator("[id='newKey:save']").click();
                    assertThat(page.locator("[id='newKey:secret']")).isVisible();
                }),
                sheet.opening("rotationBox", pressing("sheet:rotate")));
    }

    private static String made() {
        String name = name();
        Interface.as("admin").send("POST", "/keys", """
                {"name": "%s", "role": "INTEGRATION", "scopes": ["customers:read", "touchpoints:write"]}
                """.formatted(name));
        return name;
    }

    private static String name() {
        return "visit-" + UUID.randomUUID();
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}

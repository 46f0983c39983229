package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** The visits to templates of letters. */
final class TemplateVisits {

    private TemplateVisits() {}

    static List<Visit> all() {
        Visit list = Visit.to("templates.xhtml", "approver");
        Supplier<String> draft = () -> "/templates.xhtml?template=" + Templates.draft("Willkommen");
        return List.of(
                list,
                list.called("draft")
                        .at(draft)
                        .after(page -> page.locator("details summary").last().click()),
                list.called("no reason").at(draft).after(page -> {
                    page.locator("[id='sheet:release']").click();
                    assertThat(page.locator("[id='sheet:reasonMessage']")).not().isEmpty();
                }),
                list.called("take it back?").at(draft).after(page -> {
                    page.locator("[id='sheet:withdraw']").click();
                    page.locator(".ui-confirm-dialog").waitFor();
                }),
                list.called("edited").at(() -> "/templates.xhtml?edit=" + Templates.draft("Willkommen")),
                list.called("wrong").at("templates.xhtml?edit=new").after(page -> {
                    page.locator("[id='template:deBody']").fill("{salutation} Rabatt");
                    page.locator("[id='template:save']").click();
                    assertThat(page.locator("[id='template:nameMessage']"))
                            .not()
                            .isEmpty();
                }));
    }
}

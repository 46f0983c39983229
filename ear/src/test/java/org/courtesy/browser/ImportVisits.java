package org.courtesy.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Consumer;

/** The visits to imports. */
final class ImportVisits {

    private static final String GOOD =
            "customer.number,customer.kind,customer.country\nVIS-1,PERSON,DE\nVIS-2,PET,DE\n";

    private ImportVisits() {}

    static List<Visit> all() {
        Visit fresh = Visit.to("imports.xhtml", "admin").at("imports.xhtml?new=true");
        return List.of(
                Visit.to("imports.xhtml", "admin"),
                fresh.called("new"),
                fresh.called("no file").after(page -> {
                    page.locator("[id='upload:look']").click();
                    page.locator("[id='upload:fileMessage'] .ui-message-error-detail")
                            .waitFor();
                }),
                fresh.called("columns that do not fit").after(looking("Farbe;Form\nrot;rund\n")),
                fresh.called("mapping").after(looking(GOOD).andThen(page -> {
                    page.locator("[id='mapping:add']").click();
                    page.locator("[id='mapping:same:0:field']").waitFor();
                    page.locator("details.keeping summary").click();
                })),
                fresh.called("tried").after(looking(GOOD).andThen(ImportVisits::tried)),
                fresh.called("imported").after(looking(GOOD).andThen(page -> {
                    tried(page);
                    page.locator("[id='mapping:start']").click();
                    page.waitForURL(url -> url.contains("import="));
                    page.locator("#refused-title").waitFor();
                })));
    }

    private static Consumer<Page> looking(String content) {
        return page -> {
            page.locator("[id='upload:file']")
                    .setInputFiles(new FilePayload("kunden.csv", "text/csv", content.getBytes(UTF_8)));
            page.locator("[id='upload:look']").click();
            page.locator("#rows-title").waitFor();
        };
    }

    private static void tried(Page page) {
        page.locator("[id='mapping:try']").click();
        page.locator("[id='mapping:start']").waitFor();
    }
}

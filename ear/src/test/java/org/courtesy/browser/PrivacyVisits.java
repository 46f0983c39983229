package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The visits to the requests of data subjects. */
final class PrivacyVisits {

    private PrivacyVisits() {}

    static List<Visit> all() {
        Visit list = Visit.to("privacy.xhtml", "privacy");
        Visit sheet = list.at(() -> Asking.recorded("ACCESS").address());
        Visit restricted =
                list.at(() -> Asking.recorded("RESTRICTION").restricted().address());
        return List.of(
                list,
                list.called("none found").at("privacy.xhtml?only=REFUSED&kind=PORTABILITY"),
                sheet.called("request"),
                restricted.called("restricted"),
                list.opening("newRequestBox", pressing("head:create")),
                list.called("wrong").after(page -> {
                    page.locator("[id='head:create']").click();
                    assertThat(page.locator("[id='newRequest:customer_input']")).isFocused();
                    page.locator("[id='newRequest:save']").click();
                    assertThat(page.locator("[id='newRequest:kindMessage']"))
                            .not()
                            .isEmpty();
                }),
                sheet.opening("closingBox", pressing("sheet:refuse")),
                sheet.opening("extensionBox", pressing("sheet:extend")),
                sheet.opening("erasingBox", pressing("erasure:ask")),
                sheet.opening("restrictionBox", pressing("limit:restrict")),
                restricted.opening("liftingBox", pressing("limit:lift")),
                Visit.to("customer.xhtml", "agent")
                        .at(() -> "/customer.xhtml?number="
                                + Asking.recorded("ACCESS").customer())
                        .opening("privacyRequestBox", pressing("act-privacyRequest")));
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}

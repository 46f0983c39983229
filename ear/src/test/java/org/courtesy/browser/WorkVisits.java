package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Visits to the day's work, to what is done on the customer page, and to the customer's own page. */
final class WorkVisits {

    private WorkVisits() {}

    static List<Visit> all() {
        Supplier<String> withWork = () -> {
            String segment = Customers.newSegment();
            Customers.withOpenComplaint(segment);
            return "/today.xhtml?segment=" + segment;
        };
        Visit today = Visit.to("today.xhtml", "agent").at(withWork);
        Visit teams = Visit.to("teams.xhtml", "approver");
        Visit customer =
                Visit.to("customer.xhtml", "agent").at(() -> "/customer.xhtml?number=" + Customers.withOpenComplaint());
        return List.of(
                today,
                today.called("nothing to do").at("today.xhtml?segment=nobody"),
                today.called("card").after(WorkVisits::openCard),
                today.called("declining").after(page -> {
                    openCard(page);
                    TodayScreen screen = new TodayScreen(page);
                    if (screen.take().isVisible()) {
                        page.keyboard().press("u");
                    }
                    assertThat(screen.results().first()).isFocused();
                    page.keyboard().press("2");
                }),
                today.opening("handingBox", page -> {
                    openCard(page);
                    page.locator("[id='outcome:hand']").click();
                }),
                today.called("views")
                        .after(page -> page.locator(".saving summary").click()),
                teams,
                teams.opening("teamBox", pressing("teams:create")),
                teams.called("absence, wrong").after(pressing("absence:note")),
                customer.called("caller")
                        .at(() -> "/customer.xhtml?number=" + Customers.withOpenComplaint() + "&phone=%2B49341960001"),
                customer.opening("followUpBox", doing("followUp")),
                customer.opening("contactBox", doing("contact")),
                customer.opening("wishesBox", doing("wishes")),
                customer.opening("linkMadeBox", pressing("act-link")),
                customer.opening("householdBox", doing("household")),
                customer.opening("optInBox", doing("optIn")),
                customer.at(WorkVisits::withMailbox)
                        .opening("optInBox", doing("optIn"))
                        .called("opt-in"),
                customer.at(WorkVisits::withMailbox)
                        .opening("optInBox", page -> {
                            page.locator("[data-act='optIn']").click();
                            page.locator("[id='optIn:make']").click();
                            assertThat(page.locator("[id='optIn:url']")).isVisible();
                        })
                        .called("opt-in, made"),
                Visit.to("my.xhtml", null).at(() -> pathOf(Customers.linkOf(Customers.withOpenComplaint()))),
                Visit.to("my.xhtml", null)
                        .called("no such link")
                        .at("my.xhtml?link=nonsense")
                        .beingRefused());
    }

    private static String withMailbox() {
        Customers.askWith("visit-" + System.nanoTime(), "EMAIL", "SMS");
        return "/customer.xhtml?number=" + Customers.withMailbox();
    }

    /** Opens the card of the first row; who came before may have taken it already. */
    private static void openCard(Page page) {
        TodayScreen today = new TodayScreen(page);
        today.rows().first().click();
        assertThat(today.take().or(today.results().first())).isFocused();
    }

    private static String pathOf(String address) {
        return address.substring(address.indexOf("/my.xhtml"));
    }

    private static Consumer<Page> doing(String act) {
        return page -> page.locator("[data-act='" + act + "']").click();
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}

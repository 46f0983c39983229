package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Visits to the reports of team leads and to what customers answered. */
final class ReportVisits {

    /** Below five persons some figures are not shown. */
    private static final int ENOUGH = 5;

    private ReportVisits() {}

    static List<Visit> all() {
        List<Visit> visits = new ArrayList<>();
        visits.add(Visit.to("reports.xhtml", "approver").at(withDecisions("/reports.xhtml")));
        for (String page : List.of(
                "load",
                "consents",
                "refusals",
                "unserved",
                "bands",
                "saves",
                "promises",
                "overrides",
                "work",
                "value")) {
            String path = "reports/" + page + ".xhtml";
            visits.add(Visit.to(path, "approver").after(ReportVisits::unfold));
            visits.add(Visit.to(path, "approver").called("nobody").at(path + "?segment=nobody"));
        }
        visits.add(Visit.to("reports/fairness.xhtml", "approver")
                .at(withDecisions("/reports/fairness.xhtml?action=COMPLAINT_CALLBACK"))
                .after(ReportVisits::unfold));
        visits.add(Visit.to("reports/fairness.xhtml", "approver")
                .called("empty")
                .at("reports/fairness.xhtml?from=1950-01-01&to=1950-01-02"));
        visits.add(Visit.to("reports/behind.xhtml", "approver")
                .at(withDecisions("/reports/bands.xhtml"))
                .after(page -> {
                    page.locator("#bands td a[href]").first().click();
                    page.waitForURL(url -> url.contains("/behind.xhtml"));
                }));
        visits.add(Visit.to("reports/behind.xhtml", "approver").called("no such figure"));
        visits.addAll(feedback());
        return visits;
    }

    private static List<Visit> feedback() {
        Visit customer =
                Visit.to("customer.xhtml", "agent").at(() -> "/customer.xhtml?number=" + Customers.withSurveyDue("de"));
        return List.of(
                Visit.to("feedback.xhtml", "approver").at(() -> {
                    Customers.withBadAnswer();
                    return "/feedback.xhtml";
                }),
                Visit.to("feedback.xhtml", "approver")
                        .called("none")
                        .at("feedback.xhtml?from=1950-01-01&to=1950-01-02"),
                customer.opening(
                        "noteAnswerBox",
                        page -> page.locator("[data-act='answer']").click()),
                customer.opening(
                        "askAnswerBox",
                        page -> page.locator("[data-act='question']").click()),
                Visit.to("answer.xhtml", null)
                        .at(() -> pathOf(Customers.linkOf(Customers.withSurveyDue("de"))))
                        .after(page -> {
                            page.locator("#say input[type=submit]").first().click();
                            page.locator("[id='answer:send']").waitFor();
                        }),
                Visit.to("answer.xhtml", null)
                        .called("no such link")
                        .at("answer.xhtml?link=nonsense")
                        .beingRefused());
    }

    private static Supplier<String> withDecisions(String place) {
        return () -> {
            for (int i = 0; i < ENOUGH; i++) {
                Customers.withOpenComplaint();
            }
            return place;
        };
    }

    private static void unfold(Page page) {
        for (Locator closed : page.locator("main details > summary").all()) {
            closed.click();
        }
    }

    private static String pathOf(String address) {
        return address.substring(address.indexOf("/my.xhtml"));
    }
}

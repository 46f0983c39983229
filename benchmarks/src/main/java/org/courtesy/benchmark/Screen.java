package org.courtesy.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that is measured.
 *
 * @param user who opens it, null for a customer with a link
 * @param address within the application
 */
record Screen(String name, String user, String address) {

    /** The template of all pages with nothing in it, for somebody who has no other page. */
    static final Screen BARE = new Screen("bare", "privacy", "/index.xhtml");

    private static final List<String> REPORTS = List.of(
            "load",
            "consents",
            "refusals",
            "unserved",
            "bands",
            "saves",
            "promises",
            "overrides",
            "work",
            "value",
            "fairness");

    /** All pages of a server. */
    static List<Screen> all(ScreenUsers users) throws IOException, InterruptedException {
        String item = users.server()
                .get("admin", "/worklist?limit=1")
                .at("/items/0/id")
                .asText();
        List<Screen> all = new ArrayList<>(List.of(
                new Screen("customers", "agent", "/customers.xhtml"),
                new Screen("customers-search", "agent", "/customers.xhtml?q=hansen"),
                new Screen("customer", "agent", "/customer.xhtml?number=" + ScreenBase.ORDINARY),
                new Screen("customer-long", "agent", "/customer.xhtml?number=" + ScreenBase.LONG),
                new Screen("today", "agent", "/today.xhtml"),
                new Screen("today-item", "agent", "/today.xhtml?item=" + item),
                new Screen("teams", "agent", "/teams.xhtml"),
                new Screen("messages", "agent", "/messages.xhtml"),
                new Screen("settings", "agent", "/settings.xhtml"),
                new Screen("feedback", "approver", "/feedback.xhtml"),
                new Screen("reports", "approver", "/reports.xhtml")));
        REPORTS.forEach(report -> all.add(new Screen(report, "approver", "/reports/" + report + ".xhtml")));
        all.add(new Screen(
                "behind", "approver", users.link("approver", "/reports/bands.xhtml", "/reports/behind.xhtml")));
        for (String page : List.of("workbench", "comparison", "replay", "challenger")) {
            all.add(new Screen(page, "analyst", "/" + page + ".xhtml"));
        }
        all.add(new Screen("approvals", "approver", "/approvals.xhtml"));
        all.add(new Screen("watch", "analyst", "/watch.xhtml"));
        all.add(new Screen("my", null, "/my.xhtml"));
        return all;
    }
}

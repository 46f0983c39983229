package org.courtesy.web.screen.layout;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages; every one of them can be bookmarked. */
public final class Navigation {

    /** The page on which the day's work starts. */
    public static final String HOME = "/today.xhtml";

    /** The page on which customers are found. */
    public static final String CUSTOMERS = "/customers.xhtml";

    /** The page with the figures for team leads. */
    public static final String REPORTS = "/reports.xhtml";

    /** The page on which rules are written. */
    public static final String WORKBENCH = "/workbench.xhtml";

    /** The page on which changes of rules are judged. */
    public static final String APPROVALS = "/approvals.xhtml";

    /** The page with what people ask about their own data. */
    public static final String PRIVACY = "/privacy.xhtml";

    private Navigation() {}

    /** Outcome: the present page again, by redirect and with its parameters. */
    public static String samePage() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view + "?faces-redirect=true&includeViewParams=true";
    }

    /** Address of a customer's page within the application. */
    public static String customer(String number) {
        return "/customer.xhtml?number=" + encoded(number);
    }

    /** Outcome: the customer's page, by redirect. */
    public static String outcomeOfCustomer(String number) {
        return "/customer.xhtml?faces-redirect=true&number=" + encoded(number);
    }

    /** Address of a person on the page of data protection, within the application. */
    public static String person(String number) {
        return PRIVACY + "?customer=" + encoded(number);
    }

    /** Outcome: a person on the page of data protection, by redirect. */
    public static String outcomeOfPerson(String number) {
        return PRIVACY + "?faces-redirect=true&customer=" + encoded(number);
    }

    /** Outcome: a request of a data subject, by redirect. */
    public static String outcomeOfPrivacyRequest(String id) {
        return PRIVACY + "?faces-redirect=true&request=" + encoded(id);
    }

    /** Outcome: the customer's page showing one stored decision, by redirect. */
    public static String outcomeOfDecision(String number, String assessment) {
        return outcomeOfCustomer(number) + "&decision=" + encoded(assessment);
    }

    /** Outcome: a version of the rules in the workbench, by redirect. */
    public static String outcomeOfVersion(int version) {
        return WORKBENCH + "?faces-redirect=true&version=" + version;
    }

    /** Outcome: the replay of a version, by redirect. */
    public static String outcomeOfReplay(int version) {
        return "/replay.xhtml?faces-redirect=true&version=" + version;
    }

    /** Outcome: a version on the approval desk, by redirect. */
    public static String outcomeOfApproval(int version) {
        return APPROVALS + "?faces-redirect=true&version=" + version;
    }

    /** Outcome: a file of a version in the workbench, by redirect. */
    public static String outcomeOfRule(int version, String path) {
        return outcomeOfVersion(version) + "&file=" + encoded(path);
    }

    /** Address of the search with a query. */
    public static String customers(String query) {
        return query == null || query.isBlank() ? CUSTOMERS : CUSTOMERS + "?q=" + encoded(query.strip());
    }

    /** Outcome: the search with a query, by redirect. */
    public static String outcomeOfSearch(String query) {
        return CUSTOMERS + "?faces-redirect=true&q=" + encoded(query.strip());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

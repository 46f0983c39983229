package org.courtesy.web.screen.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.courtesy.link.CustomerLink;
import org.courtesy.link.CustomerLinkService;
import org.courtesy.selfservice.CustomerAct;
import org.courtesy.selfservice.CustomerActService;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The links that a customer was given, and what the customer changed behind them. */
@Named
@RequestScoped
public class CustomerLinkView {

    private static final int LATEST_ACTS = 8;

    private final CustomerLinkService links;
    private final CustomerActService acts;
    private final UserSettings settings;
    private List<CustomerLink> valid;
    private List<Line> lines;
    private String news = "";

    @Inject
    public CustomerLinkView(CustomerLinkService links, CustomerActService acts, UserSettings settings) {
        this.links = links;
        this.acts = acts;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CustomerLinkView() {
        this(null, null, null);
    }

    /** Something that the customer did. */
    public record Line(String what, String when) {}

    /** How many links are valid and until when, or that there is none. */
    public String standing(String customer) {
        List<CustomerLink> open = valid(customer);
        return open.stream()
                .map(CustomerLink::lastDay)
                .max(Comparator.naturalOrder())
                .map(last -> words().say("link.valid", open.size(), words().day(last)))
                .orElseGet(() -> words().say("link.none"));
    }

    /** Whether there is a link to be made worthless. */
    public boolean anyValid(String customer) {
        return !valid(customer).isEmpty();
    }

    /** When a valid link was opened first, or that none was; empty when there is none. */
    public String opened(String customer, ZoneId zone, LocalDate today) {
        return valid(customer).isEmpty()
                ? ""
                : valid(customer).stream()
                        .map(CustomerLink::openedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(at -> words().say("link.opened", words().moment(at, zone, today)))
                        .orElseGet(() -> words().say("link.unopened"));
    }

    /** What the customer did lately. */
    public List<Line> acts(String customer, ZoneId zone, LocalDate today) {
        if (lines == null) {
            lines = acts.acts(customer, LATEST_ACTS).stream()
                    .map(act -> new Line(what(act, today), words().moment(act.at(), zone, today)))
                    .toList();
        }
        return lines;
    }

    /** Reads the links anew the next time: a new one was made after the page had looked at them. */
    public void changed() {
        valid = null;
    }

    /** Makes every link of the customer worthless. */
    public void revokeAll(String customer) {
        int revoked = links.revokeAll(customer);
        changed();
        news = words().say("link.revoked", revoked);
    }

    /** What this request changed, empty if nothing. */
    public String getNews() {
        return news;
    }

    private List<CustomerLink> valid(String customer) {
        if (valid == null) {
            valid = links.links(customer).stream()
                    .filter(link -> link.state() == CustomerLink.State.VALID)
                    .toList();
        }
        return valid;
    }

    private String what(CustomerAct act, LocalDate today) {
        String about = switch (act.kind()) {
            case CONSENT_WITHDRAWN -> words().of(act.channel()) + " · " + words().of(act.purpose());
            case OBJECTED -> act.channel() == null ? words().say("objection.everyChannel") : words().of(act.channel());
            case PAUSED -> words().dayNear(act.firstDay(), today) + "–" + words().dayNear(act.lastDay(), today);
            default -> "";
        };
        return words().say("act." + act.kind(), about);
    }

    private Words words() {
        return settings.words();
    }
}

package org.courtesy.web.screen.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.decision.DecisionService;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;

/**
 * The customer page: whose, and which decision. Everything shown hangs on these two and is read once per request that
 * needs it.
 */
@Named
@ViewScoped
public class CustomerView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CustomerPages pages;
    private final CustomerService customers;
    private final CallerView caller;
    private final DecisionService decisions;
    private final UserSettings settings;

    private String number;
    private String decision;
    private transient CustomerPage page;

    @Inject
    public CustomerView(
            CustomerPages pages,
            CustomerService customers,
            CallerView caller,
            DecisionService decisions,
            UserSettings settings) {
        this.pages = pages;
        this.customers = customers;
        this.caller = caller;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CustomerView() {
        this(null, null, null, null, null);
    }

    /**
     * Reads the customer; called before the page is shown. A telephone system names the number that calls instead: whoever
     * has it is shown, and where nobody or several have it, the search is.
     *
     * @return where to go on to, null to stay
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public String load() {
        boolean named = number != null && !number.isEmpty();
        if (!named && caller.isCalling()) {
            List<CustomerRow> found =
                    customers.search(caller.getPhone(), null, 2).items();
            if (found.size() != 1) {
                return Navigation.outcomeOfSearch(caller.getPhone());
            }
            number = found.get(0).number();
        } else if (!named) {
            throw new NotFoundException("CUSTOMER", "");
        }
        page = pages.page(number, decision, settings.words());
        return null;
    }

    /** Judges the customer now, stores the decision and shows it. */
    public String assess() {
        return Navigation.outcomeOfDecision(number, decisions.assessNow(number).assessment());
    }

    /** What the page shows. */
    public CustomerPage getPage() {
        if (page == null) {
            load();
        }
        return page;
    }

    /** The address of this page. */
    public String getAddress() {
        return "customer.xhtml?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** The address of this page with one stored decision. */
    public String addressOf(String assessment) {
        return getAddress() + "&decision=" + assessment;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number.strip();
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision == null || decision.isBlank() ? null : decision.strip();
    }
}

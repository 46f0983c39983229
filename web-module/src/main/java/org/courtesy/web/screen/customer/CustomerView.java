package org.courtesy.web.screen.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    private final DecisionService decisions;
    private final UserSettings settings;

    private String number;
    private String decision;
    private transient CustomerPage page;

    @Inject
    public CustomerView(CustomerPages pages, DecisionService decisions, UserSettings settings) {
        this.pages = pages;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CustomerView() {
        this(null, null, null);
    }

    /**
     * Reads the customer; called before the page is shown.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public void load() {
        if (number == null || number.isEmpty()) {
            throw new NotFoundException("CUSTOMER", "");
        }
        page = pages.page(number, decision, settings.words());
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

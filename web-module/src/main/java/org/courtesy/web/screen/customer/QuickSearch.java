package org.courtesy.web.screen.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.web.screen.layout.Navigation;
import org.primefaces.event.SelectEvent;

/** The search on top of every page: customers while one types, and their page at the press of a key. */
@Named
@RequestScoped
public class QuickSearch {

    private static final int PROPOSALS = 8;

    private final CustomerService customers;
    private String query;

    @Inject
    public QuickSearch(CustomerService customers) {
        this.customers = customers;
    }

    /** For the proxy. */
    protected QuickSearch() {
        this(null);
    }

    /** The first customers that fit what was typed. */
    public List<CustomerRow> propose(String typed) {
        return customers.search(typed, null, PROPOSALS).items();
    }

    /** Opens the customer chosen from the proposals. */
    public void open(SelectEvent<String> chosen) throws IOException {
        goTo(Navigation.customer(chosen.getObject()));
    }

    /** Opens the only customer that fits, or the list of those that do. */
    public void search() throws IOException {
        List<CustomerRow> found = query == null || query.isBlank()
                ? List.of()
                : customers.search(query, null, 2).items();
        goTo(found.size() == 1 ? Navigation.customer(found.get(0).number()) : Navigation.customers(query));
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    private static void goTo(String place) throws IOException {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        exchange.redirect(exchange.getRequestContextPath() + place);
    }
}

package org.courtesy.web.screen.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.customer.CustomerService;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The list of customers that fit a query, or of all. */
@Named
@ViewScoped
public class CustomerSearchView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CustomerService customers;
    private final UserSettings settings;

    private String query;
    private transient CustomerTable table;

    @Inject
    public CustomerSearchView(CustomerService customers, UserSettings settings) {
        this.customers = customers;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CustomerSearchView() {
        this(null, null);
    }

    /** The rows, read page by page. */
    public CustomerTable getTable() {
        if (table == null) {
            table = new CustomerTable(customers, query);
        }
        return table;
    }

    /** Whose list it is, in words. */
    public String getHeading() {
        Words words = settings.words();
        return query == null ? words.say("customers.everybody") : words.say("customers.matching", query);
    }

    /** What is searched for, null for all customers. */
    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query == null || query.isBlank() ? null : query.strip();
    }
}

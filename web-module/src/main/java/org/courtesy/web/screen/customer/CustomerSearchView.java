package org.courtesy.web.screen.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;
import org.courtesy.web.screen.report.ListSheet;

/** The list of customers that fit a query, or of all. */
@Named
@ViewScoped
public class CustomerSearchView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_FILE = 5000;

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

    /** Address of a customer's page within the application. */
    public String address(CustomerRow row) {
        return Navigation.customer(row.number());
    }

    /** Sends the list as a file, at most {@value #MOST_IN_FILE} rows of it. */
    public void download() {
        List<List<Object>> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<CustomerRow> page = customers.search(query, cursor, Cursor.MAX_LIMIT);
            page.items().forEach(row -> lines.add(line(row)));
            cursor = page.next();
        } while (cursor != null && lines.size() < MOST_IN_FILE);
        Words words = settings.words();
        Download.send(
                "customers",
                new ListSheet(
                        List.of(
                                words.say("customers.number"),
                                words.say("customers.name"),
                                words.say("customers.kind"),
                                words.say("customers.street"),
                                words.say("customers.postalCode"),
                                words.say("customers.city"),
                                words.say("customers.country")),
                        lines));
    }

    private List<Object> line(CustomerRow row) {
        return Arrays.asList(
                row.number(),
                row.name(),
                settings.words().of(row.kind()),
                row.street(),
                row.postalCode(),
                row.city(),
                row.country());
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

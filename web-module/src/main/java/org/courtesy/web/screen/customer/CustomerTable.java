package org.courtesy.web.screen.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.shared.Page;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table over cursors: each page knows the way to the next one only, so the thousandth row costs as much as the first,
 * and nobody counts a hundred thousand customers to show fifty.
 */
public class CustomerTable extends LazyDataModel<CustomerRow> {

    private static final long serialVersionUID = 1L;

    private final transient CustomerService customers;
    private final String query;
    private final List<String> cursors = new ArrayList<>();

    CustomerTable(CustomerService customers, String query) {
        this.customers = customers;
        this.query = query;
        cursors.add(null);
    }

    /** At least so many: as far as the table has been read, and one more while there is a next page. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<CustomerRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        int number = Math.min(first / size, cursors.size() - 1);
        Page<CustomerRow> page = customers.search(query, cursors.get(number), size);
        if (page.next() != null && cursors.size() == number + 1) {
            cursors.add(page.next());
        }
        int more = page.next() == null ? 0 : 1;
        setRowCount(Math.max(getRowCount(), number * size + page.items().size() + more));
        return page.items();
    }

    @Override
    public String getRowKey(CustomerRow row) {
        return row.number();
    }

    @Override
    public CustomerRow getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> row.number().equals(rowKey))
                .findFirst()
                .orElse(null);
    }
}

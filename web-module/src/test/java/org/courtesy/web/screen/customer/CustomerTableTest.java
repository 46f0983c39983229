package org.courtesy.web.screen.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.fact.CustomerKind;
import org.courtesy.shared.Page;
import org.junit.jupiter.api.Test;

class CustomerTableTest {

    private static final int SIZE = 50;

    private final CustomerTable table = new CustomerTable(new Customers(1020), null);

    @Test
    void startsWithOnePageAndTheWayToTheNext() {
        assertThat(load(0)).hasSize(SIZE);
        assertThat(table.getRowCount()).isEqualTo(SIZE + 1);
    }

    @Test
    void reachesTheThousandthRowPageByPageAndTheWayBack() {
        for (int first = 0; first < 1000; first += SIZE) {
            load(first);
        }

        assertThat(load(950).get(49).number()).isEqualTo("C-999");
        assertThat(load(1000)).hasSize(20);
        assertThat(table.getRowCount()).isEqualTo(1020);
        assertThat(load(0).get(0).number()).isEqualTo("C-0");
    }

    @Test
    void isEmptyWhenNobodyFits() {
        CustomerTable nobody = new CustomerTable(new Customers(0), "zzz");

        assertThat(nobody.load(0, SIZE, Map.of(), Map.of())).isEmpty();
        assertThat(nobody.getRowCount()).isZero();
    }

    private List<CustomerRow> load(int first) {
        return table.load(first, SIZE, Map.of(), Map.of());
    }

    /** So many customers, told page by page like the real service does. */
    private static final class Customers extends CustomerService {

        private final int many;

        Customers(int many) {
            this.many = many;
        }

        @Override
        public Page<CustomerRow> search(String query, String cursor, int limit) {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(many, from + limit);
            List<CustomerRow> rows = IntStream.range(from, to)
                    .mapToObj(i -> new CustomerRow("C-" + i, CustomerKind.PERSON, "N " + i, "", "", "", "DE"))
                    .toList();
            return new Page<>(rows, to < many ? Integer.toString(to) : null);
        }
    }
}

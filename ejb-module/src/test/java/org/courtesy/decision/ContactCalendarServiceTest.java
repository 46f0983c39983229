package org.courtesy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.courtesy.customer.Customers;
import org.courtesy.finding.Calendar;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactCalendarServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndACustomer() {
        database.run(entityManager -> {
            Rulebooks.store(entityManager, clock);
            Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Calendar calendar(String customer) {
        return database.call(entityManager -> new ContactCalendarService(
                        ShippedRules.live(),
                        Customers.register(entityManager),
                        Customers.cases(entityManager, List.of()),
                        clock)
                .calendar(customer, 30));
    }

    @Test
    void looksAheadFromNowOnTheCustomersClock() {
        Calendar calendar = calendar("C-1");

        assertThat(calendar.customer()).isEqualTo("C-1");
        assertThat(calendar.asOf()).hasToString("2026-11-20T10:00+01:00");
        assertThat(calendar.days()).isEqualTo(30);
        assertThat(calendar.contact()).hasSize(24).anyMatch(Calendar.Contact::allowed);
    }

    @Test
    void anUnknownCustomerHasNone() {
        assertThatThrownBy(() -> calendar("C-2")).isInstanceOf(NotFoundException.class);
    }
}

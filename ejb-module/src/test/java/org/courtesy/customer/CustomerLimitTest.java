package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may not see a customer finds none. */
class CustomerLimitTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private String postalCode;

    @BeforeEach
    void storeAnna() {
        database.run(entityManager -> Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null));
        postalCode = Customers.anna("C-1").address().postalCode();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T with(CustomerLimit limit, Function<CustomerService, T> use) {
        return database.call(entityManager -> use.apply(Customers.service(entityManager, clock, limit)));
    }

    private String number(CustomerLimit limit) {
        return with(limit, service -> service.get("C-1").body().customer().number());
    }

    private int found(CustomerLimit limit, String query) {
        return with(limit, service -> service.search(query, null, 10).items().size());
    }

    private static CustomerLimit to(Area... areas) {
        return () -> Optional.of(Set.of(areas));
    }

    @Test
    void whoseAreaItIsFindsThem() {
        for (CustomerLimit limit : List.of(
                CustomerLimit.NONE,
                to(new Area("DE", null)),
                to(new Area("DK", null), new Area("DE", postalCode.substring(0, 2))))) {
            assertThat(number(limit)).isEqualTo("C-1");
            assertThat(found(limit, "müller")).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseLearnsThatTheyAreThere() {
        for (CustomerLimit limit :
                List.of(to(), to(new Area("DK", null)), to(new Area("DE", "x")), to(new Area("DK", postalCode)))) {
            assertThatThrownBy(() -> number(limit)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> with(limit, service -> service.put("C-1", Customers.anna("C-1"), null)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(found(limit, "müller")).isZero();
            assertThat(found(limit, null)).isZero();
            database.run(entityManager -> {
                CustomerRegister register = Customers.register(entityManager, limit);
                assertThatThrownBy(() -> register.lock("C-1")).isInstanceOf(NotFoundException.class);
                assertThat(register.getAll(Set.of("C-1"))).isEmpty();
            });
        }
    }
}

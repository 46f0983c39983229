package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerRegisterTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void twoCustomersOneOfThemUnderAFormerNumberToo() {
        FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
        for (String number : new String[] {"C-1", "C-2"}) {
            database.call(entities -> Customers.service(entities, clock).put(number, Customers.anna(number), null));
        }
        database.call(entities -> {
            long id = Customers.register(entities).get("C-1").id();
            entities.persist(new AliasEntity(AliasEntity.NUMBER, "C-0", id, null));
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private HeldCustomer lockAndAskFor(String number, String other) {
        Aside aside = new Aside(
                "select other.id from CustomerEntity other where other.number = :other", Map.of("other", other));
        return database.call(entities -> Customers.register(entities).lock(number, aside));
    }

    private long idOf(String number) {
        return database.call(
                entities -> Customers.register(entities).get(number).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-1", "C-0"})
    void whoLocksACustomerByAnyNumberGetsAnAnswerByTheWay(String number) {
        HeldCustomer held = lockAndAskFor(number, "C-2");

        assertThat(held.key().number()).isEqualTo("C-1");
        assertThat(held.answer()).isEqualTo(idOf("C-2"));
    }

    @Test
    void theAnswerIsNullIfThereIsNone() {
        HeldCustomer held = lockAndAskFor("C-1", "C-9");

        assertThat(held.key().number()).isEqualTo("C-1");
        assertThat(held.answer()).isNull();
    }

    @Test
    void nobodyIsLockedWhoIsNotThere() {
        assertThatThrownBy(() -> lockAndAskFor("C-9", "C-2")).isInstanceOf(NotFoundException.class);
    }
}

package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.courtesy.fact.Contract;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<CustomerService, T> work) {
        return database.call(entityManager -> work.apply(Customers.service(entityManager, clock)));
    }

    private static CustomerRecord with(CustomerRecord body, List<Contract> contracts, Map<String, String> externalIds) {
        return new CustomerRecord(
                body.customer(),
                body.name(),
                body.address(),
                body.emails(),
                body.phones(),
                externalIds,
                body.premise(),
                body.household(),
                contracts,
                body.existingCustomerException());
    }

    @Test
    void aCustomerReadsAsItWasSent() {
        CustomerRecord anna = Customers.anna("C-1");

        StoredCustomer created = call(customers -> customers.put("C-1", anna, null));
        StoredCustomer read = call(customers -> customers.get("C-1"));

        assertThat(created.created()).isTrue();
        assertThat(read.created()).isFalse();
        assertThat(read.version()).isEqualTo(created.version());
        assertThat(read.changedAt()).isEqualTo(clock.instant());
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.body().customer()).isEqualTo(anna.customer());
        assertThat(read.body().contracts()).isEqualTo(anna.contracts());
        assertThat(read.body().premise()).isEqualTo(anna.premise());
        assertThat(read.body().existingCustomerException()).isEqualTo(anna.existingCustomerException());
        assertThat(read.body().name()).isEqualTo(anna.name());
        assertThat(read.body().address()).isEqualTo(anna.address());
        assertThat(read.body().emails()).isEqualTo(anna.emails());
        assertThat(read.body().phones()).isEqualTo(anna.phones());
        assertThat(read.body().externalIds()).isEqualTo(anna.externalIds());
        assertThat(read.body().household().id()).isEqualTo("H-77");
    }

    @Test
    void aCustomerNeedsNoMoreThanTheFactsThatAreRequired() {
        CustomerRecord bare = CaseJson.read(
                "{\"customer\": {\"number\": \"C-2\", \"kind\": \"ORGANISATION\", \"country\": \"FR\"}}",
                CustomerRecord.class);

        call(customers -> customers.put("C-2", bare, null));
        StoredCustomer read = call(customers -> customers.get("C-2"));

        assertThat(read.body().customer()).isEqualTo(bare.customer());
        assertThat(read.body().premise()).isNull();
        assertThat(read.body().contracts()).isEmpty();
        assertThat(read.body().existingCustomerException()).isNull();
    }

    @Test
    void aChangeNamesTheVersionItWasBasedOn() {
        StoredCustomer created = call(customers -> customers.put("C-1", Customers.anna("C-1"), null));

        assertThatThrownBy(() -> call(customers -> customers.put("C-1", Customers.anna("C-1"), null)))
                .isInstanceOf(PreconditionRequiredException.class);
        assertThatThrownBy(() -> call(customers -> customers.put("C-1", Customers.anna("C-1"), created.version() + 1)))
                .isInstanceOf(PreconditionFailedException.class);

        clock.forward(java.time.Duration.ofSeconds(1));
        StoredCustomer changed = call(customers -> customers.put("C-1", Customers.anna("C-1"), created.version()));
        assertThat(changed.version()).isGreaterThan(created.version());
        assertThat(changed.created()).isFalse();
    }

    @Test
    void contractsThatAreNotSentStayAndAGivenListReplacesThem() {
        CustomerRecord anna = Customers.anna("C-1");
        long version = call(customers -> customers.put("C-1", anna, null)).version();

        CustomerRecord silent = with(anna, null, anna.externalIds());
        StoredCustomer kept = call(customers -> customers.put("C-1", silent, version));
        assertThat(kept.body().contracts()).isEqualTo(anna.contracts());

        CustomerRecord none = with(anna, List.of(), anna.externalIds());
        StoredCustomer emptied = call(customers -> customers.put("C-1", none, kept.version()));
        assertThat(emptied.body().contracts()).isEmpty();
        assertThat(call(customers -> customers.search("V-C-1", null, 10)).items())
                .isEmpty();
    }

    @Test
    void aContractBelongsToOneCustomer() {
        call(customers -> customers.put("C-1", Customers.anna("C-1"), null));
        CustomerRecord other = with(Customers.anna("C-2"), Customers.anna("C-1").contracts(), Map.of());

        assertThatThrownBy(() -> call(customers -> customers.put("C-2", other, null)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("CONTRACT_OF_ANOTHER_CUSTOMER"));
        assertThatThrownBy(() -> call(customers -> customers.get("C-2"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExternalIdBelongsToOneCustomer() {
        call(customers -> customers.put("C-1", Customers.anna("C-1"), null));
        CustomerRecord other = with(Customers.anna("C-2"), List.of(), Map.of("meter", "1EMHC-1"));

        assertThatThrownBy(() -> call(customers -> customers.put("C-2", other, null)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("EXTERNAL_ID_TAKEN"));
    }

    @Test
    void aContractCanBeSentApart() {
        CustomerRecord anna = Customers.anna("C-1");
        call(customers -> customers.put("C-1", with(anna, List.of(), Map.of()), null));

        database.call(entityManager -> Customers.parts(entityManager, clock)
                .put("V-C-1", new CustomerContract("C-1", anna.contracts().get(0)), null));

        assertThat(call(customers -> customers.get("C-1")).body().contracts()).isEqualTo(anna.contracts());
        assertThat(call(customers -> customers.search("V-C-1", null, 10)).items())
                .hasSize(1);
    }

    @Test
    void everythingWrongIsSaidTogether() {
        CustomerRecord wrong = CaseJson.read("""
                {"customer": {"number": "C-9", "kind": "PERSON", "country": "DE", "timeZone": "Mars/Olympus",
                   "segment": "a segment much too long for its column"},
                 "contracts": [{"commodity": "GAS"}]}
                """, CustomerRecord.class);

        assertThatThrownBy(() -> call(customers -> customers.put("C-1", wrong, null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .contains(
                                        "customer.timeZone",
                                        "customer.number",
                                        "customer.segment",
                                        "contracts[0].number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "müll",
                "MUELLER",
                "anna muller",
                "C-1",
                "1emhc",
                "v-c-1",
                "0341 96",
                "+49341",
                "anna.mueller@ex",
                "04109"
            })
    void aCustomerIsFoundByWhatPeopleType(String query) {
        call(customers -> customers.put("C-1", Customers.anna("C-1"), null));

        assertThat(call(customers -> customers.search(query, null, 10)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Anna Müller"));
    }

    @Test
    void everyWordMustFit() {
        call(customers -> customers.put("C-1", Customers.anna("C-1"), null));

        assertThat(call(customers -> customers.search("anna schmidt", null, 10)).items())
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 10; i < 25; i++) {
            String number = "C-" + i;
            call(customers -> customers.put(number, Customers.anna(number), null));
        }

        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            String position = cursor;
            Page<CustomerRow> page = call(customers -> customers.search("müller", position, 4));
            page.items().forEach(row -> numbers.add(row.number()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(numbers).hasSize(15).doesNotHaveDuplicates();
    }
}

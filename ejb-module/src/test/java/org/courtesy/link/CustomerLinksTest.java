package org.courtesy.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerLinksTest {

    private static final LinkPurpose PAGE = LinkPurpose.CUSTOMER_PAGE;

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T22:30:00Z");

    @BeforeEach
    void storeCustomers() {
        for (String number : new String[] {"C-1", "C-2"}) {
            database.call(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T service(Function<CustomerLinkService, T> work) {
        return database.call(entityManager -> work.apply(Links.service(entityManager, clock)));
    }

    private int revoke(String number) {
        return service(links -> links.revokeAll(number));
    }

    private List<CustomerLink> links(String number) {
        return service(links -> links.links(number));
    }

    private Optional<LinkHolder> holder(String token, LinkPurpose purpose) {
        return database.call(entityManager -> Links.links(entityManager, clock).holder(token, purpose));
    }

    private LinkDoor.Answer knock(LinkAttempts attempts, String token, String address) {
        return database.call(
                entityManager -> new LinkDoor(Links.links(entityManager, clock), attempts).knock(token, PAGE, address));
    }

    @Test
    void aLinkOpensForItsCustomerUntilTheEndOfItsLastDay() {
        IssuedLink link = service(links -> links.issue("C-1"));

        assertThat(link.lastDay())
                .as("by the customer's calendar, where it is half past eleven at night")
                .isEqualTo(LocalDate.of(2027, 2, 18));
        assertThat(link.expiresAt()).hasToString("2027-02-19T00:00+01:00");
        assertThat(holder(link.token(), PAGE).orElseThrow().customer().number()).isEqualTo("C-1");

        clock.forward(
                Duration.between(clock.instant(), link.expiresAt().toInstant()).minusSeconds(1));
        assertThat(holder(link.token(), PAGE)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(holder(link.token(), PAGE)).isEmpty();
    }

    @Test
    void aLinkOpensNothingElse() {
        IssuedLink link = service(links -> links.issue("C-1"));

        assertThat(holder(link.token(), LinkPurpose.FEEDBACK)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "\u0000"})
    void whatIsNoTokenOpensNothing(String token) {
        service(links -> links.issue("C-1"));

        assertThat(holder(token, PAGE)).isEmpty();
    }

    @Test
    void anAlteredTokenOpensNothing() {
        String token = service(links -> links.issue("C-1")).token();
        char last = token.charAt(token.length() - 1);

        assertThat(holder(token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'), PAGE))
                .isEmpty();
        assertThat(holder(token.toLowerCase(), PAGE)).isEmpty();
    }

    @Test
    void revokingEndsEveryLinkOfTheCustomerAndNobodyElses() {
        String first = service(links -> links.issue("C-1")).token();
        String second = service(links -> links.issue("C-1")).token();
        String others = service(links -> links.issue("C-2")).token();

        assertThat(revoke("C-1")).isEqualTo(2);

        assertThat(holder(first, PAGE)).isEmpty();
        assertThat(holder(second, PAGE)).isEmpty();
        assertThat(holder(others, PAGE)).isPresent();
        assertThat(revoke("C-1")).isZero();
        assertThat(links("C-1")).allSatisfy(link -> {
            assertThat(link.state()).isEqualTo(CustomerLink.State.REVOKED);
            assertThat(link.revokedBy()).isEqualTo("agent");
        });
    }

    @Test
    void staffSeesWhoIssuedItAndWhenItWasOpenedFirst() {
        String token = service(links -> links.issue("C-1")).token();
        clock.forward(Duration.ofHours(10));
        knock(Links.attempts(clock), token, "192.0.2.1");
        clock.forward(Duration.ofHours(10));
        knock(Links.attempts(clock), token, "192.0.2.1");

        assertThat(links("C-1")).singleElement().satisfies(link -> {
            assertThat(link.state()).isEqualTo(CustomerLink.State.VALID);
            assertThat(link.issuedBy()).isEqualTo("agent");
            assertThat(link.openedAt()).hasToString("2026-11-21T09:30+01:00");
        });
    }

    @Test
    void theTokenIsNowhereInTheDatabaseAndInNoText() {
        IssuedLink link = service(links -> links.issue("C-1"));

        Object row = database.call(entityManager -> entityManager
                .createNativeQuery("select cast(l.id as varchar) || l.hash || l.issued_by from customer_link l")
                .getSingleResult());
        assertThat((String) row).doesNotContain(link.token());
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void linksGoWithTheirCustomer() {
        String token = service(links -> links.issue("C-1")).token();

        database.run(entityManager -> entityManager
                .createNativeQuery("delete from customer where number = 'C-1'")
                .executeUpdate());

        assertThat(holder(token, PAGE)).isEmpty();
        Object left = database.call(entityManager -> entityManager
                .createNativeQuery("select count(*) from customer_link")
                .getSingleResult());
        assertThat(left).isEqualTo(0L);
    }

    @Test
    void nobodyOpensThePageOfSomebodyWhoHasDied() {
        String token = service(links -> links.issue("C-1")).token();
        CustomerRecord anna = Customers.anna("C-1");
        String died = CaseJson.write(anna).replace("\"deceased\":false", "\"deceased\":true");
        database.call(entityManager -> Customers.service(entityManager, clock)
                .put(
                        "C-1",
                        CaseJson.read(died, CustomerRecord.class),
                        Customers.service(entityManager, clock).get("C-1").version()));

        assertThat(holder(token, PAGE)).isEmpty();
        assertThatThrownBy(() -> service(links -> links.issue("C-1"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void anUnknownCustomerHasNoLinks() {
        assertThatThrownBy(() -> service(links -> links.issue("C-9"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service(links -> links.links("C-9"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tooManyWrongLinksFromOneAddressAreToldSoButAValidOneOpensAlways() {
        String token = service(links -> links.issue("C-1")).token();
        LinkAttempts attempts = Links.attempts(clock);

        for (int i = 0; i < 3; i++) {
            assertThat(knock(attempts, "wrong", "192.0.2.1")).isEqualTo(LinkDoor.Answer.CLOSED);
        }

        assertThat(knock(attempts, "wrong", "192.0.2.1")).isEqualTo(LinkDoor.Answer.BUSY);
        assertThat(knock(attempts, "wrong", "192.0.2.2")).isEqualTo(LinkDoor.Answer.CLOSED);
        assertThat(knock(attempts, token, "192.0.2.1"))
                .as("others share the address")
                .isEqualTo(LinkDoor.Answer.OPEN);
        clock.forward(Duration.ofMinutes(5));
        assertThat(knock(attempts, "wrong", "192.0.2.1")).isEqualTo(LinkDoor.Answer.CLOSED);
    }
}

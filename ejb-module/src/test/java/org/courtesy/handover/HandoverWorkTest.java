package org.courtesy.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.fact.ContactChannel;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.outbox.Outboxes;
import org.courtesy.plugin.Gateways;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.reservation.ReservationBeans;
import org.courtesy.reservation.ReserveAnswer;
import org.courtesy.reservation.ReserveContact;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The held contacts of an audience of eight on their way to a gateway, with everything that can come between. */
class HandoverWorkTest {

    private static final int CUSTOMERS = 8;

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final EntityManager entities = transactions.entityManager();
    private final UUID audience = UUID.randomUUID();
    private final List<Contact> given = new ArrayList<>();
    private Function<Contact, Handed> manner = contact -> new Handed.Accepted("M-" + contact.customer());
    private boolean crashing;
    private JobRuns job;

    @BeforeEach
    void anAudienceOfHeldContacts() {
        transactions.requiresNew(() -> {
            Rulebooks.store(entities, clock);
            Customers.batch(entities, clock)
                    .write(IntStream.range(0, CUSTOMERS)
                            .mapToObj(HandoverWorkTest::customer)
                            .toList());
            return new JobRuns("AUDIENCE", "{}", audience).enter(entities);
        });
        IntStream.range(0, CUSTOMERS).forEach(this::hold);
        HandoverJob wish = new HandoverJob(
                audience.toString(), ContactChannel.EMAIL, "post-office", null, null, LocalDate.parse("2026-11-20"));
        job = new JobRuns(HandoverService.KIND, CaseJson.write(wish));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String number(int i) {
        return "C-" + i;
    }

    private static CustomerRecord customer(int i) {
        return CaseJson.read("""
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin"},
                 "name": {"given": "Ida", "family": "Sommer"}, "emails": ["ida%2$d@example.org"],
                 "contracts": [{"number": "V-%2$d", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "signedOn": "2020-05-01", "supplyStart": "2020-05-01"}]}""".formatted(number(i), i), CustomerRecord.class);
    }

    private void hold(int i) {
        transactions.requiresNew(() -> {
            ReserveAnswer answer = ReservationBeans.slots(entities, clock)
                    .reserve(
                            number(i),
                            new ReserveContact(
                                    "audience",
                                    audience + "/" + number(i),
                                    "METER_READ_REQ",
                                    ContactChannel.EMAIL,
                                    null,
                                    null,
                                    null));
            return entities.createNativeQuery(
                            "insert into audience_member (job_id, customer_id, state, priority, worth,"
                                    + " place, reservation_id) select ?, id, 'RESERVED', 0, 0, ?, ? from customer"
                                    + " where number = ?")
                    .setParameter(1, audience)
                    .setParameter(2, i + 1)
                    .setParameter(3, ((ReserveAnswer.Held) answer).reservation().reservation())
                    .setParameter(4, number(i))
                    .executeUpdate();
        });
    }

    private void objects(int i) {
        transactions.requiresNew(() -> entities.createNativeQuery(
                        "update customer set blocked = true where number = '" + number(i) + "'")
                .executeUpdate());
    }

    /** The pieces as the container would call them, and a power cut behind the gateway's answer. */
    private final class InTransactions extends HandoverDesk {

        InTransactions() {
            super(
                    new HandoverStore(entities),
                    new ContactMaker(Customers.reader(entities, clock), null),
                    ReservationBeans.slots(entities, clock),
                    Touchpoints.reports(entities, clock, Outboxes.silent()),
                    clock);
        }

        @Override
        public List<HandoverStore.Next> next(HandoverJob wish, HandoverTally tally) {
            return transactions.requiresNew(() -> super.next(wish, tally));
        }

        @Override
        public long left(HandoverJob wish) {
            return transactions.requiresNew(() -> super.left(wish));
        }

        @Override
        public Step take(JobRun run, HandoverJob wish, HandoverStore.Next next, HandoverTally before) {
            return transactions.requiresNew(() -> super.take(run, wish, next, before));
        }

        @Override
        public Step settle(JobRun run, HandoverJob wish, HandoverStore.Next next, HandoverTally before, Given what) {
            if (crashing) {
                throw new IllegalStateException("The power is gone");
            }
            return transactions.requiresNew(() -> super.settle(run, wish, next, before, what));
        }
    }

    private final class PostOffice implements ChannelGateway {

        @Override
        public String name() {
            return "post-office";
        }

        @Override
        public Set<String> channels() {
            return Set.of("EMAIL");
        }

        @Override
        public Handed hand(Contact contact) {
            given.add(contact);
            return manner.apply(contact);
        }
    }

    private boolean run() throws InterruptedException {
        return new HandoverWork(
                        new InTransactions(),
                        Gateways.only(new PostOffice()),
                        new HandoverConfig("PT10S", "PT0S"),
                        ShippedRules.live())
                .run(job.run());
    }

    private HandoverSummary summary() {
        return CaseJson.read(job.progress().summary(), HandoverSummary.class);
    }

    private List<String> lines() {
        return transactions.requiresNew(() -> new HandoverStore(entities)
                .lines(job.id(), 0).stream()
                        .map(line -> line.customer() + " " + line.state() + " " + line.code())
                        .toList());
    }

    private List<String> reservations() {
        return transactions.requiresNew(() -> entities
                .createQuery("select r.state from ReservationEntity r order by r.sourceId", Object.class)
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
    }

    private long touchpoints() {
        return transactions.requiresNew(() -> entities.createQuery(
                        "select count(t) from TouchpointEntity t where t.source = 'audience'", Long.class)
                .getSingleResult());
    }

    @Test
    void everyContactIsHandedOverAndBecomesATouchpoint() throws InterruptedException {
        assertThat(run()).isTrue();

        assertThat(summary()).isEqualTo(new HandoverSummary(CUSTOMERS, Map.of(), 0, 0));
        assertThat(given).extracting(Contact::id).doesNotHaveDuplicates().hasSize(CUSTOMERS);
        assertThat(given.get(0).address()).contains("ida0@example.org");
        assertThat(reservations()).containsOnly("USED");
        assertThat(touchpoints()).isEqualTo(CUSTOMERS);
    }

    @Test
    void aCrashBehindTheGatewayHandsTheSameContactUnderTheSameId() throws InterruptedException {
        crashing = true;
        assertThatThrownBy(this::run).hasMessage("The power is gone");
        crashing = false;

        assertThat(run()).isTrue();

        assertThat(given).hasSize(CUSTOMERS + 1);
        assertThat(given.get(1)).isEqualTo(given.get(0));
        assertThat(summary().handed()).isEqualTo(CUSTOMERS);
        assertThat(touchpoints()).isEqualTo(CUSTOMERS);
    }

    @Test
    void whoObjectsAfterACrashIsNotHandedOverAgainAndSomebodyIsTold() throws InterruptedException {
        crashing = true;
        assertThatThrownBy(this::run).hasMessage("The power is gone");
        crashing = false;
        objects(0);

        assertThat(run()).isTrue();

        assertThat(given).hasSize(CUSTOMERS);
        assertThat(summary().unsure()).isEqualTo(1);
        assertThat(lines()).contains("C-0 UNSURE BLOCKED");
        assertThat(reservations()).startsWith("HELD").filteredOn("USED"::equals).hasSize(CUSTOMERS - 1);
    }

    @Test
    void whoObjectsBeforeIsGivenBack() throws InterruptedException {
        objects(2);

        assertThat(run()).isTrue();

        assertThat(given).extracting(Contact::customer).doesNotContain("C-2").hasSize(CUSTOMERS - 1);
        assertThat(summary().refusals()).isEqualTo(Map.of("BLOCKED", 1L));
        assertThat(reservations().get(2)).isEqualTo("RELEASED");
    }

    @Test
    void aStopLeavesTheOthersHeldAndTheyAreTakenUp() throws InterruptedException {
        job.goingOnWhile(progress -> progress.done() < 3);
        assertThat(run()).isFalse();
        assertThat(reservations()).filteredOn("HELD"::equals).hasSize(CUSTOMERS - 3);
        job.goingOnWhile(progress -> true);

        assertThat(run()).isTrue();

        assertThat(given).extracting(Contact::customer).doesNotHaveDuplicates().hasSize(CUSTOMERS);
    }

    @Test
    void aGatewayThatIsAwayIsNotAskedForEverybody() throws InterruptedException {
        manner = contact -> new Handed.Later("closed");

        assertThat(run()).isTrue();

        assertThat(given).as("five in each of two rounds").hasSize(10);
        assertThat(summary()).isEqualTo(new HandoverSummary(0, Map.of(), 0, CUSTOMERS));
        assertThat(reservations()).containsOnly("HELD");
    }

    @Test
    void whatTheGatewaySaysIsFollowed() throws InterruptedException {
        manner = contact -> switch (contact.customer()) {
            case "C-1" -> new Handed.Refused("no\u0000 such tariff");
            case "C-2" -> new Handed.Undeliverable("nobody there");
            case "C-3" -> throw new IllegalStateException("broken");
            default -> new Handed.Accepted(null);
        };

        assertThat(run()).isTrue();

        assertThat(lines())
                .contains(
                        "C-0 HANDED null",
                        "C-1 REFUSED GATEWAY_REFUSED",
                        "C-2 REFUSED ADDRESS_UNDELIVERABLE",
                        "C-3 LATER GATEWAY_LATER");
        assertThat(summary().later()).isEqualTo(1);
        assertThat(reservations()).startsWith("USED", "RELEASED", "USED", "HELD");
        assertThat(transactions.requiresNew(() -> entities.createNativeQuery(
                                "select count(*) from customer_undeliverable where channel = 'EMAIL'", Long.class)
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @Test
    void aContactThatIsNotHeldAnyMoreIsLeftOut() throws InterruptedException {
        clock.forward(Duration.ofHours(3));

        assertThat(run()).isTrue();

        assertThat(given).isEmpty();
        assertThat(summary().refusals()).isEqualTo(Map.of("RESERVATION_ENDED", (long) CUSTOMERS));
    }
}

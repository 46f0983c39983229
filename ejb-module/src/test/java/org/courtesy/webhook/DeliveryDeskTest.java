package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.courtesy.job.Node;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.Outboxes;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what, when, and in which order. */
class DeliveryDeskTest {

    private static final EventType TYPE = EventType.DECISION_MADE;

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final EntityManager entities = transactions.entityManager();
    private final Ids ids = new Ids(clock);
    private final Subscriptions subscriptions = new Subscriptions(entities, clock);
    private final Outbox outbox = Outboxes.heardBy(entities, clock, new WebhookOutlet(subscriptions, entities, ids));
    private final WebhookConfig config = new WebhookConfig(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1)),
            Duration.ofSeconds(15),
            Duration.ofHours(120),
            Duration.ofHours(24),
            Optional.empty());
    private final DeliveryDesk desk = desk("one");
    private final DeliveryDesk other = desk("two");
    private final DueDeliveries deliveries = new DueDeliveries(entities, clock);
    private UUID webhook;

    @BeforeEach
    void listen() {
        webhook = ids.next();
        transactions.requiresNew(() -> {
            entities.persist(new WebhookEntity(
                    webhook,
                    new WebhookContent("https://example.org/", null, List.of(TYPE.code()), true),
                    "hidden",
                    "admin",
                    clock.instant()));
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsToldIsDueAndClaimedByOneServerOnly() {
        tell("C-1");
        UUID delivery = due().get(0);

        Optional<Parcel> mine = claim(desk, delivery);

        assertThat(mine).isPresent();
        assertThat(mine.get().body()).contains("\"subject\":\"C-1\"", "\"type\":\"org.courtesy.decision.made.v1\"");
        assertThat(claim(other, delivery)).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void whatAServerLeftBehindIsSentByAnotherOne() {
        tell("C-1");
        UUID delivery = due().get(0);
        claim(desk, delivery);

        clock.forward(Duration.ofMinutes(2));

        assertThat(claim(other, delivery)).map(Parcel::attempts).contains(2);
    }

    @Test
    void aServerThatStartsAgainSendsWhatItLeftBehindAtOnce() {
        tell("C-1");
        tell("C-2");
        List<UUID> due = due();
        claim(desk, due.get(0));
        claim(other, due.get(1));

        transactions.requiresNew(() -> {
            desk.releaseAll();
            return null;
        });

        assertThat(due()).as("the other server has not died").containsExactly(due.get(0));
    }

    @Test
    void whatWasClaimedAndNotTriedIsDueAgainAndHasHadNoAttempt() {
        tell("C-1");
        List<UUID> due = due();
        Parcel parcel = claim(desk, due.get(0)).orElseThrow();

        transactions.requiresNew(() -> {
            desk.release(List.of(parcel));
            return null;
        });

        assertThat(due()).isEqualTo(due);
        assertThat(claim(other, due.get(0))).map(Parcel::attempts).contains(1);
    }

    @Test
    void manyAreClaimedAndNotedTogetherExceptWhatAnotherServerHas() {
        Stream.of("C-1", "C-2", "C-3").forEach(this::tell);
        List<UUID> due = due();
        claim(other, due.get(1));

        List<Parcel> parcels = transactions.requiresNew(() -> desk.claim(due));
        transactions.requiresNew(() -> {
            desk.arrived(parcels.stream()
                    .map(parcel -> new Sent(parcel, Attempt.answered(200, 3, null)))
                    .toList());
            return null;
        });

        assertThat(parcels).extracting(Parcel::delivery).containsExactlyInAnyOrder(due.get(0), due.get(2));
        assertThat(due)
                .extracting(this::state)
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.WAITING, DeliveryState.DELIVERED);
    }

    @Test
    void nothingIsToldOfWhatWasTakenBack() {
        transactions.rolledBack(() -> {
            outbox.tell(TYPE, "C-1", EventData::new);
            return null;
        });

        assertThat(due()).isEmpty();
    }

    @Test
    void nothingIsPutTogetherForATypeToWhichNobodyListens() {
        transactions.requiresNew(() -> {
            outbox.tell(EventType.CONSENT_CHANGED, "C-1", () -> {
                throw new AssertionError("Nobody asked for it");
            });
            return null;
        });

        assertThat(due()).isEmpty();
    }

    @Test
    void aLaterEventOnACustomerWaitsForTheEarlierOneForAWhile() {
        tell("C-1");
        tell("C-1");
        List<UUID> due = due();
        assertThat(due).hasSize(1);

        fail(due.get(0));
        assertThat(due()).isEmpty();
        clock.forward(Duration.ofSeconds(6));
        assertThat(due()).isEqualTo(due);
        fail(due.get(0));
        clock.forward(Duration.ofMinutes(6));
        fail(due.get(0));

        assertThat(due()).hasSize(1).doesNotContainAnyElementsOf(due);
    }

    @Test
    void isADeadLetterAfterTheLastAttemptAndCanBeSentAgain() {
        tell("C-1");
        UUID delivery = due().get(0);
        for (int attempt = 1; attempt <= 4; attempt++) {
            fail(delivery);
            clock.forward(Duration.ofHours(2));
        }
        assertThat(state(delivery)).isEqualTo(DeliveryState.FAILED);
        assertThat(due()).isEmpty();

        int replayed = transactions.requiresNew(() -> new WebhookRepository(entities)
                .replay(webhook, clock.instant().minus(Duration.ofDays(1)), clock.instant()));

        assertThat(replayed).isEqualTo(1);
        assertThat(claim(desk, delivery)).map(Parcel::attempts).contains(1);
    }

    @Test
    void anEndpointThatIsGoneIsToldNothingMore() {
        tell("C-1");
        UUID delivery = due().get(0);
        Parcel parcel = claim(desk, delivery).orElseThrow();

        note(parcel, Attempt.answered(410, 3, null));
        clock.forward(Duration.ofSeconds(10));
        tell("C-2");

        assertThat(endpoint().state).isEqualTo(WebhookState.GONE);
        assertThat(state(delivery)).isEqualTo(DeliveryState.FAILED);
        assertThat(due()).isEmpty();
    }

    @Test
    void anEndpointThatFailsForLongIsPausedAndOneThatHearsAgainIsNot() {
        tell("C-1");
        fail(due().get(0));
        assertThat(endpoint().failingSince).isEqualTo(clock.instant());
        clock.forward(Duration.ofHours(1));
        note(claim(desk, due().get(0)).orElseThrow(), Attempt.answered(200, 3, null));
        assertThat(endpoint().failingSince).isNull();

        tell("C-2");
        fail(due().get(0));
        clock.forward(Duration.ofHours(121));
        fail(due().get(0));

        assertThat(endpoint().state).isEqualTo(WebhookState.FAILING);
    }

    private void tell(String customer) {
        transactions.requiresNew(() -> {
            outbox.tell(TYPE, customer, () -> new EventData().about(customer));
            return null;
        });
    }

    private List<UUID> due() {
        return transactions.requiresNew(() -> deliveries.lanes().stream()
                .flatMap(lane -> deliveries.of(lane, 10).stream())
                .toList());
    }

    private Optional<Parcel> claim(DeliveryDesk by, UUID delivery) {
        return transactions.requiresNew(() -> by.claim(List.of(delivery))).stream()
                .findFirst();
    }

    private void fail(UUID delivery) {
        note(claim(desk, delivery).orElseThrow(), Attempt.answered(500, 3, null));
    }

    private void note(Parcel parcel, Attempt attempt) {
        transactions.requiresNew(() -> {
            Sent sent = new Sent(parcel, attempt);
            if (attempt.delivered()) {
                desk.arrived(List.of(sent));
            } else {
                desk.failed(sent);
            }
            return null;
        });
    }

    private DeliveryState state(UUID delivery) {
        return transactions.requiresNew(() -> entities.find(DeliveryEntity.class, delivery).state);
    }

    private WebhookEntity endpoint() {
        return transactions.requiresNew(() -> entities.find(WebhookEntity.class, webhook));
    }

    private DeliveryDesk desk(String node) {
        return new DeliveryDesk(entities, config, new Forgetting(), new Node(node), clock);
    }

    /** Stands in for the container, which tells the subscriptions. */
    private final class Forgetting implements Event<SubscriptionsChanged> {

        @Override
        public void fire(SubscriptionsChanged changed) {
            subscriptions.forget(changed);
        }

        @Override
        public <U extends SubscriptionsChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends SubscriptionsChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<SubscriptionsChanged> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends SubscriptionsChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends SubscriptionsChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

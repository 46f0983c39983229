package org.courtesy.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.outbox.OutboxEvent;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Shows what became of the events for an endpoint and has them sent again. Every method throws {@link NotFoundException} for an
 * endpoint or a delivery that there is not.
 */
@Stateless
@RolesAllowed(ADMIN)
public class DeliveryService {

    private final WebhookRepository webhooks;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeliveryService() {
        this(null, null, null, null);
    }

    @Inject
    DeliveryService(WebhookRepository webhooks, Outbox outbox, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The log of an endpoint, the latest first.
     *
     * @param state null for all of them
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @NotAudited("numbers and codes of deliveries")
    public Page<Delivery> list(String webhook, DeliveryState state, String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1, key -> UUID.fromString(key.get(0))).orElse(null);
        return Cursor.page(webhooks.deliveries(find(webhook).id, state, after, Cursor.limit(limit) + 1), limit, found ->
                        new Object[] {found.row().id})
                .map(WebhookRepository.Found::toDelivery);
    }

    /** One delivery. */
    @NotAudited("numbers and codes of a delivery")
    public Delivery get(String webhook, String delivery) {
        return found(webhook, delivery).toDelivery();
    }

    /** The event of a delivery, byte for byte as it is sent. */
    @Audited(AuditAction.EVENTS_SEEN)
    public String body(@About(SubjectKind.WEBHOOK) String webhook, String delivery) {
        return webhooks.body(found(webhook, delivery).row().eventId);
    }

    /**
     * Sends an event to the endpoint alone, whatever it listens to.
     *
     * @throws ConflictException if it is paused
     */
    @Audited(AuditAction.EVENTS_REPLAYED)
    public Delivery test(@About(SubjectKind.WEBHOOK) String webhook) {
        WebhookEntity row = find(webhook);
        if (row.state != WebhookState.ACTIVE) {
            throw new ConflictException("WEBHOOK_PAUSED", "Webhook " + webhook + " is " + row.state, webhook);
        }
        OutboxEvent event = outbox.write(
                EventType.TEST,
                webhook,
                new EventData().with("webhook", webhook).link("webhook", "/webhooks/" + webhook));
        DeliveryEntity delivery = new DeliveryEntity(ids.next(), row.id, event);
        webhooks.add(delivery);
        webhooks.flush();
        return delivery.toDelivery(EventType.TEST.code());
    }

    /** Sends an event again, whether it has arrived or not; it keeps its id, by which the receiver knows it. */
    @Audited(AuditAction.EVENTS_REPLAYED)
    public Delivery replay(@About(SubjectKind.WEBHOOK) String webhook, String delivery) {
        WebhookRepository.Found found = found(webhook, delivery);
        found.row().again(clock.instant());
        webhooks.flush();
        return found.toDelivery();
    }

    /**
     * Sends the dead letters of an endpoint again that were noted since an instant.
     *
     * @return how many
     * @throws org.courtesy.json.InvalidInputException without an instant
     */
    @Audited(AuditAction.EVENTS_REPLAYED)
    public int replayAll(@About(SubjectKind.WEBHOOK) String webhook, OffsetDateTime since) {
        new Checks().required("since", since).done();
        return webhooks.replay(find(webhook).id, since.toInstant(), clock.instant());
    }

    private WebhookRepository.Found found(String webhook, String delivery) {
        UUID owner = find(webhook).id;
        return Ids.parse(delivery)
                .flatMap(id -> webhooks.delivery(owner, id))
                .orElseThrow(() -> new NotFoundException("DELIVERY", delivery));
    }

    private WebhookEntity find(String id) {
        return Ids.parse(id).flatMap(webhooks::find).orElseThrow(() -> new NotFoundException("WEBHOOK", id));
    }
}

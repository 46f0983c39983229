package org.courtesy.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.secret.SecretBox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Keeps the endpoints of other systems. Every method throws {@link NotFoundException} for one that there is not. */
@Stateless
@RolesAllowed(ADMIN)
public class WebhookService {

    private final WebhookRepository webhooks;
    private final SecretBox box;
    private final WebhookConfig config;
    private final Event<SubscriptionsChanged> changed;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected WebhookService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    WebhookService(
            WebhookRepository webhooks,
            SecretBox box,
            WebhookConfig config,
            Event<SubscriptionsChanged> changed,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.box = box;
        this.config = config;
        this.changed = changed;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The endpoints, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @NotAudited("settings without persons")
    public Page<Webhook> list(String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1, key -> UUID.fromString(key.get(0))).orElse(null);
        List<WebhookEntity> found = webhooks.list(after, Cursor.limit(limit) + 1);
        Map<UUID, Map<DeliveryState, Long>> counts =
                webhooks.counts(found.stream().map(row -> row.id).toList());
        return Cursor.page(found, limit, row -> new Object[] {row.id})
                .map(row -> webhook(row, counts.getOrDefault(row.id, Map.of())));
    }

    /** One endpoint. */
    @NotAudited("settings without persons")
    public Webhook get(String id) {
        return webhook(find(id));
    }

    /**
     * Makes an endpoint, with a secret that is told this once.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong with it
     */
    @Audited(AuditAction.WEBHOOK_CHANGED)
    public CreatedWebhook create(WebhookContent content) {
        WebhookChecks.check(content, config.addresses());
        UUID id = ids.next();
        String secret = SigningSecret.generate();
        WebhookEntity row =
                new WebhookEntity(id, content, box.hide(secret, id.toString()), caller.name(), clock.instant());
        webhooks.add(row);
        return new CreatedWebhook(stored(row), secret);
    }

    /**
     * Replaces what an endpoint is; to enable one that was paused, whoever paused it, has what waits sent at once.
     *
     * @param expectedVersion version the change is based on
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong with it
     * @throws PreconditionFailedException if the version is not the stored one
     */
    @Audited(AuditAction.WEBHOOK_CHANGED)
    public Webhook change(@About(SubjectKind.WEBHOOK) String id, WebhookContent content, long expectedVersion) {
        WebhookChecks.check(content, config.addresses());
        return become(expected(id, expectedVersion), content);
    }

    /** Pauses an endpoint or lets it go on, whatever version it has. */
    @Audited(AuditAction.WEBHOOK_CHANGED)
    public Webhook enable(@About(SubjectKind.WEBHOOK) String id, boolean enabled) {
        WebhookEntity row = locked(id);
        return become(row, new WebhookContent(row.url, row.description, Codes.split(row.types), enabled));
    }

    private Webhook become(WebhookEntity row, WebhookContent content) {
        WebhookState before = row.state;
        row.become(content, caller.name(), clock.instant());
        if (before != WebhookState.ACTIVE && row.state == WebhookState.ACTIVE) {
            webhooks.flush();
            webhooks.hurry(row.id, clock.instant());
        }
        return stored(row);
    }

    /**
     * Removes an endpoint with its log and everything that waits for it.
     *
     * @param expectedVersion version the caller has seen, null for whatever it is now
     * @throws PreconditionFailedException if the version is not the stored one
     */
    @Audited(AuditAction.WEBHOOK_CHANGED)
    public void remove(@About(SubjectKind.WEBHOOK) String id, Long expectedVersion) {
        webhooks.remove(expectedVersion == null ? locked(id) : expected(id, expectedVersion));
        changed.fire(new SubscriptionsChanged());
    }

    /** Gives an endpoint another secret, told this once; the one before signs too for a while. */
    @Audited(AuditAction.WEBHOOK_SECRET_MADE)
    public WebhookSecret rotate(@About(SubjectKind.WEBHOOK) String id) {
        WebhookEntity row = locked(id);
        String secret = SigningSecret.generate();
        Instant until = clock.instant().plus(config.formerSecret());
        row.rotate(box.hide(secret, row.id.toString()), until, caller.name(), clock.instant());
        webhooks.flush();
        return new WebhookSecret(secret, Instants.utc(until));
    }

    private Webhook stored(WebhookEntity row) {
        webhooks.flush();
        changed.fire(new SubscriptionsChanged());
        return webhook(row);
    }

    private Webhook webhook(WebhookEntity row) {
        return webhook(row, webhooks.counts(List.of(row.id)).getOrDefault(row.id, Map.of()));
    }

    private Webhook webhook(WebhookEntity row, Map<DeliveryState, Long> counts) {
        return row.toWebhook(
                counts.getOrDefault(DeliveryState.WAITING, 0L),
                counts.getOrDefault(DeliveryState.FAILED, 0L),
                clock.instant());
    }

    private WebhookEntity expected(String id, long version) {
        WebhookEntity row = locked(id);
        if (row.version != version) {
            throw new PreconditionFailedException(version, row.version);
        }
        return row;
    }

    private WebhookEntity locked(String id) {
        return Ids.parse(id).flatMap(webhooks::lock).orElseThrow(() -> new NotFoundException("WEBHOOK", id));
    }

    private WebhookEntity find(String id) {
        return Ids.parse(id).flatMap(webhooks::find).orElseThrow(() -> new NotFoundException("WEBHOOK", id));
    }
}

package org.courtesy.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.DynamicUpdate;

/** Row of {@code webhook}. How deliveries go is noted beside the provider, so that it does not change the version. */
@DynamicUpdate
@Entity
@Table(name = "webhook")
class WebhookEntity {

    @Id
    UUID id;

    @Version
    long version;

    String url;
    String description;
    String types;

    @Enumerated(EnumType.STRING)
    WebhookState state;

    Instant stateSince;
    String secret;
    String formerSecret;
    Instant formerUntil;
    Instant failingSince;
    Instant lastSuccessAt;
    Instant createdAt;
    String createdBy;
    Instant changedAt;
    String changedBy;

    /** For the persistence provider. */
    protected WebhookEntity() {}

    WebhookEntity(UUID id, WebhookContent content, String hiddenSecret, String by, Instant now) {
        this.id = id;
        secret = hiddenSecret;
        createdAt = now;
        createdBy = by;
        become(content, by, now);
    }

    void become(WebhookContent content, String by, Instant now) {
        url = content.url();
        description = content.description();
        types = Codes.join(content.types());
        changedBy = by;
        changedAt = now;
        if (content.active() || state == null || state == WebhookState.ACTIVE) {
            turn(content.active() ? WebhookState.ACTIVE : WebhookState.PAUSED, now);
        }
    }

    /** Moves to another state; one that is in it already stays so since when it was. */
    void turn(WebhookState next, Instant now) {
        if (state != next) {
            state = next;
            stateSince = now;
            if (next == WebhookState.ACTIVE) {
                failingSince = null;
            }
        }
    }

    void rotate(String hiddenSecret, Instant until, String by, Instant now) {
        formerSecret = secret;
        formerUntil = until;
        secret = hiddenSecret;
        changedBy = by;
        changedAt = now;
    }

    /** The secrets that sign now, as they are stored. */
    List<String> secrets(Instant now) {
        List<String> valid = new ArrayList<>(List.of(secret));
        if (formerSecret != null && formerUntil.isAfter(now)) {
            valid.add(formerSecret);
        }
        return valid;
    }

    Webhook toWebhook(long waiting, long failed, Instant now) {
        boolean formerSigns = formerUntil != null && formerUntil.isAfter(now);
        return new Webhook(
                id.toString(),
                version,
                url,
                description,
                Codes.split(types),
                state == WebhookState.ACTIVE,
                state,
                Instants.utc(stateSince),
                formerSigns ? Instants.utc(formerUntil) : null,
                Instants.utc(lastSuccessAt),
                Instants.utc(failingSince),
                waiting,
                failed,
                createdBy,
                Instants.utc(createdAt),
                changedBy,
                Instants.utc(changedAt));
    }
}

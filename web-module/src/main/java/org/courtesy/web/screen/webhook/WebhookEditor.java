package org.courtesy.web.screen.webhook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.outbox.EventType;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.webhook.CreatedWebhook;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookContent;
import org.courtesy.webhook.WebhookSecret;
import org.courtesy.webhook.WebhookService;

/** The forms of an endpoint: what it is, and its secret, which is shown once. */
@Named
@ViewScoped
public class WebhookEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "endpoint";

    private final WebhookService webhooks;
    private final UserSettings settings;

    private String id;
    private long version;
    private String url;
    private String description;
    private List<String> types = new ArrayList<>();
    private boolean enabled = true;
    private String made;
    private transient String secret;
    private transient String secretNote;

    @Inject
    public WebhookEditor(WebhookService webhooks, UserSettings settings) {
        this.webhooks = webhooks;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WebhookEditor() {
        this(null, null);
    }

    /** Opens the form for a new endpoint. */
    public void create() {
        id = null;
        url = null;
        description = null;
        types = new ArrayList<>();
        enabled = true;
        forget();
    }

    /** Opens the form with an endpoint. */
    public void edit(String webhook) {
        Webhook stored = webhooks.get(webhook);
        id = stored.id();
        version = stored.version();
        url = stored.url();
        description = stored.description();
        types = new ArrayList<>(stored.types());
        enabled = stored.enabled();
        forget();
    }

    /** Stores it. A new one stays open to show its secret. */
    public String save() {
        WebhookContent content = new WebhookContent(url, description, types, enabled);
        if (id == null) {
            Optional<CreatedWebhook> created = call(() -> webhooks.create(content));
            created.ifPresent(one -> {
                made = one.webhook().id();
                secret = one.secret();
            });
            return null;
        }
        return call(() -> webhooks.change(id, content, version))
                .map(changed -> Navigation.samePage())
                .orElse(null);
    }

    /** Opens the dialog in which a secret is replaced. */
    public void askForSecret(String webhook) {
        id = webhook;
        forget();
    }

    /** Replaces the secret and shows the new one. */
    public void rotate() {
        WebhookSecret fresh = webhooks.rotate(id);
        secret = fresh.secret();
        secretNote = settings.words()
                .say(
                        "webhook.secret.until",
                        settings.words()
                                .moment(
                                        fresh.formerSecretUntil(),
                                        settings.getZone(),
                                        fresh.formerSecretUntil().toLocalDate()));
    }

    private void forget() {
        made = null;
        secret = null;
        secretNote = null;
    }

    private <T> Optional<T> call(Supplier<T> service) {
        return ServiceCall.fromForm(FORM, settings.words()).ask(() -> {
            try {
                return service.get();
            } catch (PreconditionFailedException changed) {
                throw new ConflictException("WEBHOOK_CHANGED", changed.getMessage());
            }
        });
    }

    /** Whether the endpoint is not there yet. */
    public boolean isFresh() {
        return id == null;
    }

    /** Id of the endpoint that was just made, null for none. */
    public String getMade() {
        return made;
    }

    /** The secret that was just made; told in this answer only. */
    public String getSecret() {
        return secret;
    }

    /** Until when the secret before signs too, in words. */
    public String getSecretNote() {
        return secretNote;
    }

    /** What can be listened to. */
    public List<EventType> getChoices() {
        return Arrays.stream(EventType.values()).filter(EventType::subscribable).toList();
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public List<String> getTypes() {
        return types;
    }

    public void setTypes(List<String> types) {
        this.types = types;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}

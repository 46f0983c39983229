package org.courtesy.web.screen.webhook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.webhook.Delivery;
import org.courtesy.webhook.DeliveryService;
import org.courtesy.webhook.DeliveryState;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookService;

/** The endpoints, and the one that is looked at with its log. Which one, and what of its log, stands in the address. */
@Named
@ViewScoped
public class WebhooksView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final int STEP = 50;

    private final WebhookService webhooks;
    private final DeliveryService deliveries;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String webhook;
    private String only;
    private String after;
    private String body;
    private transient List<Webhook> all;
    private transient WebhookSheet sheet;
    private transient Page<Delivery> log;

    @Inject
    public WebhooksView(WebhookService webhooks, DeliveryService deliveries, UserSettings settings, ReaderClock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected WebhooksView() {
        this(null, null, null, null);
    }

    public List<WebhookLine> getLines() {
        return all().stream().map(one -> WebhookLine.of(one, tell())).toList();
    }

    /** How many there are, and how many of them hear nothing, in words. */
    public String getSummary() {
        long deaf = all().stream()
                .filter(one -> !one.enabled() || one.failingSince() != null)
                .count();
        return settings.words().say("webhooks.summary", all().size(), deaf);
    }

    /** The endpoint that is looked at, null when there is none. */
    public WebhookSheet getSheet() {
        if (sheet == null && webhook != null) {
            sheet = WebhookSheet.of(webhooks.get(webhook), tell());
        }
        return sheet;
    }

    /** A page of its log. */
    public List<DeliveryLine> getLog() {
        return log().items().stream().map(one -> DeliveryLine.of(one, tell())).toList();
    }

    /** Where the log goes on, null at its end. */
    public String getOlder() {
        return log().next();
    }

    /** What of a log can be looked at. */
    public List<String> getStates() {
        return Arrays.stream(DeliveryState.values()).map(Enum::name).toList();
    }

    /** Sends a test event. */
    public String test() {
        deliveries.test(webhook);
        return newest();
    }

    /** Sends one event again. */
    public String replay(String delivery) {
        deliveries.replay(webhook, delivery);
        return Navigation.samePage();
    }

    /** Sends all dead letters again. */
    public String replayAll() {
        deliveries.replayAll(webhook, Instant.EPOCH.atOffset(ZoneOffset.UTC));
        return newest();
    }

    /** Pauses the endpoint. */
    public String pause() {
        webhooks.enable(webhook, false);
        return Navigation.samePage();
    }

    /** Lets the endpoint go on. */
    public String resume() {
        webhooks.enable(webhook, true);
        return Navigation.samePage();
    }

    /** Removes the endpoint. */
    public String remove() {
        webhooks.remove(webhook, null);
        webhook = null;
        return newest();
    }

    /** Fetches the event of a delivery, for the dialog. */
    public void show(String delivery) {
        body = deliveries.body(webhook, delivery);
    }

    /** The event that was asked for, laid out to be read. */
    public String getBody() {
        return body == null ? "" : EventText.laidOut(body);
    }

    private String newest() {
        only = null;
        after = null;
        return Navigation.samePage();
    }

    private List<Webhook> all() {
        if (all == null) {
            all = webhooks.list(null, MOST).items();
        }
        return all;
    }

    private Page<Delivery> log() {
        if (log == null) {
            DeliveryState state = only == null ? null : DeliveryState.valueOf(only);
            log = Beginnings.orFrom(after, cursor -> deliveries.list(webhook, state, cursor, STEP));
        }
        return log;
    }

    private WebhookWords tell() {
        return new WebhookWords(settings.words(), clock.get());
    }

    /** Id of the endpoint, null for none. */
    public String getWebhook() {
        return webhook;
    }

    public void setWebhook(String webhook) {
        this.webhook = given(webhook);
    }

    /** State of the deliveries that are shown, null for all. */
    public String getOnly() {
        return only;
    }

    /** What is no state shows all. */
    public void setOnly(String only) {
        this.only = getStates().contains(given(only)) ? given(only) : null;
    }

    /** Behind which entry the page of the log begins, null for the latest. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}

package org.courtesy.web.screen.webhook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.outbox.EventType;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.webhook.Delivery;
import org.courtesy.webhook.DeliveryState;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookState;

/** Webhooks told in words. */
final class WebhookWords {

    private final Words words;
    private final Clock clock;

    /** @param clock of the reader */
    WebhookWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String number(long count) {
        return words.number(count);
    }

    /** What an event type means; one that this version does not know any more as it is called. */
    String type(String code) {
        return EventType.of(code).map(type -> words.say("webhook.type." + type)).orElse(code);
    }

    String moment(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    /** When something last arrived, or that nothing ever did. */
    String lastSuccess(Webhook webhook) {
        return webhook.lastSuccessAt() == null
                ? words.say("webhook.never")
                : words.say("webhook.last", moment(webhook.lastSuccessAt()));
    }

    /** The state, and whether anything arrives. */
    String state(Webhook webhook) {
        boolean failing = webhook.state() == WebhookState.ACTIVE && webhook.failingSince() != null;
        return words.say(failing ? "webhook.state.TROUBLED" : "webhook.state." + webhook.state());
    }

    static String style(Webhook webhook) {
        return switch (webhook.state()) {
            case ACTIVE -> webhook.failingSince() == null ? "ok" : "warn";
            case PAUSED -> "calm";
            case FAILING, GONE -> "stop";
        };
    }

    /** Why an attempt failed, in words; empty when it did not. */
    String error(Delivery delivery) {
        return delivery.error() == null
                ? ""
                : words.say("webhook.error." + delivery.error(), String.valueOf(delivery.status()));
    }

    String state(DeliveryState state) {
        return words.say("webhook.delivery." + state);
    }

    static String style(DeliveryState state) {
        return switch (state) {
            case WAITING -> "calm";
            case DELIVERED -> "ok";
            case FAILED -> "stop";
        };
    }
}

package org.courtesy.web.screen.webhook;

import org.courtesy.outbox.EventType;
import org.courtesy.webhook.Delivery;

/**
 * A delivery in the log.
 *
 * @param exactly when its event happened, to the second
 * @param code of the type, for those who need it
 * @param customer number of the customer; empty when the event is about something else
 * @param answer status and time of the last attempt; empty before the first
 */
public record DeliveryLine(
        String id,
        String when,
        String exactly,
        String type,
        String code,
        String customer,
        String state,
        String style,
        String attempts,
        String answer,
        String next,
        String error) {

    static DeliveryLine of(Delivery delivery, WebhookWords tell) {
        return new DeliveryLine(
                delivery.id(),
                tell.moment(delivery.createdAt()),
                delivery.createdAt().toString(),
                tell.type(delivery.type()),
                delivery.type(),
                ofCustomer(delivery.type()) ? delivery.subject() : "",
                tell.state(delivery.state()),
                WebhookWords.style(delivery.state()),
                tell.number(delivery.attempts()),
                answer(delivery, tell),
                delivery.nextAttemptAt() == null || delivery.attempts() == 0
                        ? ""
                        : tell.moment(delivery.nextAttemptAt()),
                tell.error(delivery));
    }

    private static String answer(Delivery delivery, WebhookWords tell) {
        if (delivery.millis() == null) {
            return "";
        }
        String took = tell.number(delivery.millis());
        return delivery.status() == null
                ? tell.say("webhook.took", took)
                : tell.say("webhook.answer", String.valueOf(delivery.status()), took);
    }

    private static boolean ofCustomer(String type) {
        return EventType.of(type)
                .filter(known -> known != EventType.TEST
                        && known != EventType.RULES_ACTIVATED
                        && known != EventType.RULES_ROLLED_BACK)
                .isPresent();
    }
}

package org.courtesy.web.screen.webhook;

import org.courtesy.outbox.EventType;
import org.courtesy.webhook.Delivery;

/**
 * A delivery in the log.
 *
 * @param exactly when its event happened, to the second
 * @param code of the type, for those who need it
 * @param customer number of the customer; empty when the event is about something else
 * @param tries how many attempts there have been, and when the next one is
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
        String tries,
        String answer,
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
                tries(delivery, tell),
                answer(delivery, tell),
                tell.error(delivery));
    }

    private static String tries(Delivery delivery, WebhookWords tell) {
        String count = tell.say("webhook.tries", delivery.attempts());
        return delivery.nextAttemptAt() == null || delivery.attempts() == 0
                ? count
                : tell.say("webhook.tries.next", count, tell.moment(delivery.nextAttemptAt()));
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

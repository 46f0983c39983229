package org.courtesy.web.screen.webhook;

import org.courtesy.webhook.Webhook;

/**
 * An endpoint in the list.
 *
 * @param title what it is for, or where it is
 * @param style style class of the mark
 * @param open how many deliveries wait and failed, in words; empty when none
 */
public record WebhookLine(String id, String title, String state, String style, String last, String open) {

    static WebhookLine of(Webhook webhook, WebhookWords tell) {
        boolean quiet = webhook.waiting() + webhook.failed() == 0;
        return new WebhookLine(
                webhook.id(),
                webhook.description() == null ? webhook.url() : webhook.description(),
                tell.state(webhook),
                WebhookWords.style(webhook),
                tell.lastSuccess(webhook),
                quiet ? "" : tell.say("webhook.open", tell.number(webhook.waiting()), tell.number(webhook.failed())));
    }
}

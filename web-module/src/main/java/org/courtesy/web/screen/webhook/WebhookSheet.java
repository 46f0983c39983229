package org.courtesy.web.screen.webhook;

import java.util.List;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookState;

/**
 * An endpoint as it is looked at.
 *
 * @param types what it listens to
 * @param explanation what its state means and what to do; empty while all is well
 * @param formerSecret until when the secret before signs too, in words; empty when it does not
 * @param active whether it gets anything
 * @param failed whether there are dead letters
 */
public record WebhookSheet(
        String id,
        String title,
        String url,
        List<Type> types,
        String state,
        String style,
        String explanation,
        String last,
        String waiting,
        String dead,
        String formerSecret,
        String made,
        String changed,
        boolean active,
        boolean failed) {

    /** An event type, in words and as it is called. */
    public record Type(String name, String code) {}

    static WebhookSheet of(Webhook webhook, WebhookWords tell) {
        return new WebhookSheet(
                webhook.id(),
                webhook.description() == null ? tell.say("webhook.unnamed") : webhook.description(),
                webhook.url(),
                webhook.types().stream()
                        .map(code -> new Type(tell.type(code), code))
                        .toList(),
                tell.state(webhook),
                WebhookWords.style(webhook),
                explanation(webhook, tell),
                webhook.lastSuccessAt() == null ? tell.say("webhook.never") : tell.moment(webhook.lastSuccessAt()),
                tell.number(webhook.waiting()),
                tell.number(webhook.failed()),
                webhook.formerSecretUntil() == null
                        ? ""
                        : tell.say("webhook.former", tell.moment(webhook.formerSecretUntil())),
                tell.say("webhook.by", tell.moment(webhook.createdAt()), webhook.createdBy()),
                tell.say("webhook.by", tell.moment(webhook.changedAt()), webhook.changedBy()),
                webhook.enabled(),
                webhook.failed() > 0);
    }

    private static String explanation(Webhook webhook, WebhookWords tell) {
        if (webhook.state() != WebhookState.ACTIVE) {
            return tell.say("webhook.explain." + webhook.state(), tell.moment(webhook.stateSince()));
        }
        return webhook.failingSince() == null
                ? ""
                : tell.say("webhook.explain.TROUBLED", tell.moment(webhook.failingSince()));
    }
}

package org.courtesy.web.screen.key;

import java.util.List;
import org.courtesy.security.ApiKey;
import org.courtesy.security.KeyState;

/**
 * A key as it is looked at.
 *
 * @param scopes what it opens, in words
 * @param former until when the secret before opens too, in words; empty when it does not
 * @param sure what stops when it is revoked
 * @param open whether it lets anybody in
 * @param revocable whether it could still be revoked; an expired one too
 */
public record KeySheet(
        String name,
        String role,
        List<String> scopes,
        String rate,
        String state,
        String style,
        String made,
        String until,
        String used,
        String former,
        String sure,
        boolean open,
        boolean revocable) {

    static KeySheet of(ApiKey key, KeyWords tell) {
        return new KeySheet(
                key.name(),
                tell.role(key.role()),
                tell.scopes(key),
                key.requestsPerMinute() == null
                        ? tell.say("key.rate.usual")
                        : tell.say("key.rate.own", key.requestsPerMinute()),
                tell.state(key),
                KeyWords.style(key.state()),
                tell.say("key.made.by", tell.moment(key.createdAt()), key.createdBy()),
                tell.until(key),
                tell.used(key),
                key.previousUntil() == null ? "" : tell.say("key.former", tell.moment(key.previousUntil())),
                tell.say("key.revoke.sure", key.name(), tell.usedSentence(key)),
                key.state() == KeyState.VALID,
                key.state() != KeyState.REVOKED);
    }
}

package org.courtesy.web.screen.key;

import org.courtesy.security.ApiKey;

/**
 * A key in the list.
 *
 * @param style style class of the mark
 * @param state in words, with its end
 */
public record KeyLine(String name, String role, String state, String style, String made) {

    static KeyLine of(ApiKey key, KeyWords tell) {
        String state = key.expiresAt() == null
                ? tell.state(key)
                : tell.say("key.state.until." + key.state(), tell.moment(key.expiresAt()));
        return new KeyLine(
                key.name(),
                tell.role(key.role()),
                state,
                KeyWords.style(key.state()),
                tell.say("key.made.by", tell.moment(key.createdAt()), key.createdBy()));
    }
}

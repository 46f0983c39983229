package org.courtesy.web.screen.key;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.security.ApiKey;
import org.courtesy.security.KeyState;
import org.courtesy.security.Scope;
import org.courtesy.web.screen.layout.Words;

/** Keys told in words. */
final class KeyWords {

    private static final String NEVER_USED = "key.unused";

    private final Words words;
    private final Clock clock;

    /** @param clock of the reader */
    KeyWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String moment(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    String role(String code) {
        return words.say("role." + code);
    }

    /** What a key opens, one line each; everything its role may when nothing is said. */
    List<String> scopes(ApiKey key) {
        return key.scopes().isEmpty()
                ? List.of(words.say("key.scopes.all"))
                : key.scopes().stream().map(this::scope).toList();
    }

    /** A scope; one that this version does not know any more as it is written. */
    String scope(String written) {
        return Scope.parse(written)
                .map(scope -> words.say(scope.write() ? "key.scope.write" : "key.scope.read", place(scope.place())))
                .orElse(written);
    }

    private String place(String place) {
        return words.say("key.place." + place);
    }

    String state(ApiKey key) {
        return words.say("key.state." + key.state());
    }

    String until(ApiKey key) {
        return key.expiresAt() == null ? words.say("key.forever") : moment(key.expiresAt());
    }

    String used(ApiKey key) {
        return key.lastUsedAt() == null ? words.say(NEVER_USED) : moment(key.lastUsedAt());
    }

    /** The last use as a sentence. */
    String usedSentence(ApiKey key) {
        return key.lastUsedAt() == null
                ? words.say("key.unused.sentence")
                : words.say("key.used.sentence", moment(key.lastUsedAt()));
    }

    static String style(KeyState state) {
        return switch (state) {
            case VALID -> "ok";
            case EXPIRED -> "calm";
            case REVOKED -> "stop";
        };
    }
}

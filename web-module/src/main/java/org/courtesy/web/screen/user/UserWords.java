package org.courtesy.web.screen.user;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.security.User;
import org.courtesy.security.UserState;
import org.courtesy.web.screen.layout.Words;

/** Users told in words. */
final class UserWords {

    private final Words words;
    private final Clock clock;

    /** @param clock of the reader */
    UserWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String moment(OffsetDateTime at) {
        return words.moment(at, clock.getZone(), LocalDate.now(clock));
    }

    List<String> roles(User user) {
        return user.roles().stream().map(role -> words.say("role." + role)).toList();
    }

    String rolesInOne(User user) {
        return roles(user).stream().collect(Collectors.joining(", "));
    }

    /** The state; a first password that has run out lets nobody in. */
    String state(User user) {
        if (user.external() && user.state() == UserState.ACTIVE) {
            return words.say("user.state.EXTERNAL");
        }
        if (user.state() != UserState.FIRST_PASSWORD) {
            return words.say("user.state." + user.state());
        }
        return words.say(runOut(user) ? "user.state.RUN_OUT" : "user.state.until", moment(user.firstPasswordUntil()));
    }

    String style(User user) {
        return switch (user.state()) {
            case ACTIVE -> "ok";
            case FIRST_PASSWORD -> runOut(user) ? "stop" : "warn";
            case DISABLED -> "stop";
        };
    }

    private boolean runOut(User user) {
        return !user.firstPasswordUntil().toInstant().isAfter(clock.instant());
    }

    String factor(User user) {
        if (user.external()) {
            return words.say("user.factor.external");
        }
        if (user.secondFactorSince() != null) {
            return words.say("user.factor.since", moment(user.secondFactorSince()));
        }
        return words.say(user.secondFactorDemanded() ? "user.factor.owed" : "user.factor.none");
    }

    String signedIn(User user) {
        return user.signedInAt() == null ? words.say("user.never") : moment(user.signedInAt());
    }
}

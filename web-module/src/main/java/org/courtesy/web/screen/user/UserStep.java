package org.courtesy.web.screen.user;

import java.util.function.BiConsumer;
import org.courtesy.security.UserService;

/** What is done to a user after one more question. */
public enum UserStep {
    DISABLE(UserService::disable),
    ENABLE(UserService::enable),
    DROP_FACTOR(UserService::resetSecondFactor),
    END_SESSIONS(UserService::endSessions),
    REMOVE(UserService::remove);

    private final BiConsumer<UserService, String> how;

    UserStep(BiConsumer<UserService, String> how) {
        this.how = how;
    }

    void take(UserService users, String name) {
        how.accept(users, name);
    }
}

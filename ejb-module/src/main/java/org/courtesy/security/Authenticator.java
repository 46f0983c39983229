package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Turns credentials into callers. */
@ApplicationScoped
public class Authenticator {

    /**
     * Checks a name and a password against the stored users.
     *
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures, whether the password is right or not
     */
    public Optional<Caller> verifyPassword(String name, String password) {
        throw new UnsupportedOperationException();
    }

    /** Checks an API key. */
    public Optional<Caller> verifyKey(String key) {
        throw new UnsupportedOperationException();
    }
}

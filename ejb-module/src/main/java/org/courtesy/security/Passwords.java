package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes passwords with PBKDF2, HMAC-SHA-512 and the number of rounds that OWASP recommends for it. */
@ApplicationScoped
class Passwords {

    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    private final Pbkdf2PasswordHash hash;

    /** Hash of nobody's password: an unknown name must cost as much as a wrong password. */
    private final String nobody;

    /** For the container's proxy. */
    protected Passwords() {
        this.hash = null;
        this.nobody = null;
    }

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(STRENGTH);
        this.nobody = hash.generate("nobody".toCharArray());
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    /** Takes as long as checking a password. */
    void waste(String password) {
        hash.verify(password.toCharArray(), nobody);
    }
}

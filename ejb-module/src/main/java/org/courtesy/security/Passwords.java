package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
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
        return hash.generate(typed(password));
    }

    boolean matches(String password, String stored) {
        return hash.verify(typed(password), stored);
    }

    /** The same characters, whatever keyboard they come from: an umlaut may arrive as one character or as two. */
    private static char[] typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }

    /** Takes as long as checking a password. */
    void waste(String password) {
        hash.verify(typed(password), nobody);
    }
}

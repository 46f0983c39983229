package org.courtesy.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which name and password were right, so that a caller who sends them with every request does
 * not pay for password hashing every time. Passwords are not kept: an entry is found by a hash with a key that exists in
 * this process only.
 */
class VerifiedCredentials {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ENTRIES = 1_000;

    private record Verified(String passwordHash, Instant until) {}

    private final Duration remembered;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > ENTRIES;
        }
    };

    VerifiedCredentials(Duration remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The stored hash of which the password was found right; whether it is stored still, the caller has to see. */
    Optional<String> find(String name, String password) {
        String entry = entry(name, password);
        synchronized (this) {
            Verified found = verified.get(entry);
            if (found != null && found.until().isBefore(clock.instant())) {
                verified.remove(entry);
                return Optional.empty();
            }
            return Optional.ofNullable(found).map(Verified::passwordHash);
        }
    }

    void remember(String name, String password, String passwordHash) {
        String entry = entry(name, password);
        synchronized (this) {
            verified.put(entry, new Verified(passwordHash, clock.instant().plus(remembered)));
        }
    }

    private String entry(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

package org.courtesy.security;

/**
 * A key that was just made.
 *
 * @param secret what goes into {@code Authorization: Bearer}; it is shown this once and stored nowhere
 */
public record NewApiKey(ApiKey key, String secret) {

    /** Without the secret, which no log should have. */
    @Override
    public String toString() {
        return "NewApiKey[" + key + "]";
    }
}

package org.courtesy.secret;

import java.util.Base64;
import java.util.Optional;

/** Hides secrets with a key that everybody knows. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SecretBox box() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new SecretBox(new SecretKeySource(Optional.of(key), Optional.empty(), Optional.empty(), "unused"));
    }
}

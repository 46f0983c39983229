package org.courtesy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String OWNER = "endpoint 1";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path directory;

    @Test
    void readsWhatItHasHidden() throws SecretBox.UnreadableException {
        String hidden = configured(1).hide(SECRET, OWNER);

        assertThat(hidden).doesNotContain(SECRET.substring(6));
        assertThat(configured(1).reveal(hidden, OWNER)).isEqualTo(SECRET);
    }

    @Test
    void anotherKeyOrAnotherOwnerReadsNothing() {
        String hidden = configured(1).hide(SECRET, OWNER);

        assertThatThrownBy(() -> configured(2).reveal(hidden, OWNER)).isInstanceOf(SecretBox.UnreadableException.class);
        assertThatThrownBy(() -> configured(1).reveal(hidden, "endpoint 2"))
                .isInstanceOf(SecretBox.UnreadableException.class);
    }

    @Test
    void makesAKeyOnceThatOnlyTheServerReads() throws Exception {
        String hidden = ofFile().hide(SECRET, OWNER);

        assertThat(ofFile().reveal(hidden, OWNER)).isEqualTo(SECRET);
        Path key = directory.resolve("courtesy-secret.key");
        assertThat(Base64.getDecoder().decode(Files.readString(key))).hasSize(32);
        assertThat(Files.getPosixFilePermissions(key))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private SecretBox ofFile() {
        return new SecretBox(
                new SecretKeySource(Optional.empty(), Optional.empty(), Optional.empty(), directory.toString()));
    }

    @Test
    void understandsTheKeyThatWasOfWebhooksAlone() throws Exception {
        String hidden = configured(1).hide(SECRET, OWNER);
        SecretBox named = new SecretBox(
                new SecretKeySource(Optional.empty(), Optional.of(key(1)), Optional.empty(), directory.toString()));
        assertThat(named.reveal(hidden, OWNER)).isEqualTo(SECRET);

        Files.writeString(directory.resolve("courtesy-webhooks.key"), key(1));
        assertThat(ofFile().reveal(hidden, OWNER)).isEqualTo(SECRET);
    }

    private static SecretBox configured(int first) {
        return new SecretBox(
                new SecretKeySource(Optional.of(key(first)), Optional.empty(), Optional.empty(), "unused"));
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }
}

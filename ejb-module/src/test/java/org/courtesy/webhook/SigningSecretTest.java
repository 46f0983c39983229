package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures are those of Standard Webhooks. */
class SigningSecretTest {

    /** The vector that the libraries of Standard Webhooks are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsLikeThePublishedVector() {
        assertThat(SigningSecret.header(ID, SECONDS, BODY, List.of(SECRET))).isEqualTo(SIGNATURE);
    }

    @Test
    void signsWithBothSecretsWhileOneIsReplaced() {
        String other = SigningSecret.generate();

        String[] both =
                SigningSecret.header(ID, SECONDS, BODY, List.of(other, SECRET)).split(" ");

        assertThat(both).hasSize(2);
        assertThat(both[0]).isEqualTo(SigningSecret.header(ID, SECONDS, BODY, List.of(other)));
        assertThat(both[1]).isEqualTo(SIGNATURE);
    }

    @Test
    void aSecretHas256RandomBits() {
        String secret = SigningSecret.generate();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(SigningSecret.generate());
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
    }
}

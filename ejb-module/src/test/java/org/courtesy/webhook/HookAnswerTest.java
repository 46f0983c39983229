package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void readsStatusAndHeaders() throws IOException {
        HookAnswer answer = read("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\n\r\nignored");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter(NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void skipsWhatComesBeforeTheAnswer() throws IOException {
        assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204\r\n\r\n").status())
                .isEqualTo(204);
    }

    @Test
    void understandsADateToWaitFor() throws IOException {
        assertThat(read("HTTP/1.1 429 x\r\nRetry-After: Fri, 20 Nov 2026 09:00:30 GMT\r\n\r\n")
                        .retryAfter(NOW))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(read("HTTP/1.1 429 x\r\nRetry-After: soon\r\n\r\n").retryAfter(NOW))
                .isNull();
        assertThat(read("HTTP/1.1 429 x\r\n\r\n").retryAfter(NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 999 x\r\n\r\n"})
    void whatIsNoAnswerIsSaid(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(HookAnswer.NoHttpException.class);
    }

    @Test
    void aHeadWithoutEndIsNotReadForEver() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> HookAnswer.read(endless)).isInstanceOf(HookAnswer.NoHttpException.class);
    }

    private static HookAnswer read(String text) throws IOException {
        return HookAnswer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}

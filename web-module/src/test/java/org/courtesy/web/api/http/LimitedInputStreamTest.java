package org.courtesy.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.courtesy.web.api.problem.PayloadTooLargeException;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {

    @Test
    void passesOnWhatFits() throws IOException {
        assertThat(limitedTo(5, "12345").readAllBytes()).hasSize(5);
    }

    @Test
    void refusesTheFirstByteTooMany() {
        assertThatThrownBy(() -> limitedTo(4, "12345").readAllBytes()).isInstanceOf(PayloadTooLargeException.class);
        assertThatThrownBy(() -> limitedTo(4, "12345").skipNBytes(5)).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        InputStream in = limitedTo(1, "12");
        assertThat(in.read()).isEqualTo('1');
        assertThatThrownBy(in::read).isInstanceOf(PayloadTooLargeException.class);
    }

    private static InputStream limitedTo(long limit, String content) {
        return new LimitedInputStream(new ByteArrayInputStream(content.getBytes()), limit);
    }
}

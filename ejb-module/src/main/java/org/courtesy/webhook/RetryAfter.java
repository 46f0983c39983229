package org.courtesy.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The header of an answer by which an endpoint asks to be left alone (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** For how long; null when there is no such header, or nobody understands it. */
    static Duration read(String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            Duration wish = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            return wish.isNegative() ? Duration.ZERO : wish;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

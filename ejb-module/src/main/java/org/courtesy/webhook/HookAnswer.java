package org.courtesy.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer; what its body says does not matter.
 *
 * @param headers by name in lower case
 */
record HookAnswer(int status, Map<String, String> headers) {

    /** What came back is no answer. */
    static final class NoHttpException extends IOException {

        private static final long serialVersionUID = 1L;

        NoHttpException() {
            super("No HTTP answer");
        }
    }

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_REST = 64 * 1024;
    private static final String HEAD_END = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

    /** Reads the head, and skips those that come before it (100, 103). */
    static HookAnswer read(InputStream in) throws IOException {
        HookAnswer answer = one(in);
        while (answer.status < 200) {
            answer = one(in);
        }
        return answer;
    }

    private static HookAnswer one(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n");
        Matcher status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new NoHttpException();
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new HookAnswer(Integer.parseInt(status.group(1)), headers);
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < HEAD_END.length()) {
            int next = in.read();
            if (next < 0 || head.size() >= LONGEST_HEAD) {
                throw new NoHttpException();
            }
            head.write(next);
            matched = next == HEAD_END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Lets the other side finish, up to a limit: many log a broken connection otherwise. */
    void drain(InputStream in) {
        try {
            int announced = Integer.parseInt(headers.getOrDefault("content-length", String.valueOf(LONGEST_REST)));
            in.readNBytes(Math.max(0, Math.min(announced, LONGEST_REST)));
        } catch (IOException | NumberFormatException notOurAffair) {
            // The answer stands.
        }
    }

    /** How long the endpoint asks to be left alone ({@code Retry-After}); null when it does not, or nobody understands it. */
    Duration retryAfter(Instant now) {
        String text = headers.get("retry-after");
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

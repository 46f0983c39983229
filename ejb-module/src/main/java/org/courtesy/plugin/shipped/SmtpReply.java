package org.courtesy.plugin.shipped;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.plugin.spi.Handed;

/**
 * What a mail server said, RFC 5321, with the detail of RFC 3463 where it gave one.
 *
 * @param detail e.g. {@code 5.1.1}, empty when there was none
 */
record SmtpReply(int code, String detail, String words) {

    private static final Pattern REPLY =
            Pattern.compile("([2-5]\\d\\d)[ -]?(?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?.*", Pattern.DOTALL);
    private static final int FOR_GOOD = 500;

    /** It is about how we speak to the server and not about the e-mail: sign in, encrypt first. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    /** Nobody there, by the code alone; others mean many things. */
    private static final Set<Integer> ABOUT_MAILBOX = Set.of(550, 551, 553);

    private static final Pattern NOBODY = Pattern.compile("5\\.1\\.(1|2|3|6|10)|5\\.2\\.1");

    /** The reply behind a failure, the most detailed one; empty when the server did not get so far. */
    static Optional<SmtpReply> of(MessagingException failure) {
        SmtpReply found = null;
        for (Exception e = failure;
                e != null;
                e = e instanceof MessagingException inner ? inner.getNextException() : null) {
            Matcher reply =
                    REPLY.matcher(e.getMessage() == null ? "" : e.getMessage().strip());
            if (reply.matches() && !reply.group(1).startsWith("2")) {
                String detail = reply.group(2) == null ? "" : reply.group(2);
                found = new SmtpReply(
                        Integer.parseInt(reply.group(1)), detail, e.getMessage().strip());
            }
        }
        return Optional.ofNullable(found);
    }

    /** What it means for the contact. */
    Handed handed() {
        if (code < FOR_GOOD || ABOUT_US.contains(code)) {
            return new Handed.Later(words);
        }
        boolean nobody = detail.isEmpty()
                ? ABOUT_MAILBOX.contains(code)
                        && !words.toLowerCase(Locale.ROOT).contains("relay")
                : NOBODY.matcher(detail).matches();
        return nobody ? new Handed.Undeliverable(words) : new Handed.Refused(words);
    }
}

package org.courtesy.web.screen.job;

import java.time.Duration;
import org.courtesy.web.screen.layout.Words;

/** Spans of time in words, as exact as somebody wants to know them who waits. */
final class Spans {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    /** From here on hours are told. */
    private static final long LONG = 90 * MINUTE;

    /** Beside hours single minutes would only pretend to be known. */
    private static final long STEP = 10;

    private Spans() {}

    /** How long something will still take; empty when nobody can tell. */
    static String left(Long seconds, Words words) {
        if (seconds == null) {
            return "";
        }
        if (seconds < MINUTE) {
            return words.say("job.left.soon");
        }
        if (seconds < LONG) {
            return words.say("job.left.minutes", Math.round((double) seconds / MINUTE));
        }
        long minutes = Math.round((double) seconds / MINUTE / STEP) * STEP;
        return words.say("job.left.hours", minutes / (HOUR / MINUTE), minutes % (HOUR / MINUTE));
    }

    /** How long something took. */
    static String took(Duration passed, Words words) {
        long seconds = passed.toSeconds();
        if (seconds < 1) {
            return words.say("job.took.noTime");
        }
        if (seconds < 2 * MINUTE) {
            return words.say("job.took.seconds", seconds);
        }
        if (seconds < LONG) {
            return words.say("job.took.minutes", Math.round((double) seconds / MINUTE));
        }
        return words.say("job.took.hours", seconds / HOUR, seconds % HOUR / MINUTE);
    }
}

package org.courtesy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is counted instead of being written each time: as many entries as there are different deeds, however often they come. */
class Counted {

    /** Beyond so many different ones it does not matter any more on what they were done. */
    private static final int MOST = 5_000;

    /**
     * A deed and how often.
     *
     * @param since the first time
     * @param until when it is to be written
     * @param correlation id of the last request
     */
    record Count(Deed deed, Instant since, Instant until, int times, String correlation) {

        private Count more(int further, String last) {
            return new Count(deed, since, until, times + further, last);
        }
    }

    private final Map<Deed, Count> counts = new LinkedHashMap<>();

    /** Counts a deed, which is to be written when the window is over. */
    synchronized void count(Deed deed, Instant now, Duration window, String correlation) {
        Deed key = counts.size() < MOST || counts.containsKey(deed) ? deed : deed.onWhatever();
        counts.merge(
                key,
                new Count(key, now, now.plus(window), 1, correlation),
                (before, one) -> before.more(1, correlation));
    }

    /** Takes out what is to be written by then. */
    synchronized List<Count> take(Instant now) {
        List<Count> due = new ArrayList<>();
        for (Iterator<Count> all = counts.values().iterator(); all.hasNext(); ) {
            Count one = all.next();
            if (!now.isBefore(one.until())) {
                due.add(one);
                all.remove();
            }
        }
        return due;
    }

    /** Puts something back that could not be written. */
    synchronized void putBack(Count one) {
        counts.merge(one.deed(), one, (later, before) -> before.more(later.times(), later.correlation()));
    }
}

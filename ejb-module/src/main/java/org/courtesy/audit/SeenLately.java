package org.courtesy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has seen what a moment ago: a page of ten panels leaves one entry. */
class SeenLately {

    private static final int MOST = 20_000;

    private final Duration window;
    private final Map<Deed, Instant> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Deed, Instant> eldest) {
            return size() > MOST;
        }
    };

    SeenLately(Duration window) {
        this.window = window;
    }

    synchronized boolean contains(Deed deed, Instant now) {
        Instant before = seen.get(deed);
        return before != null && now.isBefore(before.plus(window));
    }

    synchronized void remember(Deed deed, Instant now) {
        seen.remove(deed);
        seen.put(deed, now);
    }
}

package org.courtesy.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The customers of the demo utility as they are on one day. The same day gives the same customers; on another day the
 * same people stand where they stood, and their dates have moved along, so that there is always a birthday today and a
 * complaint that waits.
 */
public final class DemoUtility {

    /** Where the utility is at home; its day is the demo's day. */
    public static final ZoneId HOME = Land.GERMANY.zone;

    /** Days before today in which named customers have only the history that was written for them. */
    private static final int QUIET_DAYS = 75;

    private static final int LAST_WEEK = 8;
    private static final int HISTORY_SEED = 100_000;

    private DemoUtility() {}

    /** All customers as of a day. */
    public static List<DemoCustomer> on(LocalDate today) {
        Cast named = new Cast(today);
        Occasions.join(named);
        Limits.join(named);
        Prospects.join(named);
        named.drafts().forEach(draft -> live(draft, QUIET_DAYS));
        Cast others = new Cast(today);
        Crowd.join(others);
        others.drafts().forEach(draft -> live(draft, LAST_WEEK));
        return Stream.of(named, others)
                .flatMap(cast -> cast.drafts().stream())
                .map(Draft::build)
                .toList();
    }

    private static void live(Draft draft, int quietDays) {
        int serial = Integer.parseInt(draft.number().substring(2));
        new History(draft, new Chance(HISTORY_SEED + serial)).untilDaysAgo(quietDays);
    }
}

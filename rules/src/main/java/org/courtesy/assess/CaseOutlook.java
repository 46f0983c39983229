package org.courtesy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Outlook;
import org.courtesy.fact.Policy;
import org.courtesy.policy.PolicySnapshot;

/**
 * Looks ahead from an instant. Edges of windows count, so an obstacle of n days is gone one second after its n-th day.
 */
final class CaseOutlook implements Outlook {

    private static final long SECOND = 1000;

    private final CaseFile file;
    private final Moment now;
    private final PolicySnapshot snapshot;
    private final Policy policy;

    CaseOutlook(CaseFile file, Moment now, PolicySnapshot snapshot) {
        this.file = file;
        this.now = now;
        this.snapshot = snapshot;
        this.policy = snapshot.policy();
    }

    @Override
    public Instant pauseEnds() {
        LocalDate last = file.customer().preference().pausedTo();
        return last == null ? null : startOf(last.plusDays(1));
    }

    @Override
    public Instant complaintCoolOffEnds() {
        return after(file.painter().complaintClosed(now.millis()), policy.complaintCoolOffDays());
    }

    @Override
    public Instant refusalRestEnds() {
        return after(file.painter().refusal(now.millis()), policy.refusalRestDays());
    }

    @Override
    public Instant statutoryFreezeEnds() {
        return after(file.painter().statutoryNotice(now.millis()), policy.statutoryFreezeDays());
    }

    @Override
    public Instant negativesFade() {
        List<Long> newestFirst = file.events().times(now.millis(), CustomerPainter::negative);
        return newestFirst.size() < policy.negativeCount()
                ? null
                : after(newestFirst.get(policy.negativeCount() - 1), policy.negativeWindowDays());
    }

    @Override
    public Instant majorityBegins() {
        LocalDate birthDate = file.customer().birthDate();
        return birthDate == null
                ? null
                : startOf(snapshot.countries()
                        .birthdayIn(
                                birthDate.getYear() + policy.adultAge(),
                                birthDate,
                                file.customer().country()));
    }

    @Override
    public Instant quietHoursEnd() {
        LocalDateTime opens = snapshot.callingHours().nextOpen(file.customer().country(), now.local());
        return opens == null ? null : bounded(opens.atZone(now.zone()).toInstant());
    }

    @Override
    public Instant publicHolidayEnds() {
        LocalDate day = now.date();
        while (file.isHoliday(day)) {
            day = day.plusDays(1);
        }
        return startOf(day);
    }

    @Override
    public Instant attemptsFree() {
        Windows windows = file.windows();
        if (windows.attemptsOfTask(now.millis()) >= policy.callAttemptsPerTask()) {
            return null;
        }
        TreeSet<Long> candidates = new TreeSet<>();
        for (Events.Attempt attempt : file.events().attempts()) {
            candidates.add(attempt.at() + Windows.DAYS_7 + SECOND);
        }
        for (int day = 1; day <= policy.lookAheadDays(); day++) {
            candidates.add(startMillis(now.date().plusDays(day)));
        }
        return first(
                candidates,
                at -> windows.attempts(at, Windows.DAYS_7) < policy.callAttemptsPer7Days()
                        && windows.attemptsOn(Moment.of(at, now.zone())) < policy.callAttemptsPerDay());
    }

    @Override
    public Instant channelFree(ContactChannel channel) {
        int cap = snapshot.channel(channel).maxPieces30Days();
        return first(ends(Windows.DAYS_30), at -> file.windows().pieces(at, channel) < cap);
    }

    @Override
    public Instant wishFree() {
        Integer wish = file.customer().preference().maxAdvertisingPer30Days();
        return wish == null
                ? null
                : first(ends(Windows.DAYS_30), at -> file.windows().pieces(at, null) < wish);
    }

    @Override
    public Instant sharedBudgetFree(ContactChannel channel) {
        Windows windows = file.windows();
        double others = Math.max(windows.householdPoints(), windows.premisePoints());
        double room =
                policy.sharedPoints30Days() - others - snapshot.channel(channel).weight();
        return first(ends(Windows.DAYS_30), at -> windows.points(at, Windows.DAYS_30) <= room);
    }

    @Override
    public Instant budgetFree(ContactChannel channel) {
        Windows windows = file.windows();
        double weight = snapshot.channel(channel).weight();
        LongPredicate free = at -> {
            double factor = windows.budgetFactor(file.events().balance(at));
            return windows.points(at, Windows.DAYS_30) + weight <= policy.advertisingPoints30Days() * factor
                    && windows.points(at, Windows.DAYS_90) + weight <= policy.advertisingPoints90Days() * factor;
        };
        TreeSet<Long> candidates = ends(Windows.DAYS_30);
        candidates.addAll(ends(Windows.DAYS_90));
        if (file.events().anyExperience()) {
            // The budget moves with the fading balance: look at every day, then at the second within the day.
            for (int day = 1; day <= policy.lookAheadDays(); day++) {
                candidates.add(now.millis() + day * Moment.DAY);
            }
        }
        long before = now.millis();
        for (long candidate : candidates) {
            if (candidate > before) {
                if (free.test(candidate)) {
                    return bounded(Instant.ofEpochMilli(firstSecond(before, candidate, free)));
                }
                before = candidate;
            }
        }
        return null;
    }

    /** The first second of an interval at whose end a predicate holds and at whose start it does not. */
    private static long firstSecond(long refused, long allowed, LongPredicate free) {
        long low = refused;
        long high = allowed;
        while (high - low > SECOND) {
            long middle = low + (high - low) / 2 / SECOND * SECOND;
            if (middle == low) {
                break;
            }
            if (free.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Instants at which a piece of advertising leaves a window. */
    private TreeSet<Long> ends(long window) {
        TreeSet<Long> ends = new TreeSet<>();
        for (Events.Contact contact : file.events().contacts()) {
            ends.add(contact.at() + window + SECOND);
        }
        return ends;
    }

    private Instant first(TreeSet<Long> candidates, LongPredicate free) {
        for (long candidate : candidates.tailSet(now.millis(), false)) {
            if (free.test(candidate)) {
                return bounded(Instant.ofEpochMilli(candidate));
            }
        }
        return null;
    }

    private Instant after(long event, int days) {
        return event == Events.NEVER ? null : bounded(Instant.ofEpochMilli(event + days * Moment.DAY + SECOND));
    }

    private long startMillis(LocalDate day) {
        return day.atStartOfDay(now.zone()).toInstant().toEpochMilli();
    }

    /** Start of a day on the customer's clock, null beyond the look-ahead. */
    Instant startOf(LocalDate day) {
        return bounded(day.atStartOfDay(now.zone()).toInstant());
    }

    /** An instant, null when it lies beyond the look-ahead. */
    Instant bounded(Instant end) {
        return end.toEpochMilli() - now.millis() > policy.lookAheadDays() * Moment.DAY ? null : end;
    }
}

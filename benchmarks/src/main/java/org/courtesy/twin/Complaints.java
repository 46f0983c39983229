package org.courtesy.twin;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;

/** The customer's complaints: which are open, when the last one was closed. */
final class Complaints {

    /** A complaint with the instant of its end, null while it is open. */
    private static final class Complaint {
        final Touchpoint opening;
        OffsetDateTime endedAt;

        Complaint(Touchpoint opening, Now now) {
            this.opening = opening;
            if (opening.closedAt() != null) {
                endedAt = now.isPast(opening.closedAt()) ? opening.closedAt() : null;
            } else if (opening.status() == TouchpointStatus.CLOSED) {
                endedAt = opening.at(); // when exactly is not known
            }
        }

        boolean openAt(OffsetDateTime instant) {
            return !opening.at().isAfter(instant) && (endedAt == null || endedAt.isAfter(instant));
        }

        void end(OffsetDateTime instant) {
            endedAt = endedAt == null || instant.isBefore(endedAt) ? instant : endedAt;
        }
    }

    /** What happened at the same instant has the order of its ids. */
    private static final Comparator<Touchpoint> BY_TIME = Comparator.comparing(
                    Touchpoint::at, OffsetDateTime.timeLineOrder())
            .thenComparing(Touchpoint::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Now now;
    private final List<Complaint> all = new ArrayList<>();
    private final List<Touchpoint> closings = new ArrayList<>();
    private final List<OffsetDateTime> otherClosings = new ArrayList<>(0);
    private OffsetDateTime lastClosing;

    Complaints(Now now) {
        this.now = now;
    }

    void opened(Touchpoint touchpoint) {
        all.add(new Complaint(touchpoint, now));
    }

    void closed(Touchpoint touchpoint) {
        closings.add(touchpoint);
    }

    /** Ends the complaints that a closing names; call it once, when all touchpoints are known. */
    void settle() {
        closings.sort(BY_TIME);
        for (Touchpoint closing : closings) {
            Complaint ended =
                    closing.relatesTo() == null ? latestOpenAt(closing.at()) : named(closing.relatesTo(), closing.at());
            if (ended == null) {
                otherClosings.add(closing.at());
                lastClosing = closing.at();
            } else {
                ended.end(closing.at());
            }
        }
        for (Complaint complaint : all) {
            if (complaint.endedAt != null && (lastClosing == null || complaint.endedAt.isAfter(lastClosing))) {
                lastClosing = complaint.endedAt;
            }
        }
    }

    private Complaint latestOpenAt(OffsetDateTime instant) {
        Complaint latest = null;
        for (Complaint complaint : all) {
            if (complaint.openAt(instant)
                    && (latest == null || BY_TIME.compare(complaint.opening, latest.opening) >= 0)) {
                latest = complaint;
            }
        }
        return latest;
    }

    private Complaint named(String id, OffsetDateTime instant) {
        for (Complaint complaint : all) {
            if (id.equals(complaint.opening.id()) && !complaint.opening.at().isAfter(instant)) {
                return complaint;
            }
        }
        return null;
    }

    /** When the complaint that has been open for longest began; null when none is open. */
    OffsetDateTime oldestOpen() {
        OffsetDateTime oldest = null;
        for (Complaint complaint : all) {
            OffsetDateTime at = complaint.opening.at();
            if (complaint.endedAt == null && (oldest == null || at.isBefore(oldest))) {
                oldest = at;
            }
        }
        return oldest;
    }

    /** When a complaint was closed last; null when none was. */
    OffsetDateTime lastClosing() {
        return lastClosing;
    }

    /** Complaints made at or after an instant; one that is known by its end alone counts with that. */
    int since(OffsetDateTime instant) {
        int count = 0;
        for (OffsetDateTime closing : otherClosings) {
            if (!closing.isBefore(instant)) {
                count++;
            }
        }
        for (Complaint complaint : all) {
            if (!complaint.opening.at().isBefore(instant)) {
                count++;
            }
        }
        return count;
    }

    /** Sum of the experiences; what is open does not fade. */
    double experience(History history) {
        double sum = 0;
        for (Complaint complaint : all) {
            sum += complaint.endedAt == null ? complaint.opening.experience() : history.faded(complaint.opening);
        }
        return sum;
    }
}

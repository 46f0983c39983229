package org.courtesy.assess;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.policy.TouchpointCatalogue;

/**
 * The customer's touchpoints, read once: what each one was, when a complaint was closed, what counts against which cap.
 * Everything is kept with its time, so that a picture can be taken at any instant.
 */
final class Events {

    /** The time of what never happened. */
    static final long NEVER = Long.MIN_VALUE;

    /** The end of what is not over. */
    static final long OPEN_END = Long.MAX_VALUE;

    /** Complaints that most customers do not exceed. */
    private static final int FEW = 4;

    private static final String COMPLAINT_OPEN = "COMPLAINT_OPEN";
    private static final String COMPLAINT_CLOSED = "COMPLAINT_CLOSED";

    /** A touchpoint with what the catalogue says of it. */
    record Event(long at, Touchpoint touchpoint, Purpose purpose, TouchpointCatalogue.Type type, boolean assessed) {

        boolean planned() {
            return touchpoint.status() == TouchpointStatus.PLANNED;
        }

        boolean cancelled() {
            return touchpoint.status() == TouchpointStatus.CANCELLED;
        }

        /** It took place: neither planned nor cancelled. */
        boolean happened() {
            return !planned() && !cancelled();
        }

        boolean outboundAdvertising() {
            return touchpoint.direction() == Direction.OUTBOUND && purpose == Purpose.ADVERTISING;
        }
    }

    /** A complaint from its opening to its closing; without opening it is known by its end alone. */
    record Complaint(long openedAt, long closedAt, Touchpoint opening) {}

    /** Advertising that counts against caps: pieces and points. */
    record Contact(long at, ContactChannel channel, double points, boolean planned) {}

    /** A call attempt, reached or not. */
    record Attempt(long at, String task, boolean planned) {}

    // By time; at the same instant by id, so that the order in which they are given does not matter.
    private static final Comparator<Event> IN_ORDER = Comparator.comparingLong(Event::at)
            .thenComparing(event -> event.touchpoint().id(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ZoneId zone;
    private final Customer customer;
    private final List<Event> all = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<Touchpoint, Complaint> complaintOf = new IdentityHashMap<>(FEW);

    Events(CustomerCase customerCase, PolicySnapshot policy, ZoneId zone) {
        this.zone = zone;
        this.customer = customerCase.customer();
        Touchpoint assessed = customerCase.touchpoint();
        for (Touchpoint touchpoint : customerCase.touchpoints()) {
            boolean same =
                    assessed != null && assessed.id() != null && assessed.id().equals(touchpoint.id());
            add(touchpoint, touchpoint.at(), policy, same);
            assessed = same ? null : assessed;
        }
        if (assessed != null) {
            add(assessed, assessed.at() == null ? customerCase.asOf() : assessed.at(), policy, true);
        }
        all.sort(IN_ORDER);
        collectComplaints();
        for (Event event : all) {
            if (!event.assessed() && event.outboundAdvertising()) {
                collectContact(event, policy);
            }
        }
    }

    private void add(Touchpoint touchpoint, OffsetDateTime at, PolicySnapshot policy, boolean assessed) {
        TouchpointCatalogue.Type type = policy.touchpoints().of(touchpoint.type());
        all.add(new Event(at.toInstant().toEpochMilli(), touchpoint, purpose(touchpoint, at, policy), type, assessed));
    }

    // The strictest part of a message decides, whatever its sender says of it.
    private Purpose purpose(Touchpoint touchpoint, OffsetDateTime at, PolicySnapshot policy) {
        Purpose stated = touchpoint.purpose();
        if (stated != null && touchpoint.carries().isEmpty()) {
            return stated;
        }
        LegalClasses.Setting setting = new LegalClasses.Setting(
                at.atZoneSameInstant(zone).toLocalDate(), touchpoint.channel(), customer.country(), customer.kind());
        Purpose legal = policy.legalClasses()
                .ofBundle(touchpoint.type(), touchpoint.carries(), setting)
                .purpose();
        return stated == null || legal.compareTo(stated) > 0 ? legal : stated;
    }

    private void collectContact(Event event, PolicySnapshot policy) {
        Touchpoint touchpoint = event.touchpoint();
        boolean counts = touchpoint.countsAsContact() != null
                ? touchpoint.countsAsContact()
                : event.planned() || status(touchpoint) == TouchpointStatus.DONE;
        if (counts && !event.cancelled()) {
            double points = policy.advertisingPoints(touchpoint.channel(), touchpoint.type());
            contacts.add(new Contact(event.at(), touchpoint.channel(), points, event.planned()));
        }
        boolean missed =
                touchpoint.outcome() == Outcome.NOT_REACHED || touchpoint.status() == TouchpointStatus.UNDELIVERED;
        boolean call = touchpoint.channel() != null
                && policy.channel(touchpoint.channel()).calls();
        if (call && (counts || missed) && !event.cancelled()) {
            attempts.add(new Attempt(event.at(), touchpoint.task(), event.planned()));
        }
    }

    /** A touchpoint without status is done. */
    static TouchpointStatus status(Touchpoint touchpoint) {
        return touchpoint.status() == null ? TouchpointStatus.DONE : touchpoint.status();
    }

    // A complaint is closed by its own closing date, by status CLOSED, or by the COMPLAINT_CLOSED that names it; one
    // that
    // names none closes the latest complaint still open before it.
    private void collectComplaints() {
        List<Event> opened = all.stream()
                .filter(event -> event.touchpoint().type().equals(COMPLAINT_OPEN) && event.happened())
                .toList();
        long[] closedAt = new long[opened.size()];
        for (int i = 0; i < closedAt.length; i++) {
            Touchpoint complaint = opened.get(i).touchpoint();
            closedAt[i] = complaint.closedAt() != null
                    ? complaint.closedAt().toInstant().toEpochMilli()
                    : complaint.status() == TouchpointStatus.CLOSED
                            ? opened.get(i).at()
                            : OPEN_END;
        }
        for (Event event : all) {
            if (event.touchpoint().type().equals(COMPLAINT_CLOSED) && event.happened()) {
                int index = closedBy(event, opened, closedAt);
                if (index >= 0) {
                    closedAt[index] = Math.min(closedAt[index], event.at());
                } else {
                    complaints.add(new Complaint(event.at(), event.at(), null));
                }
            }
        }
        for (int i = 0; i < closedAt.length; i++) {
            Touchpoint opening = opened.get(i).touchpoint();
            Complaint complaint = new Complaint(opened.get(i).at(), closedAt[i], opening);
            complaints.add(complaint);
            complaintOf.put(opening, complaint);
        }
    }

    private static int closedBy(Event closing, List<Event> opened, long[] closedAt) {
        String named = closing.touchpoint().relatesTo();
        for (int i = opened.size() - 1; i >= 0; i--) {
            boolean before = opened.get(i).at() <= closing.at();
            boolean meant =
                    named != null ? named.equals(opened.get(i).touchpoint().id()) : closedAt[i] > closing.at();
            if (before && meant) {
                return i;
            }
        }
        return -1;
    }

    /** All touchpoints in the order of their time. */
    List<Event> all() {
        return all;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Time of the latest event that happened up to an instant and is of a kind; {@link #NEVER} when there is none. */
    long latest(long now, Predicate<Event> kind) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Event event = all.get(i);
            if (event.at() <= now && event.happened() && kind.test(event)) {
                return event.at();
            }
        }
        return NEVER;
    }

    /** Times, newest first, of the events that happened up to an instant and are of a kind. */
    List<Long> times(long now, Predicate<Event> kind) {
        List<Long> times = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Event event = all.get(i);
            if (event.at() <= now && event.happened() && kind.test(event)) {
                times.add(event.at());
            }
        }
        return times;
    }

    /** When a matter other than a complaint was last closed: whatever the customer came with. */
    long matterClosed(long now) {
        long last = NEVER;
        for (Event event : all) {
            Touchpoint touchpoint = event.touchpoint();
            if (touchpoint.direction() == Direction.INBOUND
                    && event.happened()
                    && !touchpoint.type().equals(COMPLAINT_OPEN)) {
                long closed = touchpoint.closedAt() != null
                        ? touchpoint.closedAt().toInstant().toEpochMilli()
                        : touchpoint.status() == TouchpointStatus.CLOSED ? event.at() : NEVER;
                last = closed <= now ? Math.max(last, closed) : last;
            }
        }
        return last;
    }

    /** Whether an action was already done between two instants, or is planned. */
    boolean doneBetween(long since, long now, String code, String sameAs) {
        return all.stream()
                .anyMatch(event -> event.at() >= since
                        && (event.at() <= now || event.planned())
                        && !event.cancelled()
                        && event.touchpoint().outcome() != Outcome.NOT_REACHED
                        && event.touchpoint().status() != TouchpointStatus.UNDELIVERED
                        && event.touchpoint().direction() == Direction.OUTBOUND
                        && (event.touchpoint().type().equals(code)
                                || event.touchpoint().type().equals(sameAs)));
    }

    /** Whether any touchpoint has an effect on the relationship. */
    boolean anyExperience() {
        return all.stream().anyMatch(event -> event.touchpoint().experience() != 0);
    }

    /** Sum of experiences, faded by half-life; an open complaint does not fade. */
    double balance(long now) {
        double balance = 0;
        for (Event event : all) {
            double experience = event.touchpoint().experience();
            if (experience != 0 && event.at() <= now && event.happened()) {
                balance += experience * fading(event, now);
            }
        }
        return balance;
    }

    private double fading(Event event, long now) {
        Complaint complaint = complaintOf.get(event.touchpoint());
        boolean openComplaint = complaint != null && complaint.closedAt() > now;
        if (openComplaint || event.type() == null) {
            return 1;
        }
        double days = (now - event.at()) / (double) Moment.DAY;
        return Math.pow(0.5, days / event.type().halfLifeDays());
    }
}

package org.courtesy.report.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.reason.Reason;
import org.courtesy.reason.ReasonSet;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Rows;
import org.courtesy.report.refusal.ReasonQuery.Group;

/** Adds up the reasons of groups of customers. */
final class RefusalTable {

    /** A row; without a channel it is that of all channels. */
    private record Key(Purpose purpose, ContactChannel channel, String code) {}

    /** What is known of one customer of a group and one row. */
    private static final class Standing {
        private boolean decisive;
        private boolean alone;
        private LocalDate free;

        void add(Reason reason, LocalDate opens) {
            decisive |= reason.decisive();
            alone |= reason.alone();
            free = opens == null || free != null && free.isBefore(opens) ? free : opens;
        }
    }

    private static final class Sum {
        private final TreeSet<String> rules = new TreeSet<>();
        private final TreeSet<String> bases = new TreeSet<>();
        private final TreeMap<LocalDate, Long> free = new TreeMap<>();
        private long customers;
        private long decisive;
        private long alone;

        void add(Standing standing, long many) {
            customers += many;
            decisive += standing.decisive ? many : 0;
            alone += standing.alone ? many : 0;
            if (standing.free != null) {
                free.merge(standing.free, many, Long::sum);
            }
        }

        long timed() {
            return free.values().stream().mapToLong(Long::longValue).sum();
        }

        LocalDate half() {
            long left = (timed() + 1) / 2;
            for (Map.Entry<LocalDate, Long> day : free.entrySet()) {
                left -= day.getValue();
                if (left <= 0) {
                    return day.getKey();
                }
            }
            return null;
        }
    }

    private static final Comparator<Map.Entry<Key, Sum>> IN_A_REASON =
            Comparator.comparing(entry -> entry.getKey().channel(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Group> groups;
    private final Map<Key, Sum> sums = new HashMap<>();
    private long free;

    RefusalTable(List<Group> groups) {
        this.groups = groups;
        groups.stream().filter(group -> group.reasons() != null).forEach(this::add);
    }

    private void add(Group group) {
        Map<Key, Standing> standings = new HashMap<>();
        boolean open = false;
        for (Map.Entry<ContactChannel, ReasonSet> entry :
                group.reasons().advertising().entrySet()) {
            ContactChannel channel = entry.getKey();
            open |= entry.getValue().reasons().isEmpty();
            entry.getValue()
                    .reasons()
                    .forEach(reason -> note(
                            standings, channel, reason, group.openings().days().get(channel)));
        }
        free += open ? group.customers() : 0;
        notePurpose(standings, group.reasons().service());
        notePurpose(standings, group.reasons().statutory());
        standings.forEach((key, standing) -> sums.get(key).add(standing, group.customers()));
    }

    private void notePurpose(Map<Key, Standing> standings, ReasonSet set) {
        set.reasons().forEach(reason -> note(standings, ContactChannel.valueOf(reason.subject()), reason, null));
    }

    private void note(Map<Key, Standing> standings, ContactChannel channel, Reason reason, LocalDate opens) {
        for (Key key : List.of(
                new Key(reason.purpose(), channel, reason.code()), new Key(reason.purpose(), null, reason.code()))) {
            standings.computeIfAbsent(key, any -> new Standing()).add(reason, opens);
            Sum sum = sums.computeIfAbsent(key, any -> new Sum());
            if (reason.rule() != null) {
                sum.rules.add(reason.rule());
            }
            if (reason.legalBasis() != null) {
                sum.bases.add(reason.legalBasis());
            }
        }
    }

    /** Everybody with a decision. */
    long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Those whose reasons are not known. */
    long unknown() {
        return groups.stream()
                .filter(group -> group.reasons() == null)
                .mapToLong(Group::customers)
                .sum();
    }

    /** Those with at least one channel that is open for advertising. */
    long free() {
        return free;
    }

    List<RefusalRow> rows(ReportTexts texts) {
        Comparator<Map.Entry<Key, Sum>> order = Comparator.<Map.Entry<Key, Sum>, Purpose>comparing(
                        entry -> entry.getKey().purpose(), Comparator.reverseOrder())
                .thenComparing(entry -> -ofAllChannels(entry.getKey()))
                .thenComparing(entry -> entry.getKey().code())
                .thenComparing(IN_A_REASON);
        List<RefusalRow> rows = new ArrayList<>();
        sums.entrySet().stream().sorted(order).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), texts)));
        return rows;
    }

    private long ofAllChannels(Key key) {
        return sums.get(new Key(key.purpose(), null, key.code())).customers;
    }

    private static RefusalRow row(Key key, Sum sum, ReportTexts texts) {
        boolean timed = key.purpose() == Purpose.ADVERTISING;
        return new RefusalRow(
                key.purpose(),
                texts.purpose(key.purpose()),
                key.channel(),
                key.channel() == null ? texts.anyChannel() : texts.channel(key.channel()),
                key.code(),
                texts.refusal(key.code()),
                List.copyOf(sum.rules),
                !sum.bases.isEmpty(),
                sum.bases.stream().map(texts::citation).collect(Collectors.joining("; ")),
                sum.customers,
                sum.decisive,
                sum.alone,
                sum.timed(),
                timed ? Rows.share(sum.timed(), sum.customers) : null,
                sum.free.isEmpty() ? null : sum.free.firstKey(),
                sum.half(),
                sum.free.isEmpty() ? null : sum.free.lastKey());
    }
}

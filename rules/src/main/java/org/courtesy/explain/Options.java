package org.courtesy.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Refusal;
import org.courtesy.policy.PolicySnapshot;

/** What may lift a refusal: alternatives, each of them one or several changes. */
final class Options {

    /** Of several ways around one refusal so many are tried. */
    private static final int MOST_WAYS = 3;

    /** Where a consent is asked for when no channel names its lack. */
    private static final List<ContactChannel> USUAL = List.of(ContactChannel.PHONE, ContactChannel.EMAIL);

    private final PolicySnapshot snapshot;
    private final Bench bench;

    Options(PolicySnapshot snapshot, Bench bench) {
        this.snapshot = snapshot;
        this.bench = bench;
    }

    /**
     * Alternatives that may lift a refusal of a target, the likelier first; empty when nothing does.
     *
     * @param done what is changed already
     * @param assessment what is said of the case with all that done
     */
    List<Set<Remedy>> of(Refusal refusal, Target target, Set<Remedy> done, Assessment assessment) {
        return switch (refusal.code()) {
            case Catalogue.NO_CONTACT_PERMISSION -> waysToContact(done, assessment);
            case Catalogue.UPSELL_WAKES_CHURNER -> lessRisk(done, assessment);
            default ->
                effective(levers(refusal.code(), target, assessment), done).stream()
                        .map(Set::of)
                        .toList();
        };
    }

    /** Everything of the catalogue that may lift a refusal of a target. */
    List<Remedy> levers(String code, Target target, Assessment assessment) {
        return levers(code, channels(code, target, assessment));
    }

    private List<Remedy> levers(String code, List<ContactChannel> channels) {
        List<Remedy> remedies = new ArrayList<>();
        for (Lever lever : Catalogue.of(code)) {
            if (lever.isOfAChannel()) {
                channels.forEach(channel -> remedies.add(lever.remedy(channel, snapshot)));
            } else {
                remedies.add(lever.remedy(null, snapshot));
            }
        }
        return remedies;
    }

    /** Those that would change something, with others made already. */
    private List<Remedy> effective(List<Remedy> remedies, Set<Remedy> done) {
        return remedies.stream()
                .filter(remedy -> !done.contains(remedy) && !bench.isIdle(remedy, done))
                .toList();
    }

    private static List<ContactChannel> channels(String code, Target target, Assessment assessment) {
        if (target instanceof Target.Contact contact) {
            return List.of(contact.channel());
        }
        List<ContactChannel> refused = Arrays.stream(ContactChannel.values())
                .filter(channel -> assessment.contact().stream()
                        .anyMatch(row -> row.channel() == channel && has(row.refusals(), code)))
                .toList();
        return refused.isEmpty() ? USUAL : refused;
    }

    private static boolean has(List<Refusal> refusals, String code) {
        return refusals.stream().anyMatch(refusal -> refusal.code().equals(code));
    }

    /** What opens one of the channels for advertising, the smallest first; waiting where waiting does. */
    private List<Set<Remedy>> waysToContact(Set<Remedy> done, Assessment assessment) {
        List<ContactFinding> rows = assessment.contact().stream()
                .filter(row -> row.purpose() == Purpose.ADVERTISING)
                .toList();
        List<Set<Remedy>> ways = new ArrayList<>();
        rows.stream()
                .map(ContactFinding::allowedFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> ways.add(Set.of(Remedy.waitUntil(first))));
        rows.stream()
                .filter(row -> row.allowedFrom() == null)
                .map(row -> opening(row, done))
                .filter(way -> !way.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .forEach(ways::add);
        return ways.subList(0, Math.min(MOST_WAYS, ways.size()));
    }

    /** One change for each reason against a contact that does not pass by itself; empty when one of them cannot be lifted. */
    private Set<Remedy> opening(ContactFinding row, Set<Remedy> done) {
        Set<Remedy> opening = new LinkedHashSet<>();
        for (Refusal refusal : lasting(row.refusals())) {
            List<Remedy> levers = effective(levers(refusal.code(), List.of(row.channel())), done);
            if (levers.isEmpty()) {
                return Set.of();
            }
            if (levers.stream().noneMatch(opening::contains)) {
                opening.add(levers.get(0));
            }
        }
        return opening;
    }

    /** The refusals that do not pass by themselves; all of them where even time does not help. */
    static List<Refusal> lasting(List<Refusal> refusals) {
        List<Refusal> lasting =
                refusals.stream().filter(refusal -> refusal.until() == null).toList();
        return lasting.isEmpty() ? refusals : lasting;
    }

    /** The fewest changes that take away as many points of the risk as are too many. */
    private List<Set<Remedy>> lessRisk(Set<Remedy> done, Assessment assessment) {
        if (assessment.churn() == null) {
            return List.of();
        }
        List<Remedy> levers = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        int total = 0;
        for (Driver driver : assessment.churn().drivers()) {
            total += driver.points();
            Lever lever = driver.points() > 0 ? Catalogue.ofDriver(driver.code()) : null;
            Remedy remedy = lever == null ? null : lever.remedy(null, snapshot);
            if (remedy != null && !done.contains(remedy) && !bench.isIdle(remedy, done) && !levers.contains(remedy)) {
                levers.add(remedy);
                points.add(driver.points());
            }
        }
        List<Set<Remedy>> ways = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << levers.size(); chosen++) {
            int left = total;
            Set<Remedy> way = new TreeSet<>();
            for (int i = 0; i < levers.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    left -= points.get(i);
                    way.add(levers.get(i));
                }
            }
            if (!Band.of(Math.max(0, left)).atLeast(Band.HIGH)) {
                ways.add(way);
            }
        }
        ways.sort(Comparator.comparingInt(Set::size));
        return ways.subList(0, Math.min(MOST_WAYS, ways.size()));
    }
}

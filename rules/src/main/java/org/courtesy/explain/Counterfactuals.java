package org.courtesy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Refusal;
import org.courtesy.policy.PolicySnapshot;

/**
 * Finds, for everything that a decision refuses, the smallest change that would turn it. Each refusal that stands must be
 * lifted by a change of its own, so the search reads the refusals, makes the changes that may lift them, judges the changed
 * case and reads again what still stands: a hitting set of the refusals (Reiter, A theory of diagnosis from first
 * principles, 1987), the smaller sets first. What is found is judged without each of its parts, so that nothing needless
 * stays in it.
 */
final class Counterfactuals {

    /** More changes than this are no advice. */
    private static final int MOST_CHANGES = 6;

    private final Assessment assessment;
    private final Bench bench;
    private final Options options;

    Counterfactuals(CustomerCase given, Assessment assessment, PolicySnapshot snapshot, Judge judge) {
        this.assessment = assessment;
        this.bench = new Bench(given, assessment, judge);
        this.options = new Options(snapshot, bench);
    }

    /** A found change. */
    record Found(Target target, Set<Remedy> changes) {

        Counterfactual told() {
            return new Counterfactual(
                    target.name(),
                    new TreeSet<>(changes).stream().map(Remedy::words).toList(),
                    null);
        }
    }

    /** The smallest changes, for everything refused that can be turned. */
    List<Counterfactual> all() {
        return found().stream().map(Found::told).toList();
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Target target : Target.of(assessment)) {
            search(target).ifPresent(changes -> found.add(new Found(target, changes)));
        }
        return found;
    }

    Bench bench() {
        return bench;
    }

    private Optional<Set<Remedy>> search(Target target) {
        PriorityQueue<Set<Remedy>> open = new PriorityQueue<>(Comparator.comparingInt(Set::size));
        Set<Set<Remedy>> seen = new HashSet<>();
        open.add(Set.of());
        while (!open.isEmpty()) {
            Set<Remedy> changes = open.poll();
            Assessment judged = bench.with(changes);
            if (judged == null) {
                return Optional.empty();
            }
            Target.State state = target.in(judged);
            if (state.turned()) {
                return Optional.of(withoutNeedless(target, changes));
            }
            for (Set<Remedy> more : extensions(target, changes, judged, state)) {
                if (more.size() <= MOST_CHANGES && seen.add(more)) {
                    open.add(more);
                }
            }
        }
        return Optional.empty();
    }

    /** What to try next: what every way must contain, else each way around the refusal that leaves the fewest. */
    private List<Set<Remedy>> extensions(Target target, Set<Remedy> changes, Assessment judged, Target.State state) {
        if (state.allowedFrom() != null) {
            return List.of(Remedy.waiting(changes, state.allowedFrom()));
        }
        List<Refusal> obstacles =
                target instanceof Target.Contact ? Options.lasting(state.refusals()) : state.refusals();
        Set<Remedy> forced = new HashSet<>();
        List<Set<Remedy>> fewest = List.of();
        for (Refusal obstacle : obstacles) {
            if (!Catalogue.knows(obstacle.code())) {
                return List.of();
            }
            List<Set<Remedy>> ways = options.of(obstacle, target, changes, judged);
            if (ways.size() == 1) {
                forced.addAll(ways.get(0));
            } else if (fewest.isEmpty() || !ways.isEmpty() && ways.size() < fewest.size()) {
                fewest = ways;
            }
        }
        return forced.isEmpty()
                ? fewest.stream().map(way -> Remedy.union(changes, way)).toList()
                : List.of(Remedy.union(changes, forced));
    }

    /** The changes without those that turn out not to matter. */
    private Set<Remedy> withoutNeedless(Target target, Set<Remedy> changes) {
        Set<Remedy> doubtful = new TreeSet<>(changes);
        doubtful.removeAll(needed(target, changes));
        Set<Remedy> kept = new HashSet<>(changes);
        for (Remedy remedy : doubtful) {
            Set<Remedy> without = new HashSet<>(kept);
            without.remove(remedy);
            Assessment judged = without.isEmpty() ? null : bench.with(without);
            if (judged != null && target.in(judged).turned()) {
                kept = without;
            }
        }
        return kept;
    }

    /**
     * Those that alone lift one of the refusals that stand; without them the refusal would stay. Only the gate is known so
     * well: what an occasion or an offer wants may be lifted by the way, and is judged; so is everything once time passes,
     * which may bring an end that the case knows already.
     */
    private Set<Remedy> needed(Target target, Set<Remedy> changes) {
        if (!(target instanceof Target.Contact) || changes.stream().anyMatch(Remedy::isTime)) {
            return Set.of();
        }
        Set<Remedy> needed = new HashSet<>();
        for (Refusal refusal : Options.lasting(target.in(assessment).refusals())) {
            Set<Remedy> lifting = new HashSet<>(options.levers(refusal.code(), target, assessment));
            lifting.retainAll(changes);
            if (lifting.size() == 1) {
                needed.addAll(lifting);
            }
        }
        return needed;
    }
}

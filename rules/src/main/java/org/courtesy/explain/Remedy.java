package org.courtesy.explain;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Counterfactual;

/**
 * One thing that could be different: in words, and as an edit of the case. Equal words mean the same edit.
 *
 * @param order its place among others, so that equal sets are told in equal order
 */
record Remedy(Counterfactual.Change words, int order, UnaryOperator<CustomerCase> edit) implements Comparable<Remedy> {

    private static final Comparator<Remedy> IN_ORDER = Comparator.comparingInt(Remedy::order)
            .thenComparing(remedy -> remedy.words().fact())
            .thenComparing(remedy -> remedy.words().change());

    /** Nothing but time: the same case, judged later. It is told, and done, after everything else. */
    static Remedy waitUntil(OffsetDateTime then) {
        return new Remedy(
                new Counterfactual.Change("Time", then.toString()),
                Integer.MAX_VALUE,
                given -> CaseEdits.at(given, then));
    }

    boolean isTime() {
        return order == Integer.MAX_VALUE;
    }

    /** The changes with one wait until an instant, which takes the place of any other. */
    static Set<Remedy> waiting(Set<Remedy> changes, OffsetDateTime then) {
        Set<Remedy> waiting = new HashSet<>(changes);
        waiting.removeIf(Remedy::isTime);
        waiting.add(waitUntil(then));
        return waiting;
    }

    /** Two sets in one; of two waits the later. */
    static Set<Remedy> union(Set<Remedy> some, Set<Remedy> more) {
        Set<Remedy> all = new HashSet<>(some);
        all.addAll(more);
        all.stream()
                .filter(Remedy::isTime)
                .map(Remedy::instant)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> all.removeIf(
                        remedy -> remedy.isTime() && remedy.instant().isBefore(last)));
        return all;
    }

    private OffsetDateTime instant() {
        return OffsetDateTime.parse(words.change());
    }

    @Override
    public int compareTo(Remedy other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remedy remedy && words.equals(remedy.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}

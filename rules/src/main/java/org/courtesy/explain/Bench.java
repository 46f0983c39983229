package org.courtesy.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;

/** Judges one case under sets of changes, each set once, and not more of them than is worth the answer. */
final class Bench {

    /** So many judgements explain one decision at most; what is not found by then is not said. */
    static final int MOST_JUDGEMENTS = 150;

    private final CustomerCase given;
    private final Judge judge;
    private final Map<Set<Remedy>, CustomerCase> cases = new HashMap<>();
    private final Map<Set<Remedy>, Assessment> judged = new HashMap<>();

    Bench(CustomerCase given, Assessment assessment, Judge judge) {
        this.given = given;
        this.judge = judge;
        judged.put(Set.of(), assessment);
    }

    /** The assessment of the case with all changes made, null when no more is judged. */
    Assessment with(Set<Remedy> changes) {
        Assessment known = judged.get(changes);
        if (known == null && judged.size() <= MOST_JUDGEMENTS) {
            known = judge.judge(changed(changes));
            judged.put(Set.copyOf(changes), known);
        }
        return known;
    }

    /** The case with all changes made. */
    CustomerCase changed(Set<Remedy> changes) {
        return cases.computeIfAbsent(Set.copyOf(changes), this::edited);
    }

    private CustomerCase edited(Set<Remedy> changes) {
        CustomerCase edited = given;
        for (Remedy remedy : new TreeSet<>(changes)) {
            edited = remedy.edit().apply(edited);
        }
        return edited;
    }

    /** Whether a change leaves the case as it is, with others made already. */
    boolean isIdle(Remedy remedy, Set<Remedy> done) {
        CustomerCase changed = changed(done);
        return remedy.edit().apply(changed).equals(changed);
    }

    int judgements() {
        return judged.size() - 1;
    }
}

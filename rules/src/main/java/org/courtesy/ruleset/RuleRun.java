package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.fact.CurrentRule;
import org.courtesy.fact.Question;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** One customer's questions and the rules that answer them. Not safe for several threads. */
public final class RuleRun implements AutoCloseable, CurrentRule {

    /** Far above what one customer's questions can fire; a rule set that reaches it is broken. */
    private static final int FIRING_LIMIT = 10_000;

    private final KieSession session;
    private final Map<String, String> idByName;
    private final Set<String> fired = new TreeSet<>();
    private final AgendaFilter witness = this::witness;
    private String current = "";

    RuleRun(KieSession session, Map<String, String> idByName) {
        this.session = session;
        this.idByName = idByName;
    }

    /**
     * Lets the rules answer questions.
     *
     * @throws RuleSetException when a rule fails or the rules do not come to an end
     */
    public void ask(Collection<? extends Question> questions) {
        try {
            questions.forEach(session::insert);
            if (session.fireAllRules(witness, FIRING_LIMIT) >= FIRING_LIMIT) {
                throw new RuleSetException("The rules do not come to an end; last rule: " + current, null);
            }
        } catch (RuleSetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RuleSetException("The rule " + current + " failed", e);
        }
    }

    // Asked by the engine right before a rule fires, so it also tells who is answering.
    private boolean witness(Match match) {
        current = idByName.get(match.getRule().getName());
        fired.add(current);
        return true;
    }

    @Override
    public String id() {
        return current;
    }

    /** Ids of the rules that fired so far, in order of id. */
    public List<String> fired() {
        return new ArrayList<>(fired);
    }

    @Override
    public void close() {
        session.dispose();
    }
}

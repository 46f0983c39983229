package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.CurrentRule;
import org.courtesy.fact.Question;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** One customer's questions and the rules that answer them. Not safe for several threads. */
public final class RuleRun implements AutoCloseable, CurrentRule {

    /** Far above what one customer's questions can fire; a rule set that reaches it is broken. */
    private static final int FIRING_LIMIT = 10_000;

    private static final Pattern NAMED = Pattern.compile("\\[Rule \"([^\"]+)\"");

    private final RuleNumbers numbers;
    private final RulePlan plan;
    private final KieSession session;
    private final Collection<CaseEntry> entries;
    private final Consumer<Question> witness;
    private final Matches matches = new Matches();
    private final BitSet fired = new BitSet();
    private boolean entered;
    private String current = "";

    /**
     * @param session for the rules that are not in the plan; null when there are none
     * @param entries of the customer's case that rules in the session look at
     * @param witness sees every question before it is answered
     */
    RuleRun(
            RuleNumbers numbers,
            RulePlan plan,
            KieSession session,
            Collection<CaseEntry> entries,
            Consumer<Question> witness) {
        this.numbers = numbers;
        this.plan = plan;
        this.session = session;
        this.entries = entries;
        this.witness = witness;
    }

    /**
     * Lets the rules answer questions, each of which is asked once.
     *
     * @throws RuleSetException when a rule fails or the rules do not come to an end
     */
    public void ask(Collection<? extends Question> questions) {
        matches.clear();
        // All conditions are evaluated before anything fires, as in a session: no condition sees an answer.
        for (Question question : questions) {
            witness.accept(question);
            plan.match(question, matches);
        }
        if (session != null) {
            askSession(questions);
        }
        answer();
    }

    private void askSession(Collection<? extends Question> questions) {
        try {
            // Before the first question, and once: no answer may come from a case that is there by half.
            if (!entered) {
                entries.forEach(session::insert);
                entered = true;
            }
            questions.forEach(session::insert);
            check(session.fireAllRules(this::names, FIRING_LIMIT));
        } catch (RuleSetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RuleSetException("The rule " + culprit(e) + " failed", e);
        }
    }

    // Conditions are evaluated before any rule is about to fire; of one that fails the engine says whose it is.
    private String culprit(RuntimeException e) {
        Matcher named = NAMED.matcher(String.valueOf(e.getMessage()));
        return named.find() ? numbers.id(numbers.ofRule(named.group(1))) : current;
    }

    // Asked by the engine right before a rule fires, so it also tells who is answering.
    private boolean names(Match match) {
        firing(numbers.ofRule(match.getRule().getName()));
        return true;
    }

    private void answer() {
        check(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            OnePatternRule rule = matches.rule(i);
            firing(rule.number());
            rule.fire(matches.question(i));
        }
    }

    private void firing(int number) {
        current = numbers.id(number);
        fired.set(number);
    }

    private void check(int firings) {
        if (firings >= FIRING_LIMIT) {
            throw new RuleSetException("The rules do not come to an end; last rule: " + current, null);
        }
    }

    @Override
    public String id() {
        return current;
    }

    /** Ids of the rules that fired so far, in order of id. */
    public List<String> fired() {
        List<String> ids = new ArrayList<>(fired.cardinality());
        fired.stream().forEach(number -> ids.add(numbers.id(number)));
        return ids;
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
        }
    }
}

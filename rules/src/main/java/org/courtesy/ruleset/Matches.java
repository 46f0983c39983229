package org.courtesy.ruleset;

import java.util.Arrays;
import org.courtesy.fact.Question;

/** Rules that are about to fire, each with its question. Used again and again by one run. */
final class Matches {

    private static final int USUAL = 32;

    private Question[] questions = new Question[USUAL];
    private OnePatternRule[] rules = new OnePatternRule[USUAL];
    private int size;

    void add(Question question, OnePatternRule rule) {
        if (size == rules.length) {
            questions = Arrays.copyOf(questions, 2 * size);
            rules = Arrays.copyOf(rules, 2 * size);
        }
        questions[size] = question;
        rules[size] = rule;
        size++;
    }

    int size() {
        return size;
    }

    Question question(int i) {
        return questions[i];
    }

    OnePatternRule rule(int i) {
        return rules[i];
    }

    void clear() {
        size = 0;
    }
}

package org.courtesy.ruleset.guard;

import java.util.List;
import java.util.Set;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.PatternText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.Token;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * The form of an accumulate: one pattern, one function by its name, conditions of what comes out. No code of its own, no
 * source, none within another.
 *
 * <p>Its tree is looked at piece by piece, and its tokens one by one: what a parser dropped of it would be left over.
 */
final class Accumulates {

    /** What the engine calls the fact that comes out of one function. */
    private static final String RESULT = "Object";

    private Accumulates() {}

    static boolean is(PatternDescr pattern) {
        return pattern.getSource() != null && pattern.getSource().getClass() == AccumulateDescr.class;
    }

    /** The pattern over which is reckoned. */
    static PatternDescr over(PatternDescr result, Position position) throws NotAllowed {
        AccumulateDescr reckoned = (AccumulateDescr) result.getSource();
        BaseDescr over = reckoned.getInputPattern();
        boolean plain = RESULT.equals(result.getObjectType())
                && result.getIdentifier() == null
                && over != null
                && over.getClass() == PatternDescr.class
                && reckoned.isSinglePattern()
                && reckoned.getInitCode() == null
                && reckoned.getActionCode() == null
                && reckoned.getReverseCode() == null
                && reckoned.getResultCode() == null
                && reckoned.getDeclarations() == null
                && reckoned.getFunctions().size() == 1;
        if (!plain) {
            throw new NotAllowed("FORBIDDEN_ACCUMULATE", position);
        }
        return (PatternDescr) over;
    }

    /**
     * Looks at what stands around the pattern and the conditions.
     *
     * @param tokens of the conditions of the rule
     * @return the tokens that belong to the accumulate itself
     */
    static List<Token> look(PatternDescr result, PatternText text, List<Token> tokens) throws NotAllowed {
        Position position = text.accumulate().position();
        PatternDescr over = over(result, position);
        Set<Position> conditions = Conditions.places(text.accumulate().conditions());
        List<Token> own = tokens.stream()
                .filter(token -> isWithin(result, token) && !isWithin(over, token))
                .filter(token -> !conditions.contains(token.position()))
                .toList();
        AccumulateFunctionCallDescr function =
                ((AccumulateDescr) result.getSource()).getFunctions().get(0);
        if (function.getBind() == null || function.isUnification()) {
            throw new NotAllowed("FORBIDDEN_ACCUMULATE", position);
        }
        Cursor cursor = new Cursor(own, position);
        try {
            cursor.take("accumulate", "(", ";", function.getBind(), ":", function.getFunction(), "(");
            for (int i = 0; i < function.getParams().length; i++) {
                cursor.take(function.getParams()[i]);
            }
            cursor.take(")");
            takeConditions(cursor, text.accumulate().conditions());
            cursor.take(")");
            cursor.takeEnd();
        } catch (NotAllowed e) {
            throw new NotAllowed("FORBIDDEN_ACCUMULATE", e.position());
        }
        return own;
    }

    private static void takeConditions(Cursor cursor, List<ConditionText> conditions) throws NotAllowed {
        for (int i = 0; i < conditions.size(); i++) {
            cursor.take(i == 0 ? ";" : ",");
        }
    }

    private static boolean isWithin(BaseDescr element, Token token) {
        return token.start() >= element.getStartCharacter() && token.start() < element.getEndCharacter();
    }
}

package org.courtesy.ruleset.guard;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that cannot explode: few repetitions, none of a group, no looking around and no looking back. The time
 * for a text grows with its length to the power of the repetitions at most.
 */
final class SafePattern {

    private static final int LONGEST = 100;
    private static final int REPETITIONS = 3;

    private final String text;
    private int at;
    private int repetitions;

    private SafePattern(String text) {
        this.text = text;
    }

    static boolean isSafe(String text) {
        if (text.length() > LONGEST || text.indexOf('\\') >= 0 || !new SafePattern(text).isSimple()) {
            return false;
        }
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private boolean isSimple() {
        while (at < text.length()) {
            boolean group = text.charAt(at) == ')';
            if (text.startsWith("(?", at) || text.charAt(at) == '[' && !skipClass()) {
                return false;
            }
            at++;
            if (isRepetition() && (group || !countRepetition())) {
                return false;
            }
        }
        return repetitions <= REPETITIONS;
    }

    // Neither classes within classes nor their intersections; ends at the closing bracket.
    private boolean skipClass() {
        int end = text.indexOf(']', at + 2);
        if (end < 0 || text.substring(at + 1, end).matches(".*[\\[&].*")) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean isRepetition() {
        return at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0;
    }

    // One sign or a count in braces; a second one right behind it would make it lazy, possessive or a repetition of a
    // repetition.
    private boolean countRepetition() {
        repetitions++;
        if (text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            if (end < 0 || !text.substring(at + 1, end).matches("[0-9]{1,2}(?:,[0-9]{1,2})?")) {
                return false;
            }
            at = end;
        }
        at++;
        return !isRepetition();
    }
}

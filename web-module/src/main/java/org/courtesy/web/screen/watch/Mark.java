package org.courtesy.web.screen.watch;

import org.courtesy.watch.RuleActivity;
import org.courtesy.web.screen.layout.Words;

/**
 * What is remarkable about a rule in production.
 *
 * @param word in a word or two, for a table; empty when there is nothing to look into
 * @param sentence the same as a sentence; empty when nothing is remarkable
 * @param style {@code warn} where somebody should look into it, else empty
 */
record Mark(String word, String sentence, String style) {

    private static final Mark NONE = new Mark("", "", "");

    static Mark of(RuleActivity activity, Words words) {
        if (activity.neverFired()) {
            return new Mark(words.say("watch.neverFired"), words.say("watch.neverFired.help", activity.days()), "warn");
        }
        if (activity.alwaysShadowed()) {
            return new Mark(words.say("watch.alwaysShadowed"), words.say("watch.alwaysShadowed.help"), "warn");
        }
        if (activity.undecided()) {
            return new Mark("", words.say("watch.undecided", activity.decisions(), RuleActivity.ENOUGH_DECISIONS), "");
        }
        return NONE;
    }
}

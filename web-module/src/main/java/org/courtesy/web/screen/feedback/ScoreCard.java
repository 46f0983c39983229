package org.courtesy.web.screen.feedback;

import org.courtesy.feedback.Score;
import org.courtesy.web.screen.layout.Words;

/**
 * A figure over answers, with how far it can be trusted.
 *
 * @param value in words, or a dash where nobody answered
 * @param trust how many answered, and the interval or that they are too few
 * @param few whether they are too few
 */
public record ScoreCard(String value, String trust, boolean few) {

    static ScoreCard nps(Score score, Words words) {
        return of(score, score.value() == null ? "" : words.signed(Math.round(score.value())), 0, words);
    }

    static ScoreCard mean(Score score, Words words) {
        return of(score, score.value() == null ? "" : words.number(score.value(), 1), 1, words);
    }

    private static ScoreCard of(Score score, String value, int decimals, Words words) {
        if (score.count() == 0) {
            return new ScoreCard("–", words.say("feedback.nobody"), false);
        }
        return score.enough()
                ? new ScoreCard(
                        value,
                        words.say("feedback.trust", score.count(), words.number(score.margin(), decimals)),
                        false)
                : new ScoreCard(value, words.say("feedback.few", score.count(), Score.ENOUGH), true);
    }
}

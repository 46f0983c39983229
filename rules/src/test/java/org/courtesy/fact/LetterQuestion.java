package org.courtesy.fact;

/** A question about nothing, so that tests of how rules run do not depend on what they decide. */
public final class LetterQuestion extends Question {

    private final String letter;
    private final int days;
    private final boolean urgent;

    public LetterQuestion(CurrentRule currentRule, String letter, int days, boolean urgent) {
        super(currentRule, null, null, null);
        this.letter = letter;
        this.days = days;
        this.urgent = urgent;
    }

    public String getLetter() {
        return letter;
    }

    public int getDays() {
        return days;
    }

    public boolean isUrgent() {
        return urgent;
    }
}

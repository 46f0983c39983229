package org.courtesy.fact;

/** Another kind of question about nothing; it has no customer, so what reads one fails. */
public final class ParcelQuestion extends Question {

    private final boolean heavy;
    private final double weight;

    public ParcelQuestion(CurrentRule currentRule, boolean heavy, double weight) {
        super(currentRule, null, null, null);
        this.heavy = heavy;
        this.weight = weight;
    }

    public boolean isHeavy() {
        return heavy;
    }

    public double getWeight() {
        return weight;
    }
}

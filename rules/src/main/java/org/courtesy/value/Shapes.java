package org.courtesy.value;

/** What every beta distribution asks of its parameters. */
final class Shapes {

    private Shapes() {}

    /** @throws IllegalArgumentException when one of them is not above 0 and finite */
    static void check(double... shapes) {
        for (double shape : shapes) {
            if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A shape of a beta distribution is above 0, not " + shape);
            }
        }
    }
}

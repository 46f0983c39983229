package org.courtesy.value;

/** The one condition under which the values of all coming years add up to something finite. */
final class Discounting {

    private Discounting() {}

    /** @throws IllegalArgumentException when the rate is not above 0 */
    static double checked(double discountRate) {
        if (!(discountRate > 0)) {
            throw new IllegalArgumentException("A discount rate is above 0, not " + discountRate);
        }
        return discountRate;
    }
}

package org.courtesy.calibration;

import java.util.List;

/**
 * Information value of one characteristic: how far apart it keeps those who leave and those who stay. Below 0.02 it says
 * nothing, up to 0.1 little, up to 0.3 something, up to 0.5 much; above, look whether it knew the outcome beforehand.
 *
 * @param value {@code sum((left - stayed) ln(left / stayed))} over the shares in each bin, 0 or more
 */
public record InformationValue(double value) {

    /**
     * The information value of a characteristic. A bin that is empty on one side counts as half a customer.
     *
     * @param left customers in each bin of the characteristic who left
     * @param stayed customers in each bin who stayed
     * @throws IllegalArgumentException when the bins differ in number, or nobody left or nobody stayed
     */
    public static InformationValue of(List<Long> left, List<Long> stayed) {
        return new InformationValue(Divergence.between(left, stayed));
    }
}

package org.courtesy.holdout;

import java.math.BigDecimal;

/**
 * One side of a control group, in customers.
 *
 * @param customers all who ever stood on it
 * @param crossed those who came to the other side later, after another draw or another share; counted on neither
 * @param observed those whose window is over and who did not cross: the figures below are of these
 * @param left those who ended a contract within the window
 * @param accepted those who accepted something within the window
 * @param complained those who complained within the window
 * @param meanValue mean customer value by the latest decision, null where none is known
 */
public record HoldoutGroup(
        long customers, long crossed, long observed, long left, long accepted, long complained, BigDecimal meanValue) {

    static final HoldoutGroup EMPTY = new HoldoutGroup(0, 0, 0, 0, 0, 0, null);
}

package org.courtesy.twin;

import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Band;

/**
 * What the twin says to a case.
 *
 * @param score null when profiling for advertising is not permitted
 * @param contact every channel for every purpose
 */
public record Decision(Score score, List<Cell> contact) {

    /**
     * The risk that the customer leaves.
     *
     * @param points sum of the drivers, clamped to 0..100
     */
    public record Score(int points, Band band, boolean involuntary, List<Line> drivers) {}

    /**
     * One line of the score card.
     *
     * @param level row of the weights table where the driver has several, else empty
     */
    public record Line(String code, String level, int points) {}

    /**
     * Whether one channel may be used for one purpose.
     *
     * @param refusals codes against it, the decisive one first; empty when it is permitted
     */
    public record Cell(ContactChannel channel, Purpose purpose, List<String> refusals) {}
}

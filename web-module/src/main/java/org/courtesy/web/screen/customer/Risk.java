package org.courtesy.web.screen.customer;

import java.util.Comparator;
import java.util.List;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.Driver;
import org.courtesy.web.screen.layout.Words;

/**
 * "About to leave?": points, never percent, and what they are made of.
 *
 * @param band the band's word
 * @param phase where the customer stands: to be cared for, kept or won back
 * @param involuntary whether the supplier itself may end the supply
 * @param unavoidable whether whoever leaves like this was not lost
 */
public record Risk(
        int points,
        String band,
        Tone tone,
        String phase,
        boolean involuntary,
        boolean unavoidable,
        List<Line> drivers,
        boolean changed) {

    /**
     * A driver.
     *
     * @param help what can be done about it; empty when nothing can
     */
    public record Line(String code, String rule, String text, String points, Tone tone, String help) {}

    static Risk of(Churn churn, boolean changed, Words words) {
        if (churn == null) {
            return null;
        }
        List<Line> lines = churn.drivers().stream()
                .sorted(Comparator.comparingInt((Driver d) -> -Math.abs(d.points())))
                .map(d -> line(d, words))
                .toList();
        return new Risk(
                churn.points(),
                words.of(churn.band()),
                tone(churn.band()),
                words.of(churn.phase()),
                churn.involuntary(),
                churn.unavoidable(),
                lines,
                changed);
    }

    private static Line line(Driver driver, Words words) {
        String help = "help." + driver.code();
        return new Line(
                driver.code(),
                driver.rule(),
                driver.text(),
                words.signed(driver.points()),
                driver.points() < 0 ? Tone.OK : Tone.CALM,
                driver.points() >= 0 && words.has(help) ? words.say(help) : "");
    }

    private static Tone tone(Band band) {
        return switch (band) {
            case LOW -> Tone.OK;
            case WATCH -> Tone.CALM;
            case RAISED -> Tone.WARN;
            case HIGH, CRITICAL -> Tone.STOP;
        };
    }
}

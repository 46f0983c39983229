package org.courtesy.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Whether forecast probabilities come true. Only a card that passes on customers it was not made with, and of a later time,
 * may show percentages; until then it shows points, and points cannot be put in here.
 */
public final class Calibration {

    private static final int TENTHS = 10;

    private final List<Forecast> forecasts;

    private Calibration(List<Forecast> forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * The calibration of forecasts.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Calibration of(Collection<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            throw new IllegalArgumentException("Calibration is told from forecasts");
        }
        return new Calibration(List.copyOf(forecasts));
    }

    /**
     * Brier score: mean squared distance of forecast and outcome. 0 is perfect; forecasting the base rate for everybody
     * gives {@code rate (1 - rate)}, which a card has to beat.
     */
    public double brier() {
        return forecasts.stream()
                .mapToDouble(forecast -> Math.pow(forecast.probability() - forecast.outcome(), 2))
                .average()
                .orElseThrow();
    }

    /** Expected calibration error: distance of forecast and observed rate in each tenth, weighted by customers; 0..1. */
    public double expectedCalibrationError() {
        return tenths().stream()
                        .mapToDouble(tenth -> tenth.customers() * Math.abs(tenth.forecast() - tenth.observed()))
                        .sum()
                / forecasts.size();
    }

    /**
     * The customers in tenths, from the lowest forecast to the highest. Equal forecasts stay together, in the tenth where
     * the middle of them lies, so that there may be fewer than ten.
     */
    public List<Tenth> tenths() {
        TreeMap<Double, List<Forecast>> rising = new TreeMap<>();
        forecasts.forEach(forecast -> rising.computeIfAbsent(forecast.probability(), p -> new ArrayList<>())
                .add(forecast));
        TreeMap<Integer, List<Forecast>> tenths = new TreeMap<>();
        long below = 0;
        for (List<Forecast> equal : rising.values()) {
            double middle = below + equal.size() / 2.0;
            tenths.computeIfAbsent((int) (middle * TENTHS / forecasts.size()), tenth -> new ArrayList<>())
                    .addAll(equal);
            below += equal.size();
        }
        return tenths.values().stream().map(Tenth::of).toList();
    }

    /**
     * About a tenth of the customers.
     *
     * @param customers how many
     * @param forecast mean probability that was forecast
     * @param observed share of those who left
     */
    public record Tenth(int customers, double forecast, double observed) {

        private static Tenth of(List<Forecast> group) {
            return new Tenth(
                    group.size(),
                    group.stream().mapToDouble(Forecast::probability).average().orElseThrow(),
                    group.stream().mapToDouble(Forecast::outcome).average().orElseThrow());
        }
    }
}

package org.courtesy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private static ScoredOutcome left(double points) {
        return new ScoredOutcome(points, true);
    }

    private static ScoredOutcome stayed(double points) {
        return new ScoredOutcome(points, false);
    }

    /** Leavers 50 and 30, stayers 40, 20, 10: of six pairs five are in order, only 30 before 40 is not. */
    @Test
    void areaIsTheShareOfPairsInOrder() {
        Ranking ranking = Ranking.of(List.of(left(50), stayed(40), left(30), stayed(20), stayed(10)));
        assertThat(ranking.auc()).isCloseTo(5.0 / 6, EXACTLY);
        assertThat(ranking.gini()).isCloseTo(2.0 / 3, EXACTLY);
    }

    /** Down the list: (1/2, 0), (1/2, 1/3), (1, 1/3), (1, 2/3), (1, 1); the widest gap is two thirds. */
    @Test
    void kolmogorovSmirnovIsTheWidestGap() {
        Ranking ranking = Ranking.of(List.of(left(50), stayed(40), left(30), stayed(20), stayed(10)));
        assertThat(ranking.kolmogorovSmirnov()).isCloseTo(2.0 / 3, EXACTLY);
    }

    @Test
    void equalPointsAreNoOrder() {
        Ranking ranking = Ranking.of(List.of(left(7), left(7), stayed(7), stayed(7), stayed(7)));
        assertThat(ranking.auc()).isEqualTo(0.5);
        assertThat(ranking.gini()).isZero();
        assertThat(ranking.kolmogorovSmirnov()).isZero();
        assertThat(ranking.topDecileLift()).isCloseTo(1, EXACTLY);
        assertThat(ranking.light()).isEqualTo(Light.RED);
    }

    @Test
    void aCardUpsideDownIsWorseThanChance() {
        Ranking ranking = Ranking.of(List.of(stayed(2), left(1)));
        assertThat(ranking.auc()).isZero();
        assertThat(ranking.gini()).isEqualTo(-1);
        assertThat(ranking.kolmogorovSmirnov()).isEqualTo(1);
    }

    /** Twenty customers, five leavers (25 %). Both of the top tenth left: 100 % / 25 %. Of the top fifth three: 75 % / 25 %. */
    @Test
    void liftIsTheRateAtTheTopOverTheRateOfAll() {
        List<ScoredOutcome> outcomes = new ArrayList<>(List.of(left(99), left(98), left(97), stayed(96)));
        IntStream.range(0, 16).forEach(i -> outcomes.add(new ScoredOutcome(i, i < 2)));
        Ranking ranking = Ranking.of(outcomes);
        assertThat(ranking.topDecileLift()).isCloseTo(4, EXACTLY);
        assertThat(ranking.lift(0.20)).isCloseTo(3, EXACTLY);
        assertThat(ranking.lift(1)).isCloseTo(1, EXACTLY);
    }

    /** Ten customers, two leavers; four share the most points, one of them left: any one of the four is it with 1/4. */
    @Test
    void aTieAcrossTheCutCountsInProportion() {
        List<ScoredOutcome> outcomes = new ArrayList<>(List.of(left(9), stayed(9), stayed(9), stayed(9), left(0)));
        IntStream.rangeClosed(1, 5).forEach(i -> outcomes.add(stayed(i)));
        assertThat(Ranking.of(outcomes).topDecileLift()).isCloseTo(0.25 / 0.2, EXACTLY);
    }

    /** One leaver between stayers above and below: the area is the share of stayers below. */
    @ParameterizedTest(name = "{0} of 100 stayers below: {1}")
    @CsvSource({"59, RED", "60, AMBER", "70, AMBER", "71, GREEN"})
    void lightFollowsTheArea(int below, Light light) {
        List<ScoredOutcome> outcomes = new ArrayList<>(List.of(left(below - 0.5)));
        IntStream.range(0, 100).forEach(i -> outcomes.add(stayed(i)));
        Ranking ranking = Ranking.of(outcomes);
        assertThat(ranking.auc()).isCloseTo(below / 100.0, EXACTLY);
        assertThat(ranking.light()).isEqualTo(light);
    }

    @Property(tries = 300)
    void areaIsWhatCountingEveryPairGives(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 9) Integer> leavers,
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 9) Integer> stayers) {
        double pairs = leavers.stream()
                .flatMapToDouble(one -> stayers.stream().mapToDouble(other -> (1 + Integer.compare(one, other)) / 2.0))
                .sum();
        List<ScoredOutcome> outcomes = new ArrayList<>();
        leavers.forEach(points -> outcomes.add(left(points)));
        stayers.forEach(points -> outcomes.add(stayed(points)));
        assertThat(Ranking.of(outcomes).auc()).isCloseTo(pairs / leavers.size() / stayers.size(), EXACTLY);
    }

    @Test
    void withoutLeaversOrStayersThereIsNoRanking() {
        assertThatThrownBy(() -> Ranking.of(List.of(left(1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ranking.of(List.of(stayed(1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ranking.of(List.of(left(1), stayed(1))).lift(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> left(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}

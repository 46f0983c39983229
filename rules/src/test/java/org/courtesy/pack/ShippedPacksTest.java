package org.courtesy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.assess.Assessor;
import org.courtesy.check.RuleSetCheck;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioSuite;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pack that comes with the product, alone and all together. */
class ShippedPacksTest {

    private static final RuleSetFiles ALL =
            ShippedPacks.all().stream().reduce(Shipped.FILES, Installing::into, (one, other) -> other);

    private static Stream<Pack> packs() {
        return ShippedPacks.all().stream();
    }

    @Test
    void aCountryAndAnOfferAreShipped() {
        assertThat(ShippedPacks.all())
                .extracting(pack -> pack.info().name(), pack -> pack.info().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("at", PackKind.COUNTRY),
                        org.assertj.core.groups.Tuple.tuple("balcony-solar", PackKind.OFFER));
        assertThat(ShippedPacks.find("none")).isEmpty();
        assertThat(ShippedPacks.zip("../index.txt")).isEmpty();
    }

    @Test
    void togetherTheyAreCheckedAndBuiltWithoutANewWarning() {
        List<Diagnostic> before = warnings(Shipped.FILES);
        assertThat(warnings(ALL)).filteredOn(found -> !before.contains(found)).isEmpty();
    }

    private static List<Diagnostic> warnings(RuleSetFiles files) {
        return RuleSetCheck.full(files, ShippedPacksTest.class.getClassLoader()).diagnostics().stream()
                .filter(found -> found.severity() != Severity.HINT)
                .toList();
    }

    @Test
    void everyScenarioComesOutAndEveryRuleIsShown() {
        SuiteReport report =
                ScenarioSuite.run(ALL, new Assessor(Shipped.compile(ALL), PolicySnapshot.of(ALL.files(), Map.of())));
        assertThat(report.outcomes()).filteredOn(outcome -> !outcome.passed()).isEmpty();
        assertThat(report.green()).isTrue();
        assertThat(report.neverFired()).isEmpty();
        assertThat(report.neverSilent()).isEmpty();
        assertThat(report.outcomes()).hasSizeGreaterThan(Shipped.SCENARIOS.size() + 25);
    }

    @Test
    void takenOutInAnyOrderNothingIsLeft() {
        RuleSetFiles without = ALL;
        for (Pack pack : ShippedPacks.all()) {
            without = Installing.outOf(without, pack.info().name());
        }
        assertThat(without.files()).isEqualTo(Shipped.FILES.files());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theZipIsThePack(Pack pack) {
        Pack zipped = Pack.read(ShippedPacks.zip(pack.info().name()).orElseThrow());
        assertThat(zipped.checksum()).isEqualTo(pack.checksum());
        assertThat(zipped.info()).isEqualTo(pack.info());
        assertThat(zipped.size()).isEqualTo(pack.size());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void itIsDescribedInEveryLanguage(Pack pack) {
        assertThat(Texts.SUPPORTED.stream().map((Locale language) -> pack.info().description(language)))
                .doesNotHaveDuplicates()
                .allSatisfy(description -> assertThat(description).isNotBlank());
    }
}

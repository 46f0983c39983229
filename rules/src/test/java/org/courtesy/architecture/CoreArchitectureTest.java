package org.courtesy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.courtesy.assess.GetsAroundTheGuard;
import org.courtesy.assess.LooksAtTheClock;
import org.courtesy.assess.ReckonsWithTheLibrary;
import org.courtesy.assess.TalksToTheEngine;
import org.courtesy.fact.KnowsJson;
import org.courtesy.fact.KnowsTheDatabase;
import org.courtesy.ruleset.UnguardedRules;
import org.courtesy.value.KnowsACustomer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the decision core. Each rule holds for the product and is proven to bite by one deliberate violation. */
class CoreArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.courtesy");

    private static final ArchRule FACTS_AND_FINDINGS_KNOW_JAVA_ALONE = classes()
            .that()
            .resideInAnyPackage("org.courtesy.fact..", "org.courtesy.finding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.courtesy.fact..", "org.courtesy.finding..");

    private static final ArchRule MATHEMATICS_KNOWS_JAVA_AND_ITS_LIBRARY_ALONE = classes()
            .that()
            .resideInAnyPackage("org.courtesy.value..", "org.courtesy.calibration..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.courtesy.value..", "org.courtesy.calibration..", "org.hipparchus..");

    private static final ArchRule ONLY_MATHEMATICS_SEES_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackages("org.courtesy.value..", "org.courtesy.calibration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hipparchus..");

    private static final ArchRule ONLY_THE_RULE_SET_SEES_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.courtesy.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..");

    private static final ArchRule NOBODY_GETS_AROUND_THE_GUARD = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(UnguardedRules.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UnguardedRules.class);

    private static final ArchRule DECISIONS_KNOW_NO_CONTAINER =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..");

    private static final ArchRule DECISIONS_KNOW_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    static Stream<Arguments> rulesWithViolations() {
        return Stream.of(
                rule("facts and findings know Java alone", FACTS_AND_FINDINGS_KNOW_JAVA_ALONE, KnowsJson.class),
                rule(
                        "mathematics knows Java and its library alone",
                        MATHEMATICS_KNOWS_JAVA_AND_ITS_LIBRARY_ALONE,
                        KnowsACustomer.class),
                rule(
                        "only mathematics sees its library",
                        ONLY_MATHEMATICS_SEES_ITS_LIBRARY,
                        ReckonsWithTheLibrary.class),
                rule("only the rule set sees the engine", ONLY_THE_RULE_SET_SEES_THE_ENGINE, TalksToTheEngine.class),
                rule("nobody gets around the guard", NOBODY_GETS_AROUND_THE_GUARD, GetsAroundTheGuard.class),
                rule("decisions know no container", DECISIONS_KNOW_NO_CONTAINER, KnowsTheDatabase.class),
                rule("decisions know no clock", DECISIONS_KNOW_NO_CLOCK_AND_NO_CHANCE, LooksAtTheClock.class));
    }

    private static Arguments rule(String name, ArchRule rule, Class<?> violation) {
        return Arguments.of(Named.of(name, rule), violation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithViolations")
    void holdsInTheProduct(ArchRule rule, Class<?> violation) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithViolations")
    void bites(ArchRule rule, Class<?> violation) {
        JavaClasses violating = new ClassFileImporter().importClasses(violation);
        assertThat(rule.evaluate(violating).hasViolation()).isTrue();
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.courtesy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }
}

package org.courtesy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.customer.KnowsWhatHangsOnIt;
import org.courtesy.decision.GetsAroundTheGuard;
import org.courtesy.decision.HidesItsWork;
import org.courtesy.decision.LetsEverybodyInService;
import org.courtesy.decision.LooksAtTheWall;
import org.courtesy.decision.QueriesByItself;
import org.courtesy.decision.ShowsItsRow;
import org.courtesy.decision.SpeaksToTheEngine;
import org.courtesy.decision.WritesToTheConsole;
import org.courtesy.plugin.shipped.KnowsMoreThanOthers;
import org.courtesy.plugin.spi.KnowsTheProduct;
import org.courtesy.ruleset.UnguardedRules;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules inside the application: who may talk to whom. Each is proven to bite by one deliberate violation. */
class ApplicationArchitectureTest {

    private static final ImportOption THIS_MODULE = location -> location.contains("/ejb-module/");
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(THIS_MODULE)
            .importPackages("org.courtesy");

    private static final List<String> CLOCKS = List.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    private static final ArchRule NOBODY_SPEAKS_TO_THE_ENGINE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..");

    private static final ArchRule NOBODY_GETS_AROUND_THE_GUARD =
            noClasses().should().dependOnClassesThat().areAssignableTo(UnguardedRules.class);

    private static final ArchRule WHO_CHECKS_RIGHTS_DOES_NOT_QUERY = noClasses()
            .that()
            .areAnnotatedWith(RolesAllowed.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    private static final ArchRule SERVICES_CHECK_RIGHTS =
            classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(RolesAllowed.class);

    private static final ArchRule ROWS_STAY_IN_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    private static final ArchRule THERE_IS_ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.courtesy.shared.Resources")
            .should()
            .callMethodWhere(readsTheTime());

    private static final ArchRule NOBODY_WRITES_TO_THE_CONSOLE = noClasses().should(ACCESS_STANDARD_STREAMS);

    // The container's view of a bean knows public methods only; a call of any other fails when it is made.
    private static final ArchRule BEANS_ARE_CALLED_BY_PUBLIC_METHODS =
            noClasses().should().callMethodWhere(reachesAHiddenMethodOfABean());

    private static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.courtesy.(*)..").should().beFreeOfCycles();

    private static final ArchRule PUBLISHED_TYPES_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("org.courtesy.plugin.spi..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.courtesy.plugin.spi..", "java..");

    private static final ArchRule SHIPPED_PLUG_INS_ARE_LIKE_FOREIGN_ONES = noClasses()
            .that()
            .resideInAPackage("org.courtesy.plugin.shipped..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.courtesy.plugin.shipped..",
                    "org.courtesy.plugin.spi..",
                    "java..",
                    "javax.net.ssl..",
                    "jakarta.mail..");

    private static DescribedPredicate<JavaCall<?>> readsTheTime() {
        return describe(
                "read the time",
                call -> CLOCKS.contains(call.getTarget().getName())
                        && (call.getTargetOwner().getPackageName().equals(Clock.class.getPackageName())
                                || call.getTargetOwner().isEquivalentTo(System.class))
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static DescribedPredicate<JavaCall<?>> reachesAHiddenMethodOfABean() {
        return describe(
                "reach a method of an enterprise bean that is not public",
                call -> isEnterpriseBean(call.getTargetOwner())
                        && !call.getOriginOwner().equals(call.getTargetOwner())
                        && call.getTarget()
                                .resolveMember()
                                .filter(JavaMethod.class::isInstance)
                                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                                .isPresent());
    }

    private static boolean isEnterpriseBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    static Stream<Arguments> rulesWithViolations() {
        return Stream.of(
                rule("nobody speaks to the engine", NOBODY_SPEAKS_TO_THE_ENGINE, SpeaksToTheEngine.class),
                rule("nobody gets around the guard", NOBODY_GETS_AROUND_THE_GUARD, GetsAroundTheGuard.class),
                rule("who checks rights does not query", WHO_CHECKS_RIGHTS_DOES_NOT_QUERY, QueriesByItself.class),
                rule("services check rights", SERVICES_CHECK_RIGHTS, LetsEverybodyInService.class),
                rule("rows stay in their feature", ROWS_STAY_IN_THEIR_FEATURE, ShowsItsRow.class),
                rule("there is one clock", THERE_IS_ONE_CLOCK, LooksAtTheWall.class),
                rule("nobody writes to the console", NOBODY_WRITES_TO_THE_CONSOLE, WritesToTheConsole.class),
                rule(
                        "beans are called by public methods",
                        BEANS_ARE_CALLED_BY_PUBLIC_METHODS,
                        HidesItsWork.class,
                        HidesItsWork.Caller.class),
                rule("published types stand alone", PUBLISHED_TYPES_STAND_ALONE, KnowsTheProduct.class),
                rule(
                        "shipped plug-ins are like foreign ones",
                        SHIPPED_PLUG_INS_ARE_LIKE_FOREIGN_ONES,
                        KnowsMoreThanOthers.class),
                rule(
                        "features form no circle",
                        FEATURES_FORM_NO_CIRCLE,
                        KnowsWhatHangsOnIt.class,
                        SpeaksToTheEngine.class));
    }

    private static Arguments rule(String name, ArchRule rule, Class<?>... violation) {
        return Arguments.of(Named.of(name, rule), violation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithViolations")
    void holdsInTheApplication(ArchRule rule, Class<?>[] violation) {
        rule.check(APPLICATION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesWithViolations")
    void bites(ArchRule rule, Class<?>[] violation) {
        JavaClasses violating = new ClassFileImporter().importClasses(violation);

        assertThat(rule.evaluate(violating).hasViolation()).isTrue();
    }
}

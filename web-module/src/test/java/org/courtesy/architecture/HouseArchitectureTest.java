package org.courtesy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.decision.ShowsAPage;
import org.courtesy.ruleset.UnguardedRules;
import org.courtesy.shared.SpreadsheetCell;
import org.courtesy.web.api.OpensAScreen;
import org.courtesy.web.screen.CallsTheInterface;
import org.courtesy.web.screen.GetsAroundTheGuard;
import org.courtesy.web.screen.QueriesTheDatabase;
import org.courtesy.web.screen.ReadsForeignObjects;
import org.courtesy.web.screen.RunsRules;
import org.courtesy.web.screen.WritesRawRows;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house as a whole, checked here because only this module sees all three. Each rule is proven to bite by one deliberate
 * violation.
 */
class HouseArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.courtesy");

    private static final ArchRule NOTHING_DEPENDS_ON_THE_FACES = noClasses()
            .that()
            .resideOutsideOfPackage("org.courtesy.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.courtesy.web..", "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..");

    private static final ArchRule THE_INTERFACE_KNOWS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage("org.courtesy.web.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.courtesy.web.screen..", "jakarta.faces..", "org.primefaces..");

    private static final ArchRule THE_SCREENS_KNOW_NO_INTERFACE = noClasses()
            .that()
            .resideInAPackage("org.courtesy.web.screen..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.courtesy.web.api..", "jakarta.ws.rs..");

    private static final ArchRule THE_FACES_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.courtesy.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private static final ArchRule ONLY_THE_RULE_SET_SEES_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.courtesy.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    private static final ArchRule NOBODY_GETS_AROUND_THE_GUARD = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(UnguardedRules.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UnguardedRules.class);

    /**
     * Doors that others' text could open: objects and markup read from text, scripts, programs of the machine, directories. The product
     * needs none of them, so there is nothing to guard.
     */
    private static final ArchRule NOTHING_DANGEROUS_IS_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(In|Out)putStream|java\\.beans\\.XML.*|java\\.lang\\.(ProcessBuilder)"
                    + "|java\\.util\\.zip\\.(ZipFile|GZIPInputStream|InflaterInputStream)")
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "jakarta.xml..",
                    "javax.script..",
                    "javax.naming..",
                    "java.rmi..");

    /**
     * A cell that begins like a formula would be one in the spreadsheet of whoever opens the file. Tables of rules and packs are written to
     * be read by the engine.
     */
    private static final ArchRule FILES_FOR_SPREADSHEETS_HOLD_NO_FORMULAS = classes()
            .that(writersOfRows())
            .and()
            .resideOutsideOfPackages("org.courtesy.policy..", "org.courtesy.pack..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SpreadsheetCell.class);

    private static DescribedPredicate<JavaClass> writersOfRows() {
        return DescribedPredicate.describe(
                "classes that write separated values",
                one -> one.getMethodCallsFromSelf().stream().anyMatch(HouseArchitectureTest::writesRows));
    }

    private static boolean writesRows(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        return owner.equals(CSVPrinter.class.getName())
                || owner.equals(CSVFormat.class.getName())
                        && call.getTarget().getName().equals("format");
    }

    static Stream<Arguments> rulesWithViolations() {
        return Stream.of(
                rule("nothing depends on the faces", NOTHING_DEPENDS_ON_THE_FACES, ShowsAPage.class),
                rule("the interface knows no screen", THE_INTERFACE_KNOWS_NO_SCREEN, OpensAScreen.class),
                rule("the screens know no interface", THE_SCREENS_KNOW_NO_INTERFACE, CallsTheInterface.class),
                rule("the faces know no database", THE_FACES_KNOW_NO_DATABASE, QueriesTheDatabase.class),
                rule("only the rule set sees the engine", ONLY_THE_RULE_SET_SEES_THE_ENGINE, RunsRules.class),
                rule("nobody gets around the guard", NOBODY_GETS_AROUND_THE_GUARD, GetsAroundTheGuard.class),
                rule("nothing dangerous is used", NOTHING_DANGEROUS_IS_USED, ReadsForeignObjects.class),
                rule(
                        "files for spreadsheets hold no formulas",
                        FILES_FOR_SPREADSHEETS_HOLD_NO_FORMULAS,
                        WritesRawRows.class));
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
}

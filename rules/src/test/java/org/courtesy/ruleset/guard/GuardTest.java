package org.courtesy.ruleset.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.Question;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard lets through. */
class GuardTest {

    private static String rule(String when, String then) {
        return """
                package courtesy.rules.contact;
                import org.courtesy.fact.ContactQuestion;
                import org.courtesy.fact.ContactChannel;
                import org.courtesy.fact.Purpose;
                import org.courtesy.fact.ContractEntry;
                import org.courtesy.fact.TouchpointEntry;

                // Why it is so: "quoted", and (open
                rule "Nothing harmful: just a rule, 100 %% (fine)"
                    @id("CON-999") @owner("customer-care") @since("1.0") @source("§ 7 (2) UWG; policy") @holdout("50")
                when
                    %s
                then
                    %s
                end
                """.formatted(when, then);
    }

    @Test
    void everythingThatIsShipped() {
        assertThat(Guard.check(Shipped.FILES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose == Purpose.ADVERTISING",
                "purpose != Purpose.ADVERTISING && (objected || !reachable)",
                "channel in ( ContactChannel.PHONE, ContactChannel.EMAIL )",
                "channel not in ( ContactChannel.PHONE )",
                "law.advice contains \"TEXT_FORM_REQUIRED\"",
                "\"TEXT_FORM_REQUIRED\" memberOf law.advice",
                "law.advises(\"TEXT_FORM_REQUIRED\")",
                "law.refusal matches \"[A-Z]+_(CONSENT|OBJECTION)\"",
                "law.refusal not matches \"NO_.*\"",
                "law.refusal == null",
                "channelPieces30Days + 2 * terms.maxPieces30Days > policy.own(\"springPieces\")",
                "customer.daysSinceComplaintClosed <= policy.complaintCoolOffDays - 1.5",
                "supply.tenureMonths > -1",
                "$pieces : channelPieces30Days, $pieces > 3",
                "law.advice.size > 0",
                "// one condition\n        objected,\n        /* and another */ reachable",
            })
    void conditionsThatCompare(String condition) {
        assertThat(Guard.check(
                        "drl/contact/CON-999-x.drl",
                        rule("$question : ContactQuestion( " + condition + " )", "$question.refuse(\"BLOCKED\");")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$question : ContactQuestion( $channel : channel ) not ContactQuestion( channel != $channel )",
                "$question : ContactQuestion() exists( ContactQuestion( objected ) and ContactQuestion( reachable ) )",
                "( $question : ContactQuestion( objected ) or $question : ContactQuestion( reachable ) )",
            })
    void questionsBesideEachOther(String when) {
        assertThat(Guard.check("drl/contact/CON-999-x.drl", rule(when, "$question.refuse(\"BLOCKED\");")))
                .extracting(found -> found.code())
                .isSubsetOf("BOUND_TWICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$question : ContactQuestion() TouchpointEntry( channel == $question.channel, daysAgo <= 30 )",
                "$question : ContactQuestion( $c : channel ) TouchpointEntry( channel == $c ) not ContractEntry( active )",
                "$question : ContactQuestion() $t : TouchpointEntry( assessed ) exists TouchpointEntry( id == $t.relatesTo )",
                "$question : ContactQuestion() not( TouchpointEntry( type == \"WELCOME\" ) )",
                "$question : ContactQuestion() exists( TouchpointEntry( daysAgo < 3 || planned ) )",
                "not TouchpointEntry( planned ) $question : ContactQuestion()",
                "$question : ContactQuestion() accumulate( TouchpointEntry(); $n : count() )",
                "$question : ContactQuestion() accumulate( TouchpointEntry( channel == $question.channel ); $n : count(); $n > 2 )",
                "$question : ContactQuestion() accumulate( TouchpointEntry( $e : experience ); $n : sum( $e ); $n < -2, $n > -9 )",
                "$question : ContactQuestion() accumulate( ContractEntry( $kwh : annualConsumptionKwh ); $n : max( $kwh ); $n > 1 )",
                "$question : ContactQuestion() accumulate( ContractEntry( $d : dunningLevel ); $n : min( $d ); $n > 1 )",
                "accumulate( TouchpointEntry( $d : daysAgo ); $n : average( $d ); $n > 1 && $n < 9 ) $question : ContactQuestion()",
                "accumulate( TouchpointEntry(); $n : count(); $n > 1 ) $question : ContactQuestion( channelPieces30Days < $n )",
                "$question : ContactQuestion() // why\n accumulate( TouchpointEntry(); /* all */ $n : count(); $n > 2 )",
            })
    void entriesOfTheCase(String when) {
        assertThat(Guard.check("drl/contact/CON-999-x.drl", rule(when, "$question.refuse(\"BLOCKED\");")))
                .isEmpty();
    }

    @Test
    void consequencesThatReadEntriesAndResults() {
        String alert = rule(
                        "$question : AlertQuestion() $t : TouchpointEntry( planned ) accumulate( TouchpointEntry(); $n : count() )",
                        "$question.note(\"A\").because( $t.daysAgo() ); $question.note(\"B\").because( $n + 1 );")
                .replace("ContactQuestion", "AlertQuestion");
        assertThat(Guard.check("drl/contact/CON-999-x.drl", alert)).isEmpty();
    }

    /** The list of entries is the list of what may be matched, and leads nowhere else. */
    @Test
    void entriesAreRecordsOfPlainValues() {
        assertThat(CaseEntry.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(type).isRecord())
                .flatExtracting(type -> List.of(type.getRecordComponents()))
                .allSatisfy(component -> assertThat(component.getType())
                        .matches(type ->
                                type.isPrimitive() || type.isEnum() || type == String.class || type == List.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$question.refuse(\"BLOCKED\").until( $question.getOutlook().channelFree( $question.getChannel() ) ).liftedBy(\"X\");",
                "$question.refuse( $question.getLaw().refusal() );",
                "$question.advise(\"A\"); $question.advise(\"B\");",
            })
    void consequencesThatAnswer(String then) {
        assertThat(Guard.check("drl/contact/CON-999-x.drl", rule("$question : ContactQuestion()", then)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables/policy.csv",
                "tables/courtesy-hours.csv",
                "texts/texts_de.properties",
                "scenarios/defaults.yaml",
                "scenarios/contact/CON-031.yaml",
                "drl/next/NBA-001-something-matters-more.drl"
            })
    void pathsOfARuleSet(String path) {
        assertThat(Folder.of(path)).isPresent();
    }

    /** A new question or enumeration has to be let in, or deliberately left out. */
    @Test
    void everyQuestionCanBeImported() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Question.class.getPackageName()))
                .filteredOn(type -> type.isAssignableTo(Question.class))
                .filteredOn(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .extracting(JavaClass::getSimpleName)
                .allSatisfy(name -> assertThat(Vocabulary.importable()).containsKey(name));
    }
}

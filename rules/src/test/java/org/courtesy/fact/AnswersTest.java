package org.courtesy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What rules can answer, all of it. */
class AnswersTest {

    /**
     * A refusal is one of a contact, of an occasion or of an offer that we would make of our own accord, as the question says; no
     * answer refuses somebody a contract or sets a price. Whoever adds one shows here that it does not either (Art. 22 GDPR, CJEU C-634/21).
     */
    private static final Set<String> ANSWERS = Set.of(
            "ActionQuestion.timesContext",
            "ActionQuestion.timesPropensity",
            "ActionQuestion.timesValue",
            "AlertDraft.because",
            "AlertQuestion.note",
            "AlertQuestion.stop",
            "AlertQuestion.warn",
            "ContactQuestion.advise",
            "DeadlineDraft.noReturnAfter",
            "DeadlineQuestion.runs",
            "DriverDraft.because",
            "LoyaltyQuestion.award",
            "OccasionQuestion.propose",
            "OccasionQuestion.proposeInTeam",
            "OfferQuestion.grantTerms",
            "Question.refuse",
            "RefusalDraft.liftedBy",
            "RefusalDraft.until",
            "RiskQuestion.driver",
            "RiskQuestion.phase",
            "RiskQuestion.unavoidable");

    @Test
    void noRuleCanRefuseAContractOrSetAPrice() {
        JavaClasses facts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.courtesy.fact");

        Set<String> answers = facts.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Answer.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());

        assertThat(answers).containsExactlyInAnyOrderElementsOf(ANSWERS);
    }
}

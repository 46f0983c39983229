package org.courtesy.web.screen.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.courtesy.web.screen.workbench.EditorCatalogue.AnswerHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.FieldHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.ParameterHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.QuestionHelp;
import org.junit.jupiter.api.Test;

/** What the editor needs to offer the right thing at the right place. */
class FactHelpTest {

    private static QuestionHelp question(String name) {
        return FactHelp.questions().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<AnswerHelp> answers(String question, String name) {
        return question(question).answers().stream()
                .filter(known -> known.name().equals(name))
                .toList();
    }

    @Test
    void anAnswerHasAPlaceForEachParameterAndSaysWhatItTakes() {
        assertThat(answers("RiskQuestion", "driver"))
                .extracting(AnswerHelp::snippet)
                .containsExactly("driver(\"$1\");", "driver(\"$1\", \"$2\");");
        assertThat(answers("OccasionQuestion", "propose").get(0).parameters())
                .containsExactly(new ParameterHelp("way", "ContactChannel", ""));
        assertThat(answers("ContactQuestion", "refuse").get(0).parameters())
                .extracting(ParameterHelp::code)
                .containsExactly("REFUSAL");
    }

    @Test
    void whatMayBeAddedToAnAnswerEndsNoStatement() {
        assertThat(answers("ContactQuestion", "refuse").get(0).parts())
                .extracting(AnswerHelp::snippet)
                .containsExactlyInAnyOrder("liftedBy(\"$1\")", "until($1)");
    }

    @Test
    void aFieldHasTheCallByWhichConsequencesReadItAndTheKindOfItsCode() {
        assertThat(question("OccasionQuestion").fields())
                .filteredOn(field -> field.path().equals("action"))
                .extracting(FieldHelp::call, FieldHelp::code)
                .containsExactly(tuple("getAction()", "ACTION"));
    }
}

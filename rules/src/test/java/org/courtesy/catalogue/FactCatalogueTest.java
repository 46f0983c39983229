package org.courtesy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.catalogue.FactCatalogue.AnswerFacts;
import org.courtesy.catalogue.FactCatalogue.EntryFacts;
import org.courtesy.catalogue.FactCatalogue.FieldFacts;
import org.courtesy.catalogue.FactCatalogue.ParameterFacts;
import org.courtesy.catalogue.FactCatalogue.PartFacts;
import org.courtesy.catalogue.FactCatalogue.QuestionFacts;
import org.courtesy.catalogue.FactCatalogue.Word;
import org.courtesy.fact.Purpose;
import org.junit.jupiter.api.Test;

class FactCatalogueTest {

    private static final FactCatalogue CATALOGUE = FactCatalogue.shipped();
    private static final Path GUIDE = Path.of("../docs/analysts/facts.md");

    private static QuestionFacts question(String name) {
        return CATALOGUE.question(name).orElseThrow();
    }

    @Test
    void everyQuestionIsThereWithMeaningFieldsAndAnswers() {
        assertThat(CATALOGUE.questions())
                .extracting(QuestionFacts::name)
                .containsExactlyElementsOf(
                        Facts.QUESTIONS.stream().map(Class::getSimpleName).toList());
        assertThat(CATALOGUE.questions()).allSatisfy(question -> {
            assertThat(question.meaning()).isNotBlank();
            assertThat(question.field("customer.openComplaints")).isPresent();
            assertThat(question.answers()).isNotEmpty();
        });
    }

    @Test
    void everyEntryOfACaseIsThereWithMeaningAndFields() {
        assertThat(CATALOGUE.entries())
                .extracting(EntryFacts::name)
                .containsExactlyElementsOf(
                        Facts.ENTRIES.stream().map(Class::getSimpleName).toList());
        assertThat(CATALOGUE.entries()).allSatisfy(entry -> {
            assertThat(entry.meaning()).isNotBlank();
            assertThat(entry.fields()).isNotEmpty();
        });
        assertThat(CATALOGUE.entry("TouchpointEntry").orElseThrow().field("daysAgo"))
                .contains(new FieldFacts(
                        "daysAgo",
                        "daysAgo()",
                        "double",
                        "",
                        "days of 24 hours, negative when it is planned for later"));
    }

    @Test
    void aFieldHasPathCallTypeAndTheMeaningOfTheSources() {
        assertThat(question("ContactQuestion").field("customer.openComplaints"))
                .contains(new FieldFacts(
                        "customer.openComplaints",
                        "getCustomer().openComplaints()",
                        "int",
                        "",
                        "complaints not closed as of now"));
        assertThat(question("OccasionQuestion").field("action").orElseThrow().code())
                .isEqualTo("ACTION");
    }

    @Test
    void anAnswerSaysWhatItTakesAndWhatMayFollow() {
        AnswerFacts refuse = question("ContactQuestion").answers().stream()
                .filter(answer -> answer.name().equals("refuse"))
                .findFirst()
                .orElseThrow();
        assertThat(refuse.parameters())
                .containsExactly(new ParameterFacts("code", "String", "REFUSAL", "a refusal code of tables/codes.csv"));
        assertThat(refuse.parts()).extracting(PartFacts::name).containsExactly("liftedBy", "until");
    }

    @Test
    void wordsAreTheConstantsOfTheirType() {
        assertThat(CATALOGUE.values("Purpose"))
                .extracting(Word::name)
                .containsExactly(java.util.Arrays.stream(Purpose.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
        assertThat(CATALOGUE.values("int")).isEmpty();
    }

    /** Whatever an analyst may write has a sentence that says what it means. */
    @Test
    void nothingIsWithoutAMeaning() {
        Map<String, String> meanings = new TreeMap<>();
        for (QuestionFacts question : CATALOGUE.questions()) {
            meanings.put(question.name(), question.meaning());
            question.fields().forEach(field -> meanings.put(question.name() + "." + field.path(), field.meaning()));
            for (AnswerFacts answer : question.answers()) {
                String call = question.name() + "." + answer.name() + "/"
                        + answer.parameters().size();
                meanings.put(call, answer.meaning());
                answer.parts().forEach(part -> meanings.put(call + "." + part.name(), part.meaning()));
            }
        }
        CATALOGUE.entries().forEach(entry -> {
            meanings.put(entry.name(), entry.meaning());
            entry.fields().forEach(field -> meanings.put(entry.name() + "." + field.path(), field.meaning()));
        });
        CATALOGUE.words().forEach(set -> {
            meanings.put(set.name(), set.meaning());
            set.values().forEach(word -> meanings.put(set.name() + "." + word.name(), word.meaning()));
        });
        assertThat(meanings)
                .hasSizeGreaterThan(200)
                .allSatisfy((name, meaning) -> assertThat(meaning).as(name).isNotBlank());
    }

    @Test
    void wordsOfAListAreInTheCatalogueToo() {
        assertThat(CATALOGUE.values("Device")).extracting(Word::name).contains("HEAT_PUMP");
    }

    @Test
    void theGuideIsNotStale() throws IOException {
        assertThat(Files.readString(GUIDE))
                .as("write it anew: mvn -q -pl rules process-classes -Dfacts.guide=../docs/analysts/facts.md")
                .isEqualTo(FactGuide.of(CATALOGUE));
    }
}

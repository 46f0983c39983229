package org.courtesy.web.screen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.Mapping;
import org.courtesy.json.CaseJson;
import org.junit.jupiter.api.Test;

/** A mapping is filled in column by column, and nothing of a saved one is lost on the way. */
class MappingFormTest {

    private static final Mapping BY_NAME = read("{\"byName\": true, \"decimalSign\": \",\", \"empty\": [\"-\"]}");
    private static final Mapping SAVED = read("""
            {"datePattern": "dd.MM.yyyy", "fields": {
              "customer.number": {"template": "NL-{id}"},
              "customer.kind": {"constant": "PERSON"},
              "customer.guardian": {"constant": true},
              "customer.acquisitionChannel": {"column": "way", "values": {"O": "ONLINE"}},
              "contracts[0].supplyStart": "since",
              "contracts[1].supplyStart": "since"},
             "onlyIf": {"contracts[1]": {"column": "gas"}}}""");

    private static Mapping read(String json) {
        return CaseJson.read(json, Mapping.class);
    }

    private static MappingForm form(Mapping base, String... columns) {
        List<String> names = List.of(columns);
        return MappingForm.of(
                ImportKind.CUSTOMERS,
                names,
                names,
                Collections.nCopies(names.size(), List.of("O", "Ja", "phone")),
                base);
    }

    private static ColumnLine column(MappingForm form, String name) {
        return form.getColumns().stream()
                .filter(line -> line.getTitle().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void guessesWhereNamesDecide() {
        MappingForm form = form(BY_NAME, "Kundennr", "Lieblingsfarbe");

        Mapping mapping = form.mapping();
        assertThat(mapping.byName()).isFalse();
        assertThat(mapping.decimalSign()).isEqualTo(",");
        assertThat(mapping.empty()).containsExactly("-");
        assertThat(mapping.fields()).containsOnlyKeys("customer.number");
        assertThat(form.mapped()).isEqualTo(1);
    }

    @Test
    void aSavedMappingComesBackAsItWas() {
        MappingForm form = form(SAVED, "id", "way", "since", "gas");

        assertThat(column(form, "way").getTarget()).isEqualTo("customer.acquisitionChannel");
        assertThat(column(form, "since").getTarget()).isEqualTo("contracts[0].supplyStart");
        assertThat(column(form, "gas").getTarget()).isNull();
        assertThat(form.getConstants()).extracting(ConstantLine::getValue).containsExactly("PERSON", "true");
        Mapping mapping = form.mapping();
        assertThat(mapping.fields()).isEqualTo(SAVED.fields());
        assertThat(mapping.onlyIf()).isEqualTo(SAVED.onlyIf());
        assertThat(mapping.datePattern()).isEqualTo("dd.MM.yyyy");
    }

    @Test
    void valuesThatWereFoundAreGivenAMeaning() {
        MappingForm form = form(SAVED, "id", "way", "since", "gas");
        ColumnLine way = column(form, "way");

        assertThat(way.getValues()).extracting(ValueLine::getShown).containsExactly("O", "Ja", "phone");
        assertThat(way.getValues()).extracting(ValueLine::getMeaning).containsExactly("ONLINE", null, null);
        way.getValues().get(1).setMeaning("SHOP");
        way.setOtherwise("PARTNER");

        JsonNode said = form.mapping().fields().get("customer.acquisitionChannel");
        assertThat(said.path("column").asText()).isEqualTo("way");
        assertThat(said.path("values")).isEqualTo(CaseJson.tree(Map.of("O", "ONLINE", "Ja", "SHOP")));
        assertThat(said.path("otherwise").asText()).isEqualTo("PARTNER");
        way.setOtherwise(null);
        way.getValues().forEach(value -> value.setMeaning(null));
        assertThat(form.mapping().fields().get("customer.acquisitionChannel").asText())
                .isEqualTo("way");
    }

    @Test
    void flagsAndListsAreTranslatedInTheirForm() {
        MappingForm form = form(BY_NAME, "Vormund", "Kanal");
        column(form, "Vormund").setTarget("customer.guardian");
        column(form, "Vormund").getValues().get(1).setMeaning("true");
        column(form, "Kanal").setTarget("customer.reachable");
        column(form, "Kanal").getValues().get(0).setMeaning("POST");

        assertThat(form.mapping()
                        .fields()
                        .get("customer.guardian")
                        .at("/values/Ja")
                        .isBoolean())
                .isTrue();
        JsonNode reachable = form.mapping().fields().get("customer.reachable").path("values");
        assertThat(reachable.at("/O/0").asText()).isEqualTo("POST");
        assertThat(reachable.at("/phone/0").asText()).as("a code means itself").isEqualTo("PHONE");
        assertThat(reachable.has("Ja")).isFalse();
    }

    @Test
    void anotherColumnForAFieldForgetsTheValuesOfTheOldOne() {
        MappingForm form = form(SAVED, "id", "way", "since", "gas");
        column(form, "way").setTarget(null);
        column(form, "gas").setTarget("customer.acquisitionChannel");

        assertThat(form.mapping().fields().get("customer.acquisitionChannel").asText())
                .isEqualTo("gas");
    }

    @Test
    void constantsHaveTheTypeOfTheirField() {
        MappingForm form = form(BY_NAME, "Kundennr");
        add(form, "customer.blocked", "true");
        add(form, "customer.nps", "7");
        add(form, "customer.reachable", "PHONE");
        add(form, "customer.country", " DE ");
        add(form, "customer.segment", null);
        add(form, null, "lost");

        assertThat(CaseJson.write(form.mapping().fields()))
                .contains(
                        "\"customer.blocked\":{\"constant\":true}",
                        "\"customer.nps\":{\"constant\":7}",
                        "\"customer.reachable\":{\"constant\":[\"PHONE\"]}",
                        "\"customer.country\":{\"constant\":\"DE\"}")
                .doesNotContain("segment", "lost");
    }

    private static void add(MappingForm form, String target, String value) {
        form.addConstant();
        ConstantLine line = form.getConstants().get(form.getConstants().size() - 1);
        line.setTarget(target);
        line.setValue(value);
    }

    @Test
    void whatBecomesTheSameIsFound() {
        MappingForm form = form(BY_NAME, "Kundennr", "Kundenname");
        column(form, "Kundenname").setTarget("customer.number");

        assertThat(form.twice()).containsExactly("customer.number");
    }

    @Test
    void aMappingFitsAFileThatHasItsColumns() {
        assertThat(MappingForm.fits(SAVED, List.of("id", "way", "since", "gas")))
                .isTrue();
        assertThat(MappingForm.fits(SAVED, List.of("id", "since"))).isFalse();
        assertThat(MappingForm.fits(BY_NAME, List.of("id"))).isFalse();
    }

    @Test
    void livesInASession() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(form(SAVED, "id", "way", "since", "gas"));

        MappingForm back =
                (MappingForm) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(back.mapping().fields()).isEqualTo(SAVED.fields());
    }
}

package org.courtesy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.Callers;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.Tagged;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mappings under names of the house. */
class MappingServiceTest {

    private static final String CRM = """
            {"kind": "CUSTOMERS", "mapping": {"decimalSign": ",", "fields": {"customer.number": {"template": "{nr}-x"},
             "customer.country": {"constant": "DE"}, "name.family": "Name"}}}""";

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<MappingService, T> work) {
        return database.call(entities -> work.apply(new MappingService(
                new MappingStore(entities), Callers.named("mia"), new FixedClock("2026-11-20T09:00:00Z"))));
    }

    private static NamedMapping body(String json) {
        return CaseJson.read(json, NamedMapping.class);
    }

    private Tagged<NamedMapping> put(String name, String json, String expected) {
        return call(mappings -> mappings.put(name, body(json), expected));
    }

    @Test
    void isKeptUnderItsName() {
        Tagged<NamedMapping> made = put("crm", CRM, null);

        assertThat(made.created()).isTrue();
        Tagged<NamedMapping> read = call(mappings -> mappings.get("crm"));
        assertThat(read.body()).isEqualTo(body(CRM));
        assertThat(read.checksum()).isEqualTo(made.checksum());
        assertThat(call(MappingService::list))
                .extracting(MappingInfo::name)
                .containsExactly("standard", "standard-de", "crm");
        assertThat(Mappings.find("crm", name -> database.call(entities -> new MappingStore(entities).mapping(name))))
                .isEqualTo(body(CRM).mapping());
    }

    @Test
    void isChangedByWhoHasSeenIt() {
        String first = put("crm", CRM, null).checksum();
        String other = CRM.replace("Name", "Nachname");

        assertThatThrownBy(() -> put("crm", other, null)).isInstanceOf(PreconditionRequiredException.class);
        Tagged<NamedMapping> changed = put("crm", other, first);
        assertThat(changed.created()).isFalse();
        assertThatThrownBy(() -> put("crm", CRM, first)).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> put("new", CRM, first)).isInstanceOf(PreconditionFailedException.class);

        assertThatThrownBy(() -> remove("crm", null)).isInstanceOf(PreconditionRequiredException.class);
        assertThatThrownBy(() -> remove("crm", first)).isInstanceOf(PreconditionFailedException.class);
        remove("crm", changed.checksum());
        assertThatThrownBy(() -> call(mappings -> mappings.get("crm"))).isInstanceOf(NotFoundException.class);
    }

    private void remove(String name, String expected) {
        call(mappings -> {
            mappings.delete(name, expected);
            return null;
        });
    }

    @Test
    void thoseThatAreShippedStay() {
        assertThat(call(mappings -> mappings.get("standard")).body().mapping().byName())
                .isTrue();
        assertThatThrownBy(() -> put("standard", CRM, null)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> remove("standard-de", "x")).isInstanceOf(ConflictException.class);
    }

    @Test
    void everythingWrongIsSaid() {
        assertThatThrownBy(() -> put("No Name!", CRM, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> put("x", "{\"mapping\": {}}", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> put("x", "{\"kind\": \"CUSTOMERS\"}", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> put("x", """
                        {"kind": "CUSTOMERS", "mapping": {"decimalSign": "#", "fields": {"customer.colour": "c",
                         "name.given": {"column": "a", "constant": "b"}}}}""", null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .contains(
                                        "mapping.fields.customer.colour",
                                        "mapping.fields.name.given",
                                        "mapping.fields.customer.number"));
        put("by-name", "{\"kind\": \"TOUCHPOINTS\", \"mapping\": {\"byName\": true}}", null);
    }
}

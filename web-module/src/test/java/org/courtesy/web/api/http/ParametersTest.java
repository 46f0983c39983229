package org.courtesy.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void readsCodes() {
        assertThat(Parameters.code("purpose", "SERVICE", Purpose.class)).isEqualTo(Purpose.SERVICE);
    }

    @Test
    void namesTheAllowedValuesOfAnUnknownCode() {
        FieldError error = errorOf(() -> Parameters.code("purpose", "FUN", Purpose.class));
        assertThat(error.field()).isEqualTo("purpose");
        assertThat(error.code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(error.message(Locale.ENGLISH)).contains("FUN").contains("STATUTORY, SERVICE, ADVERTISING");
    }

    @Test
    void missesACode() {
        assertThat(errorOf(() -> Parameters.code("purpose", null, Purpose.class))
                        .code())
                .isEqualTo("MISSING");
    }

    @Test
    void understandsAPlusThatBecameABlank() {
        assertThat(Parameters.instant("at", "2026-11-20T10:00:00 01:00"))
                .isEqualTo(OffsetDateTime.parse("2026-11-20T10:00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T10:00:00Z", "-999999999-01-01T10:00:00Z", "1899-12-31T10:00:00Z"})
    void refusesWhatTheCalendarOfACaseDoesNotReach(String value) {
        assertThat(errorOf(() -> Parameters.instant("at", value)).code()).isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00Z", "2026-11-20T10:00:00", "yesterday"})
    void refusesWhatIsNoInstant(String value) {
        assertThat(errorOf(() -> Parameters.instant("at", value)).code()).isEqualTo("INVALID");
    }

    @Test
    void readsADayOrNone() {
        assertThat(Parameters.day("from", "2026-11-20")).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(Parameters.day("from", null)).isNull();
        assertThat(Parameters.day("from", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20.11.2026", "2026-11", "2026-11-20T10:00:00Z", "today"})
    void refusesWhatIsNoDay(String value) {
        FieldError error = errorOf(() -> Parameters.day("from", value));
        assertThat(error.field()).isEqualTo("from");
        assertThat(error.code()).isEqualTo("INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "many", "1.5", "99999999999"})
    void refusesALimitOutOfRange(String value) {
        Paging paging = new Paging();
        paging.limit = value;
        FieldError error = errorOf(paging::limit);
        assertThat(error.field()).isEqualTo("limit");
        assertThat(error.code()).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void takesLimitsUpToFiveHundred() {
        Paging paging = new Paging();
        assertThat(paging.limit()).isEqualTo(Paging.USUAL);
        paging.limit = "500";
        assertThat(paging.limit()).isEqualTo(500);
    }

    private static FieldError errorOf(ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call).errors().get(0);
    }
}

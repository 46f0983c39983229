package org.courtesy.web.screen.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Band;
import org.courtesy.web.http.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static Stream<Locale> languages() {
        return Languages.SPOKEN.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyConstantThatIsShownHasAWord(Locale language) {
        Words words = Words.in(language);
        Stream.<Enum<?>[]>of(
                        ContactChannel.values(),
                        Purpose.values(),
                        Direction.values(),
                        TouchpointStatus.values(),
                        Outcome.values(),
                        ConsentState.values(),
                        Proof.values(),
                        CustomerKind.values(),
                        Commodity.values(),
                        ContractStatus.values(),
                        Band.values())
                .flatMap(Stream::of)
                .forEach(value -> assertThat(words.of(value))
                        .as(value.getDeclaringClass().getSimpleName() + "." + value)
                        .isNotBlank()
                        .doesNotContain("_"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void showsAnInstantByTheCustomersClock(Locale language) {
        OffsetDateTime noonInLondon = OffsetDateTime.parse("2026-11-20T12:05:00Z");
        assertThat(Words.in(language).moment(noonInLondon, BERLIN, TODAY))
                .contains("20")
                .matches(".*13[:.]05");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesTheYearOfADayThatIsFarAway(Locale language) {
        Words words = Words.in(language);
        assertThat(words.dayNear(LocalDate.of(2026, 12, 1), TODAY)).doesNotContain("2026");
        assertThat(words.dayNear(LocalDate.of(2024, 12, 1), TODAY)).contains("2024");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void alwaysShowsTheSignOfPoints(Locale language) {
        Words words = Words.in(language);
        assertThat(List.of(words.signed(18), words.signed(-6), words.signed(0))).containsExactly("+18", "−6", "0");
        assertThat(words.money(new BigDecimal("408.4"), "EUR")).contains("408").contains("€");
    }
}

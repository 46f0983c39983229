package org.courtesy.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courtesy.audience.Listener.Supply;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.CustomerKind;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Listener HOUSEHOLD = new Listener(
            "DE",
            "24 801",
            CustomerKind.PERSON,
            "B",
            List.of(new Supply(Commodity.ELECTRICITY, "FIX24"), new Supply(Commodity.GAS, "BASIC")));

    @Test
    void whoAsksForNothingReachesEverybody() {
        assertThat(Audience.EVERYBODY.reaches(HOUSEHOLD)).isTrue();
        assertThat(Audience.EVERYBODY.reaches(new Listener("DK", null, CustomerKind.ORGANISATION, null, List.of())))
                .isTrue();
    }

    @Test
    void oneEntryOfAListIsEnough() {
        assertThat(countries("DK", "DE").reaches(HOUSEHOLD)).isTrue();
        assertThat(countries("DK").reaches(HOUSEHOLD)).isFalse();
    }

    @Test
    void aPostalCodeIsKnownByItsBeginningHoweverItIsWritten() {
        assertThat(places("248").reaches(HOUSEHOLD)).isTrue();
        assertThat(places("24 80").reaches(HOUSEHOLD)).isTrue();
        assertThat(places("801").reaches(HOUSEHOLD)).isFalse();
    }

    @Test
    void whoseAddressIsUnknownLivesNowhere() {
        Listener unknown = new Listener("DE", null, CustomerKind.PERSON, null, List.of());

        assertThat(places("2").reaches(unknown)).isFalse();
    }

    @Test
    void everyListMustFit() {
        Audience here = new Audience(List.of("DE"), List.of("248"), null, List.of(Commodity.HEAT), null, null);

        assertThat(here.reaches(HOUSEHOLD)).isFalse();
    }

    @Test
    void commodityAndProductAreThoseOfOneContract() {
        assertThat(supplied(Commodity.ELECTRICITY, "FIX24").reaches(HOUSEHOLD)).isTrue();
        assertThat(supplied(Commodity.GAS, "FIX24").reaches(HOUSEHOLD)).isFalse();
    }

    @Test
    void anUnknownSegmentIsNone() {
        Audience best = new Audience(null, null, null, null, null, List.of("A", "B"));

        assertThat(best.reaches(HOUSEHOLD)).isTrue();
        assertThat(best.reaches(new Listener("DE", "24801", CustomerKind.PERSON, null, List.of())))
                .isFalse();
    }

    @Test
    void whatIsTypedCarelesslyIsTidied() {
        Audience tidy =
                new Audience(List.of(" de ", "DE", ""), List.of("24 8"), null, null, List.of(" FIX24", "FIX24"), null);

        assertThat(tidy.countries()).containsExactly("DE");
        assertThat(tidy.postalCodes()).containsExactly("248");
        assertThat(tidy.products()).containsExactly("FIX24");
    }

    private static Audience countries(String... countries) {
        return new Audience(List.of(countries), null, null, null, null, null);
    }

    private static Audience places(String... codes) {
        return new Audience(null, List.of(codes), null, null, null, null);
    }

    private static Audience supplied(Commodity commodity, String product) {
        return new Audience(null, null, null, List.of(commodity), List.of(product), null);
    }
}

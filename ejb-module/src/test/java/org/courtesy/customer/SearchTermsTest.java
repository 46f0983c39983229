package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.json.CaseJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    private static Set<String> terms(String body) {
        CustomerRecord customer = CaseJson.read(body, CustomerRecord.class);
        return SearchTerms.of("C-1001", customer, customer.contracts() == null ? List.of() : customer.contracts());
    }

    @Test
    void knowNumberContractMeterMailAndPostalCode() {
        Set<String> terms = terms("""
                {"customer": {"number": "C-1001", "kind": "PERSON", "country": "DE"},
                 "contracts": [{"number": "V-1/2024"}], "externalIds": {"meter": "1 EMH 00 4711"},
                 "emails": ["Anna.Meier@example.org"], "address": {"postalCode": "04109"}}
                """);

        assertThat(terms).contains("c1001", "1001", "v12024", "1emh004711", "annameierexampleorg", "04109");
    }

    @Test
    void knowBothSpellingsOfAnUmlaut() {
        Set<String> terms = terms("""
                {"customer": {"number": "C-1001", "kind": "PERSON", "country": "DE"},
                 "name": {"given": "Zoë", "family": "Müller-Groß"}}
                """);

        assertThat(terms).contains("muller", "mueller", "gross", "zoe");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, +49 (0)341 96-0, 49341960, 0341960",
        "DE, 0341 960, 49341960, 0341960",
        "DE, 0049 341 960, 49341960, 0341960",
        "DK, 33 12 34 56, 4533123456, 33123456",
        "DK, +45 33123456, 4533123456, 33123456"
    })
    void knowNumbersAsDialledHereAndFromAbroad(String country, String phone, String international, String national) {
        Set<String> terms = terms(
                "{\"customer\": {\"number\": \"C-1001\", \"kind\": \"PERSON\", \"country\": \"%s\"},".formatted(country)
                        + " \"phones\": [\"%s\"]}".formatted(phone));

        assertThat(terms).contains(international, national);
    }

    @Test
    void ofAQueryAreItsWordsWithoutAccents() {
        assertThat(SearchTerms.wanted("  MÜLLER  Ånna ")).containsExactly("muller", "anna");
        assertThat(SearchTerms.wanted("anna.meier@")).containsExactly("annameier");
        assertThat(SearchTerms.wanted("+45 33 12")).containsExactly("453312");
        assertThat(SearchTerms.wanted("00493419")).containsExactly("493419");
        assertThat(SearchTerms.wanted(" ")).isEmpty();
        assertThat(SearchTerms.wanted("%_")).isEmpty();
    }

    @Test
    void orderByFamilyNameAndByNumberWithoutName() {
        assertThat(SearchTerms.sortName(new Name("Anna", "Østergård", null), "C-1"))
                .isEqualTo("ostergard anna");
        assertThat(SearchTerms.sortName(new Name(null, null, "Bäckerei Kühn GmbH"), "C-1"))
                .isEqualTo("backerei kuhn gmbh");
        assertThat(SearchTerms.sortName(new Name(null, " ", null), "C-1")).isEqualTo("c1");
    }

    @Test
    void areShortEnoughForTheIndex() {
        CustomerRecord customer = new CustomerRecord(
                CaseJson.read(
                                "{\"customer\": {\"number\": \"C-1\", \"kind\": \"PERSON\", \"country\": \"DE\"}}",
                                CustomerRecord.class)
                        .customer(),
                null,
                null,
                List.of("a".repeat(300) + "@example.org"),
                null,
                Map.of(),
                null,
                null,
                null,
                null);

        assertThat(SearchTerms.of("C-1", customer, List.of()))
                .allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(100));
    }
}

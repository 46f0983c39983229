package org.courtesy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Device;
import org.courtesy.fact.Direction;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.SmartMeter;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Band;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code rules/texts} against each other, the tables and the enumerations. */
class TextFilesTest {

    private static final int LONGEST = 140;
    private static final Pattern RAW_CODE = Pattern.compile("\\b[A-Z0-9]+_[A-Z0-9_]+\\b");
    private static final Pattern PLACE = Pattern.compile("\\{(value|years|money)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern WORD = Pattern.compile("\\{(?!value|years|money)[a-z]+\\}");

    private static final Map<String, Class<? extends Enum<?>>> ENUMERATIONS = Map.ofEntries(
            Map.entry("acquisition", AcquisitionChannel.class),
            Map.entry("band", Band.class),
            Map.entry("birthDatePurpose", BirthDatePurpose.class),
            Map.entry("channel", ContactChannel.class),
            Map.entry("commodity", Commodity.class),
            Map.entry("consentState", ConsentState.class),
            Map.entry("contractStatus", ContractStatus.class),
            Map.entry("device", Device.class),
            Map.entry("direction", Direction.class),
            Map.entry("houseType", HouseType.class),
            Map.entry("kind", CustomerKind.class),
            Map.entry("mode", Mode.class),
            Map.entry("outcome", Outcome.class),
            Map.entry("phase", ChurnPhase.class),
            Map.entry("productGroup", ProductGroup.class),
            Map.entry("proof", Proof.class),
            Map.entry("purpose", Purpose.class),
            Map.entry("smartMeter", SmartMeter.class),
            Map.entry("status", TouchpointStatus.class));

    /** Kinds of codes and the first word of their texts. */
    private static final Map<String, String> CODES =
            Map.of("REFUSAL", "refusal", "LIFT", "lifted", "ADVICE", "advice", "LOST", "lost", "ALERT", "alert");

    static Stream<Phrases> languages() {
        return Texts.SUPPORTED.stream().map(Phrases::shipped);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Phrases phrases) {
        assertThat(phrases.keys()).isEqualTo(Phrases.shipped(Locale.ENGLISH).keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeOfTheTablesHasAText(Phrases phrases) {
        assertThat(phrases.keys()).containsAll(keysOfTables());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyConstantHasAText(Phrases phrases) {
        List<String> keys = new ArrayList<>();
        ENUMERATIONS.forEach((kind, type) ->
                Stream.of(type.getEnumConstants()).forEach(constant -> keys.add(kind + "." + constant.name())));

        assertThat(phrases.keys()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyDeadlineHasAText(Phrases phrases) {
        assertThat(phrases.keys())
                .containsAll(table("deadlines").stream()
                        .map(row -> "deadline." + row.get("kind"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyActionAndOfferHasItsNames(Phrases phrases) {
        List<String> keys = new ArrayList<>();
        for (String key : phrases.keys()) {
            if (key.startsWith("action.")) {
                keys.add("touchpoint." + key.replace("action.", "").replace(".say", ""));
            }
            if (key.startsWith("offer.")) {
                keys.add("action.OFFER_" + key.substring("offer.".length()));
            }
        }

        assertThat(keys).isNotEmpty();
        assertThat(phrases.keys()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsShortAndForPeople(Phrases phrases) {
        for (String key : phrases.keys()) {
            String text = phrases.find(key).orElseThrow().pattern();
            assertThat(text).as(key).isNotBlank().hasSizeLessThan(LONGEST).doesNotContain("\ufffd");
            assertThat(RAW_CODE.matcher(text).find())
                    .as("a raw code in %s: %s", key, text)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageShowsTheSameFigures(Phrases phrases) {
        Phrases english = Phrases.shipped(Locale.ENGLISH);
        for (String key : phrases.keys()) {
            String text = phrases.find(key).orElseThrow().pattern();
            assertThat(words(text))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(
                            words(english.find(key).orElseThrow().pattern()));
            assertThat(figures(text))
                    .as(key)
                    .isEqualTo(figures(english.find(key).orElseThrow().pattern()));
            String bare = WORD.matcher(IN_BRACKETS.matcher(text).replaceAll("")).replaceAll("");
            assertThat(bare).as(key).doesNotContain("{", "[", "]");
        }
    }

    @Test
    void onlyEnglishReadsEnglish() {
        Map<String, String> untranslated = new TreeMap<>();
        Phrases english = Phrases.shipped(Locale.ENGLISH);
        Phrases german = Phrases.shipped(Locale.GERMAN);
        for (String key : english.keys()) {
            if (key.matches("(refusal|action|driver|alert)\\..*")) {
                String text = english.find(key).orElseThrow().pattern();
                if (text.equals(german.find(key).orElseThrow().pattern())) {
                    untranslated.put(key, text);
                }
            }
        }
        assertThat(untranslated).isEmpty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> figures(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> keysOfTables() {
        List<String> keys = new ArrayList<>();
        for (CSVRecord row : table("codes")) {
            keys.add(CODES.get(row.get("kind")) + "." + row.get("code"));
        }
        for (CSVRecord row : table("weights")) {
            keys.add("driver." + row.get("driver"));
            if (!row.get("level").isEmpty()) {
                keys.add("driver." + row.get("driver") + "." + row.get("level"));
            }
        }
        table("actions").forEach(row -> keys.add("action." + row.get("code")));
        table("actions").forEach(row -> keys.add("touchpoint." + row.get("code")));
        table("loyalty-levels").forEach(row -> keys.add("loyalty." + row.get("level")));
        table("offers").forEach(row -> keys.add("offer." + row.get("offer")));
        table("touchpoints").forEach(row -> keys.add("touchpoint." + row.get("type")));
        table("channels").forEach(row -> keys.add("channel." + row.get("channel")));
        return keys;
    }

    private static List<CSVRecord> table(String name) {
        String text = RuleSetFiles.shipped().files().get("tables/" + name + ".csv");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

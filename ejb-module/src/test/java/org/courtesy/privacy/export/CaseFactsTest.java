package org.courtesy.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.fact.CustomerCase;
import org.courtesy.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFactsTest {

    private static final Map<String, String> SECTIONS = Map.of(
            "customer", "person",
            "existingCustomerException", "person",
            "touchpoint", "occasion");

    static List<Locale> languages() {
        return Texts.SUPPORTED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFactOfACaseHasANameInEveryLanguage(Locale language) {
        ExportWords words = new ExportWords(Texts.shipped(), language, ZoneOffset.UTC);
        List<String> asked = new ArrayList<>();

        for (RecordComponent part : CustomerCase.class.getRecordComponents()) {
            if (part.getName().equals("asOf")) {
                continue;
            }
            String section = SECTIONS.getOrDefault(part.getName(), part.getName());
            assertThatCode(() -> words.title(section)).as(section).doesNotThrowAnyException();
            check(section, recordOf(part.getGenericType()), words, asked);
        }

        assertThat(asked).hasSizeGreaterThan(100).contains("contracts.priceNoticedOn", "person.pausedFrom");
    }

    /** What has no words reads like its code in English, whatever the language. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeOfACaseHasItsWordsInEveryLanguage(Locale language) {
        ExportWords words = new ExportWords(Texts.shipped(), language, ZoneOffset.UTC);
        List<String> without = new ArrayList<>();
        for (RecordComponent part : CustomerCase.class.getRecordComponents()) {
            if (recordOf(part.getGenericType()).isRecord()) {
                String section = part.getName().equals("touchpoint")
                        ? "touchpoints"
                        : SECTIONS.getOrDefault(part.getName(), part.getName());
                codes(section, recordOf(part.getGenericType()), words, without);
            }
        }

        assertThat(without).isEmpty();
    }

    private static void codes(String section, Class<?> type, ExportWords words, List<String> without) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> each = recordOf(component.getGenericType());
            if (each.isRecord()) {
                codes(section, each, words, without);
            } else if (each.isEnum()) {
                String vocabulary = CaseFacts.column(ExportTables.columns(section), component)
                        .vocabulary();
                for (Object code : each.getEnumConstants()) {
                    if (!words.has(vocabulary, code.toString())) {
                        without.add(section + "." + component.getName() + ": " + vocabulary + "." + code);
                    }
                }
            }
        }
    }

    private static void check(String section, Class<?> type, ExportWords words, List<String> asked) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                check(section, component.getType(), words, asked);
            } else if (CaseFacts.isFact(component)) {
                String key = CaseFacts.key(component);
                assertThatCode(() -> words.label(section, key))
                        .as(section + "." + key)
                        .doesNotThrowAnyException();
                asked.add(section + "." + key);
            }
        }
    }

    private static Class<?> recordOf(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}

package org.courtesy.web.screen.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.courtesy.check.TableColumn;
import org.courtesy.check.TableSchema;
import org.courtesy.web.http.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table and column is explained in every language, and nothing is explained that is not there. */
class TableWordsTest {

    private static final TableSchema LAW = TableSchema.of("law").orElseThrow();
    private static final TableSchema LEGAL_CLASS = TableSchema.of("legal-class").orElseThrow();

    static Stream<Locale> languages() {
        return Languages.SPOKEN.stream();
    }

    private static TableColumn column(TableSchema table, String name) {
        return table.columnNamed(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyIsWantedAndEveryWantedKeyIsThere(Locale language) {
        assertThat(bundle(language).keySet()).isEqualTo(wanted(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aHeadIsShortAndAnExplanationIsASentence(Locale language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            if (key.endsWith(TableWords.HELP)) {
                assertThat(bundle.getString(key)).as(key).matches(".{20,}[.?]");
            } else {
                assertThat(bundle.getString(key)).as(key).matches("\\S.{1,39}");
            }
        }
    }

    /** The words of a table's own go before those that all tables share; what the star means is said where it may stand. */
    @Test
    void aColumnHasItsOwnWordsOrThoseOfAllTables() {
        TableWords words = TableWords.in(Locale.ENGLISH);
        assertThat(words.head(LAW, column(LAW, "need"))).isEqualTo("Condition");
        assertThat(words.head(LAW, column(LAW, "validFrom"))).isEqualTo("Valid from");
        assertThat(words.meaning(LEGAL_CLASS, column(LEGAL_CLASS, "country")))
                .startsWith(words.meaning(LAW, column(LAW, "country")))
                .endsWith("* stands for all.");
        assertThat(words.unit(column(LAW, "need"))).isEmpty();
    }

    private static ResourceBundle bundle(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(TableWords.BUNDLE, language);
        assertThat(bundle.getLocale()).isEqualTo(language);
        return bundle;
    }

    private static Set<String> wanted(Locale language) {
        TableWords words = TableWords.in(language);
        Set<String> keys = new TreeSet<>(Set.of(TableWords.ANY));
        for (TableSchema table : TableSchema.tables()) {
            keys.add(TableWords.keyOf(table));
            keys.add(TableWords.keyOf(table) + TableWords.HELP);
            for (TableColumn column : table.columns()) {
                keys.add(words.keyOf(table, column));
                keys.add(words.keyOf(table, column) + TableWords.HELP);
                TableWords.keyOfUnit(column).ifPresent(keys::add);
            }
        }
        return keys;
    }
}

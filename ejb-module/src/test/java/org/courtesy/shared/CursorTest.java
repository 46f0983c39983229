package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void bringsTheKeyBack() {
        String cursor = Cursor.of("müller anna", 42L);

        assertThat(Cursor.read(cursor, 2, key -> key)).contains(List.of("müller anna", "42"));
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.read(null, 1, key -> key)).isEmpty();
        assertThat(Cursor.read("", 1, key -> key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "abc", "bm8gbnVtYmVy"})
    void isRefusedWhenItIsNone(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, 1, key -> Long.parseLong(key.get(0))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("cursor")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void limitsTheLimit(int limit) {
        assertThatThrownBy(() -> Cursor.limit(limit)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void givesNoNextPageBehindTheLastEntry() {
        Page<String> last = Cursor.page(List.of("a", "b"), 2, entry -> new Object[] {entry});
        Page<String> more = Cursor.page(List.of("a", "b", "c"), 2, entry -> new Object[] {entry});

        assertThat(last.next()).isNull();
        assertThat(more.items()).containsExactly("a", "b");
        assertThat(Cursor.read(more.next(), 1, key -> key.get(0))).contains("b");
    }
}

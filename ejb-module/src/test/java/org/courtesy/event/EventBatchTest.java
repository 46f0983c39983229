package org.courtesy.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;

class EventBatchTest {

    private static List<String> split(String json) {
        return EventBatch.split(json.getBytes(UTF_8)).stream()
                .map(event -> new String(event, UTF_8))
                .toList();
    }

    private static void assertNoBatch(String json, String code) {
        assertThatThrownBy(() -> split(json))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.errors()).extracting("code").containsExactly(code));
    }

    @Test
    void aBatchIsDividedIntoItsEvents() {
        assertThat(split(" [ {\"a\": [1, {\"b\": 2}]} ,\n{\"c\": \"ü\"}] "))
                .extracting(String::strip)
                .containsExactly("{\"a\": [1, {\"b\": 2}]}", "{\"c\": \"ü\"}");
        assertThat(split("[]")).isEmpty();
        assertThat(split(" [\n] ")).isEmpty();
    }

    @Test
    void bracketsAndMarksInTextsDivideNothing() {
        assertThat(split("[{\"a\": \"},{]\\\",[\"},{\"b\": \"\\\\\"},3]"))
                .containsExactly("{\"a\": \"},{]\\\",[\"}", "{\"b\": \"\\\\\"}", "3");
    }

    @Test
    void aBrokenEventDoesNotSpoilTheOthers() {
        assertThat(split("[{\"a\": 1},{\"b\" 2,,},{\"c\": 3}]")).hasSize(3);
        assertThat(split("[{\"a\": 1},,{\"c\": 3}]")).containsExactly("{\"a\": 1}", "", "{\"c\": 3}");
        assertThat(split("[{\"a\": 1},]")).containsExactly("{\"a\": 1}", "");
    }

    @Test
    void oneThatSwallowsWhatFollowsIsTheLast() {
        assertThat(split("[{\"a\": 1},{\"b\": \"2},{\"c\": 3}]"))
                .containsExactly("{\"a\": 1}", "{\"b\": \"2},{\"c\": 3}]");
        assertThat(split("[{\"a\": 1},{\"b\": 2")).containsExactly("{\"a\": 1}", "{\"b\": 2");
        assertThat(split("[{\"a\": \"\\")).containsExactly("{\"a\": \"\\");
    }

    @Test
    void whatIsNoListIsNoBatch() {
        assertNoBatch("", "MALFORMED");
        assertNoBatch("  ", "MALFORMED");
        assertNoBatch("{}", "INVALID");
        assertNoBatch("[{}] x", "MALFORMED");
    }

    @Test
    void aBatchHasAnEnd() {
        assertThat(split("[" + String.join(",", Collections.nCopies(EventBatch.MOST, "{}")) + "]"))
                .hasSize(EventBatch.MOST);
        assertNoBatch("[" + String.join(",", Collections.nCopies(EventBatch.MOST + 1, "{}")) + "]", "OUT_OF_RANGE");
    }
}

package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/C calc'!A0",
                "+1+1",
                "+49 30 1234",
                "-1-1",
                "-",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\0=1+1",
                "-1,2|cmd",
                "=",
                "'=1+1",
                "''@x"
            })
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(SpreadsheetCell.harmless(cell)).isEqualTo("'" + cell);
        assertThat(SpreadsheetCell.plain(SpreadsheetCell.harmless(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "+3", "-1.234,56", "Sommer", "a=b", "'tis", "", " =1", "12-13"})
    void everythingElseIsWrittenAsItIs(String cell) {
        assertThat(SpreadsheetCell.harmless(cell)).isEqualTo(cell);
        assertThat(SpreadsheetCell.plain(cell)).isEqualTo(cell);
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(SpreadsheetCell.harmless(null)).isEmpty();
    }
}

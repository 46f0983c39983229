package org.courtesy.web.screen.report;

import org.courtesy.report.FairnessRow;
import org.courtesy.report.Verdict;

/** A verdict as it is shown: a sign and a word, and a colour that adds nothing to them. */
public record Mark(Verdict verdict, String word) {

    static Mark of(FairnessRow row) {
        return new Mark(row.verdict(), row.verdictText());
    }

    /** The sign before the word. */
    public String sign() {
        return switch (verdict) {
            case BALANCED -> "✓";
            case SKEWED -> "▲";
            case TOO_FEW, WITHHELD -> "–";
        };
    }

    /** Its class in the style sheet. */
    public String style() {
        return switch (verdict) {
            case BALANCED -> "ok";
            case SKEWED -> "warn";
            case TOO_FEW, WITHHELD -> "faint";
        };
    }
}

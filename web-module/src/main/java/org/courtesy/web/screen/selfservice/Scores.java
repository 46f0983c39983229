package org.courtesy.web.screen.selfservice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.finding.Churn;
import org.courtesy.finding.Driver;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.web.screen.layout.Words;

/**
 * How we rate the customer, in plain words with the reasons.
 *
 * @param lines the ratings; empty where profiling is not permitted
 * @param reasons what speaks for and against leaving
 */
public record Scores(List<String> lines, List<Reason> reasons) {

    /** Something that speaks for leaving, with its points. */
    public record Reason(String points, String text) {}

    static Scores of(CustomerSheet sheet, Words words) {
        Churn churn = sheet.churn();
        if (churn == null) {
            return new Scores(List.of(), List.of());
        }
        String leaving = words.say("my.know.churn", churn.points(), words.of(churn.band()));
        String loyalty = sheet.loyalty() == null
                ? ""
                : words.say(
                        "my.know.loyalty",
                        sheet.loyalty().points(),
                        words.of("loyalty", sheet.loyalty().level()));
        String segment = sheet.segment() == null ? "" : words.say("my.know.segment", sheet.segment());
        return new Scores(
                Stream.of(leaving, loyalty, segment)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                churn.drivers().stream()
                        .sorted(Comparator.comparingInt((Driver driver) -> -Math.abs(driver.points())))
                        .map(driver -> new Reason(words.signed(driver.points()), text(driver, words)))
                        .toList());
    }

    /** To the customer; a driver that an analyst has added is told as staff reads it. */
    private static String text(Driver driver, Words words) {
        String level = "my.driver." + driver.code() + "." + driver.level();
        String code = "my.driver." + driver.code();
        if (words.has(level)) {
            return words.say(level);
        }
        return words.has(code) ? words.say(code) : words.of("driver", driver.code());
    }
}

package org.courtesy.web.screen.workbench;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.courtesy.replay.RealCase;
import org.courtesy.web.screen.layout.Words;

/**
 * A stored decision that could become a scenario, as it is shown.
 *
 * @param decision its id
 * @param customer a pseudonym
 * @param style {@code ok} where the rule fires, {@code faint} where it does not
 * @param fires whether it does, in a word
 * @param answer what is next for the customer, and how likely they are to leave
 * @param title name of the scenario that it would become
 */
public record RealCaseLine(
        String decision, String customer, String when, String style, String fires, String answer, String title)
        implements Serializable {

    static RealCaseLine of(RealCase real, Clock clock, Words words) {
        String band = real.band() == null ? "" : " · " + words.of(real.band());
        return new RealCaseLine(
                real.decision(),
                real.customer(),
                words.moment(real.asOf(), clock.getZone(), LocalDate.now(clock)),
                real.fires() ? "ok" : "faint",
                words.say(real.fires() ? "workbench.case.fires" : "workbench.case.silent"),
                words.of("action", real.next()) + band,
                title(real.asOf(), real.fires(), words));
    }

    /** The name of a scenario recorded from a case; it says what it shows, and when that was. */
    public static String title(OffsetDateTime asOf, boolean fires, Words words) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return words.say(
                fires ? "workbench.case.title.fires" : "workbench.case.title.silent",
                asOf.format(format.withLocale(words.locale())));
    }
}

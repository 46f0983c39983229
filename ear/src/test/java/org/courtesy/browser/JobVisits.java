package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The visits to long-running work and to the timetable. */
final class JobVisits {

    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    private JobVisits() {}

    static List<Visit> all() {
        Visit list = Visit.to("jobs.xhtml", "admin");
        Supplier<String> ended = () -> "/jobs.xhtml?job=" + sweep();
        return List.of(
                list,
                list.at(ended)
                        .called("ended")
                        .after(page -> assertThat(page.locator("[id='sheet:now'] .lead"))
                                .not()
                                .isEmpty()),
                list.called("none found").at("jobs.xhtml?kind=HANDOVER&state=FAILED"),
                list.opening(
                        "sweepBox", page -> page.locator("[id='head:create']").click()),
                Visit.to("timetable.xhtml", "admin"));
    }

    /** A sweep over few; its id. */
    private static String sweep() {
        Matcher id = ID.matcher(Interface.as("admin")
                .send("POST", "/sweeps", "{\"filter\": {\"country\": \"DK\"}, \"reason\": \"visit\"}")
                .body());
        if (!id.find()) {
            throw new IllegalStateException("a job has an id");
        }
        return id.group(1);
    }
}

package org.courtesy.web.screen.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.setting.SettingName;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The tour in three steps: shown until somebody has taken it or put it away, whatever machine they sit at. */
@Named("tour")
@RequestScoped
public class TourView {

    /** Grows when there is something new to be shown to everybody. */
    private static final String EDITION = "1";

    private static final int STEPS = 3;
    private static final String HELP = "#helpOpen";

    private static final Map<String, List<String>> TARGETS = Map.of(
            "desk", List.of(".find", ".side a[href*='today.xhtml']", HELP),
            "lead", List.of(".side a[href*='reports.xhtml']", ".side a[href*='messages.xhtml']", HELP),
            "rules", List.of(".side a[href*='workbench.xhtml']", ".side a[href*='replay.xhtml']", HELP),
            "other", List.of(".side", ".me .who", HELP));

    private final UserSettings settings;
    private final CurrentUser me;

    @Inject
    public TourView(UserSettings settings, CurrentUser me) {
        this.settings = settings;
        this.me = me;
    }

    /** For the proxy. */
    protected TourView() {
        this(null, null);
    }

    /**
     * A step.
     *
     * @param target selector of what is pointed at; where the page has no such thing, nothing is
     */
    public record Step(int number, String title, String text, String target) {}

    /** Whether it is to be shown without being asked for. */
    public boolean isDue() {
        return !settings.get(SettingName.TOUR).filter(EDITION::equals).isPresent();
    }

    /** The steps for the work of the person. */
    public List<Step> getSteps() {
        Words words = settings.words();
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(number -> {
                    String key = "tour." + work() + "." + number;
                    return new Step(
                            number,
                            words.say(key + ".title"),
                            words.say(key + ".text"),
                            TARGETS.get(work()).get(number - 1));
                })
                .toList();
    }

    /** Never again, unless it is asked for. */
    public void done() {
        settings.set(SettingName.TOUR, EDITION);
    }

    private String work() {
        if (me.isServingCustomers()) {
            return "desk";
        }
        if (me.isReadingReports()) {
            return "lead";
        }
        return me.isReadingRules() ? "rules" : "other";
    }
}

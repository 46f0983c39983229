package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The navigation beside every page: what the user may open, the work first, then the rules. */
@Named("menu")
@RequestScoped
public class MainMenu {

    private final CurrentUser me;
    private final UserSettings settings;
    private List<Entry> work;
    private List<Entry> rules;

    @Inject
    public MainMenu(CurrentUser me, UserSettings settings) {
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected MainMenu() {
        this(null, null);
    }

    /**
     * An entry.
     *
     * @param area name of the page and of those that belong to it
     * @param label in the user's language
     */
    public record Entry(String area, String label) {}

    /** The pages for the daily work. */
    public List<Entry> getWork() {
        if (work == null) {
            work = Stream.of(
                            entry("today", me.isServingCustomers()),
                            entry("customers", me.isServingCustomers()),
                            entry("messages", me.isListening()),
                            entry("audiences", me.isSpeaking()),
                            entry("templates", me.isSpeaking()),
                            entry("teams", me.isInTeams()),
                            entry("feedback", me.isReadingFeedback()),
                            entry("reports", me.isReadingReports()),
                            entry("privacy", me.isProtectingData()),
                            entry("duplicates", me.isMerging()),
                            entry("proofs", me.isProvingConsents()),
                            entry("retention", me.isProvingConsents()),
                            entry("audit", me.isReadingTrail()),
                            entry("jobs", me.isAdministering()),
                            entry("imports", me.isAdministering()),
                            entry("events", me.isAdministering()),
                            entry("webhooks", me.isAdministering()),
                            entry("users", me.isAdministering()),
                            entry("keys", me.isAdministering()),
                            entry("plugins", me.isAdministering()))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return work;
    }

    /** The pages for those who write and approve rules. */
    public List<Entry> getRules() {
        if (rules == null) {
            rules = Stream.of("workbench", "replay", "challenger", "approvals", "watch")
                    .flatMap(area -> entry(area, me.isReadingRules()).stream())
                    .toList();
        }
        return rules;
    }

    private Optional<Entry> entry(String area, boolean open) {
        return open ? Optional.of(new Entry(area, settings.words().say("nav." + area))) : Optional.empty();
    }
}

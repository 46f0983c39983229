package org.courtesy.web.screen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetState;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.Words;

/** Finds versions by what they are for. */
@ApplicationScoped
public class VersionShelf {

    private static final int VERSIONS_SHOWN = 100;

    private final RuleSetService rules;
    private final ReaderClock clock;

    @Inject
    public VersionShelf(RuleSetService rules, ReaderClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For the proxy. */
    protected VersionShelf() {
        this(null, null);
    }

    /** The draft that was worked at last, or else the version that is live. */
    public RuleSetVersion toStartWith() {
        List<RuleSetVersion> latest = latest();
        return latest.stream()
                .filter(RuleSetVersion::editable)
                .max(Comparator.comparing(RuleSetVersion::changedAt))
                .orElseGet(this::live);
    }

    /** The version that decides. */
    public RuleSetVersion live() {
        String cursor = null;
        do {
            Page<RuleSetVersion> page = rules.versions(Rulebook.NAME, cursor, Cursor.MAX_LIMIT);
            for (RuleSetVersion version : page.items()) {
                if (version.state() == RuleSetState.LIVE) {
                    return version;
                }
            }
            cursor = page.next();
        } while (cursor != null);
        throw new NotFoundException("RULE_SET", Rulebook.NAME);
    }

    /** One version. */
    public RuleSetVersion version(int number) {
        return rules.version(Rulebook.NAME, number);
    }

    /** The latest versions, to choose from. */
    public List<VersionLine> lines(Words words) {
        return VersionLine.of(
                rules.versions(Rulebook.NAME, null, VERSIONS_SHOWN).items(), clock(), words);
    }

    private List<RuleSetVersion> latest() {
        return rules.versions(Rulebook.NAME, null, Cursor.MAX_LIMIT).items();
    }

    /** The clock by which the pages tell times. */
    public Clock clock() {
        return clock.get();
    }
}

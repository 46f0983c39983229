package org.courtesy.web.screen.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentTextService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The words of consents: all versions, and the one that is looked at. What is shown stands in the address. */
@Named
@ViewScoped
public class ConsentTextsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConsentTextService texts;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String version;
    private transient List<Line> lines;
    private transient Sheet sheet;

    @Inject
    public ConsentTextsView(ConsentTextService texts, UserSettings settings, ReaderClock clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ConsentTextsView() {
        this(null, null, null);
    }

    /**
     * A version in the list.
     *
     * @param about by which ways and to whom
     * @param made when and by whom it was laid down
     */
    public record Line(String version, String about, String made, boolean retired) {}

    /** A version with its words. */
    public record Sheet(Line line, String groups, ConsentText text) {}

    /** All versions, the latest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = texts.texts().stream().map(this::line).toList();
        }
        return lines;
    }

    /** The version that is looked at, null when there is none. */
    public Sheet getSheet() {
        if (sheet == null && version != null) {
            ConsentText text = texts.text(version);
            sheet = new Sheet(
                    line(text), text.productGroups().stream().map(words()::of).collect(Collectors.joining(", ")), text);
        }
        return sheet;
    }

    private Line line(ConsentText text) {
        String ways = text.channels().stream().map(words()::of).collect(Collectors.joining(", "));
        return new Line(
                text.version(),
                ways + " · " + text.controller(),
                words().say(
                                "texts.made",
                                words().moment(text.recordedAt(), clock.get().getZone(), LocalDate.now(clock.get())),
                                text.recordedBy()),
                text.retiredAt() != null);
    }

    /** Has nobody asked with the version any more. */
    public String retire() {
        texts.retire(version);
        return Navigation.samePage();
    }

    /** Forgets what was read, since it has changed. */
    public void readAgain() {
        lines = null;
        sheet = null;
    }

    private Words words() {
        return settings.words();
    }

    /** The version that is looked at, null for none. */
    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null || version.isBlank() ? null : version.strip();
    }
}

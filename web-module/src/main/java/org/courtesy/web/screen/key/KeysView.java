package org.courtesy.web.screen.key;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.security.KeyFilter;
import org.courtesy.security.KeyService;
import org.courtesy.security.KeyState;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;

/** The keys, page by page, and the one that is looked at. What is shown stands in the address. */
@Named
@ViewScoped
public class KeysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;

    private final KeyService keys;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String key;
    private String q;
    private String only;
    private String after;
    private transient Page<KeyLine> page;
    private transient KeySheet sheet;

    @Inject
    public KeysView(KeyService keys, UserSettings settings, ReaderClock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected KeysView() {
        this(null, null, null);
    }

    /** A page of the keys, the newest first; the next one begins at its cursor. */
    public Page<KeyLine> getPage() {
        if (page == null) {
            KeyFilter filter = new KeyFilter(q, only == null ? null : KeyState.valueOf(only));
            KeyWords tell = tell();
            page = Beginnings.orFrom(after, cursor -> keys.newest(filter, cursor, STEP))
                    .map(one -> KeyLine.of(one, tell));
        }
        return page;
    }

    /** The key that is looked at, null when there is none. */
    public KeySheet getSheet() {
        if (sheet == null && key != null) {
            sheet = KeySheet.of(keys.get(key), tell());
        }
        return sheet;
    }

    /** Whether not all keys are meant to be shown. */
    public boolean isNarrow() {
        return q != null || only != null;
    }

    /** A state that can be shown; no code for all. */
    public record Choice(String code, String label, boolean on) {}

    /** What can be shown. */
    public List<Choice> getChoices() {
        return Stream.concat(
                        Stream.of(new Choice(null, settings.words().say("keys.all"), only == null)),
                        Arrays.stream(KeyState.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        settings.words().say("key.state." + one),
                                        one.name().equals(only))))
                .toList();
    }

    /** Shows the keys whose names are like what was typed, from the newest on. */
    public String find() {
        after = null;
        return Navigation.samePage();
    }

    /** Makes the key worthless. */
    public String revoke() {
        keys.revoke(key);
        return Navigation.samePage();
    }

    /** Forgets what was read, since it has changed. */
    public void readAgain() {
        page = null;
        sheet = null;
    }

    private KeyWords tell() {
        return new KeyWords(settings.words(), clock.get());
    }

    /** Name of the key that is looked at, null for none. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = given(key);
    }

    /** Part of the names that are shown, null for all. */
    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = given(q);
    }

    /** State of the keys that are shown, null for all. */
    public String getOnly() {
        return only;
    }

    /** What is no state shows all. */
    public void setOnly(String only) {
        String wanted = given(only);
        this.only =
                Arrays.stream(KeyState.values()).map(Enum::name).anyMatch(one -> one.equals(wanted)) ? wanted : null;
    }

    /** Behind which key the page begins, null for the newest. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}

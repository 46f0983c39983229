package org.courtesy.web.screen.event;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.courtesy.event.DeadLetter;
import org.courtesy.event.DeadLetterService;
import org.courtesy.event.DeadLetterState;
import org.courtesy.event.Replayed;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The events that could not be taken, page by page, and the one that is looked at. What is shown stands in the address. */
@Named
@ViewScoped
public class DeadLettersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final DeadLetterService letters;
    private final UserSettings settings;
    private final ReaderClock clock;

    private DeadLetterState state = DeadLetterState.WAITING;
    private String letter;
    private String after;
    private String notice;
    private boolean good;
    private transient Page<DeadLetterLine> page;
    private transient DeadLetterSheet sheet;

    @Inject
    public DeadLettersView(DeadLetterService letters, UserSettings settings, ReaderClock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DeadLettersView() {
        this(null, null, null);
    }

    /** How many wait, in words. */
    public String getSummary() {
        return words().say("events.summary", letters.waiting());
    }

    /** The events of the page; the next one begins at its cursor. */
    public Page<DeadLetterLine> getPage() {
        if (page == null) {
            EventWords tell = tell();
            page = Beginnings.orFrom(after, cursor -> letters.list(state, cursor, PAGE))
                    .map(one -> DeadLetterLine.of(one, tell));
        }
        return page;
    }

    /** What can be shown. */
    public List<Choice> getChoices() {
        return Arrays.stream(DeadLetterState.values())
                .map(one -> new Choice(one.name(), words().say("events.show." + one), one == state))
                .toList();
    }

    /** A state that can be shown. */
    public record Choice(String code, String label, boolean on) {}

    /** The event that is looked at, null when there is none. */
    public DeadLetterSheet getSheet() {
        if (sheet == null && letter != null) {
            sheet = DeadLetterSheet.of(letters.get(letter), tell());
        }
        return sheet;
    }

    /** Tries the event again and says what came of it. */
    public void replay() {
        act(() -> {
            DeadLetter tried = letters.replay(letter);
            boolean taken = tried.state() == DeadLetterState.REPLAYED;
            say(taken, words().say(taken ? "event.replayed" : "event.notReplayed"));
        });
    }

    /** Tries those that wait, as many as one call does, and says how many are left. */
    public void replayAll() {
        act(() -> {
            Replayed replayed = letters.replayAll(null);
            say(
                    replayed.taken() == replayed.tried(),
                    words().say("events.replayed", replayed.tried(), replayed.taken(), replayed.left()));
        });
    }

    /** Lets the event go. */
    public void discard() {
        act(() -> {
            letters.discard(letter);
            say(true, words().say("event.discarded"));
        });
    }

    /** What somebody else has done meanwhile is said and shown, not thrown. */
    private void act(Runnable what) {
        try {
            what.run();
        } catch (ConflictException | NotFoundException meanwhile) {
            say(false, words().say("event.meanwhile"));
        } catch (UnavailableException later) {
            say(false, words().say("form.unavailable", later.retryAfterSeconds()));
        }
        page = null;
        sheet = null;
    }

    private void say(boolean well, String text) {
        good = well;
        notice = text;
    }

    private Words words() {
        return settings.words();
    }

    private EventWords tell() {
        return new EventWords(words(), clock.get());
    }

    /** What came of the last act, null when there was none. */
    public String getNotice() {
        return notice;
    }

    /** Whether that is good news. */
    public boolean isGood() {
        return good;
    }

    /** Whether those that wait are shown. */
    public boolean isWaiting() {
        return state == DeadLetterState.WAITING;
    }

    /** Which are shown, as a code; one that is none shows those that wait. */
    public String getState() {
        return state.name();
    }

    public void setState(String code) {
        state = Arrays.stream(DeadLetterState.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(DeadLetterState.WAITING);
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String id) {
        letter = id == null || id.isBlank() ? null : id.strip();
    }

    /** Cursor behind which the page begins, null for the first. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String cursor) {
        after = cursor == null || cursor.isBlank() ? null : cursor.strip();
    }
}

package org.courtesy.web.screen.touchpoint;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.TimelineFilter;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;
import org.courtesy.web.screen.report.ListSheet;

/**
 * The touchpoints of a customer, the latest first, page by page: the five-thousandth costs as much as the first. Can be
 * narrowed by direction and channel, searched, and entered at a day.
 */
@Named
@ViewScoped
public class TimelineView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 15;
    private static final int MOST_IN_FILE = 5000;

    private final TouchpointService touchpoints;
    private final LiveRules rules;
    private final UserSettings settings;

    private Direction direction;
    private ContactChannel channel;
    private LocalDate until;
    private String text;
    private final ArrayList<String> cursors = new ArrayList<>();
    private transient Page<TimelineLine> lines;

    @Inject
    public TimelineView(TouchpointService touchpoints, LiveRules rules, UserSettings settings) {
        this.touchpoints = touchpoints;
        this.rules = rules;
        this.settings = settings;
    }

    /** For the proxy. */
    protected TimelineView() {
        this(null, null, null);
    }

    /** The lines of the page and whether there are older ones. */
    public Page<TimelineLine> lines(String customer, ZoneId zone, LocalDate today) {
        if (lines == null) {
            Words words = settings.words();
            String cursor = cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
            lines = touchpoints
                    .timeline(customer, filter(zone, words), cursor, PAGE)
                    .map(t -> TimelineLine.of(t, zone, today, words));
        }
        return lines;
    }

    /** Sends what is wanted as a file, the latest first, at most {@value #MOST_IN_FILE} of them. */
    public void download(String customer, ZoneId zone) {
        Words words = settings.words();
        List<List<Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<TouchpointView> page = touchpoints.timeline(customer, filter(zone, words), cursor, Cursor.MAX_LIMIT);
            page.items().forEach(one -> rows.add(row(one, zone, words)));
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_IN_FILE);
        Download.send(
                "timeline-" + customer,
                new ListSheet(
                        List.of(
                                words.say("timeline.when"),
                                words.say("record.direction"),
                                words.say("record.channel"),
                                words.say("timeline.what"),
                                words.say("record.status"),
                                words.say("record.outcome"),
                                words.say("timeline.felt"),
                                words.say("record.note")),
                        rows));
    }

    private static List<Object> row(TouchpointView touchpoint, ZoneId zone, Words words) {
        return Arrays.asList(
                touchpoint.at().atZoneSameInstant(zone).toOffsetDateTime().toString(),
                words.of(touchpoint.direction()),
                words.of(touchpoint.channel()),
                words.of("touchpoint", touchpoint.type()),
                words.of(touchpoint.status()),
                words.of(touchpoint.outcome()),
                BigDecimal.valueOf(touchpoint.experience()),
                touchpoint.note());
    }

    private TimelineFilter filter(ZoneId zone, Words words) {
        String wanted = text == null || text.isBlank() ? null : text.strip();
        return new TimelineFilter(
                direction,
                channel,
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                wanted,
                wanted == null ? null : typesNamed(wanted, words));
    }

    /** Types whose name in the language of the screen has the text in it. */
    private List<String> typesNamed(String wanted, Words words) {
        String low = wanted.toLowerCase(Locale.ROOT);
        List<String> types = new ArrayList<>(rules.policy().touchpoints().codes());
        types.removeIf(
                type -> !words.of("touchpoint", type).toLowerCase(Locale.ROOT).contains(low));
        if (types.isEmpty()) {
            types.add("");
        }
        return types;
    }

    /** Narrows the list anew. */
    public void narrow() {
        cursors.clear();
        lines = null;
    }

    /** Shows everything again. */
    public void all() {
        direction = null;
        channel = null;
        until = null;
        text = null;
        narrow();
    }

    /** Whether anything is left out. */
    public boolean isNarrowed() {
        return direction != null || channel != null || until != null || text != null && !text.isBlank();
    }

    /** Goes on to older ones. */
    public void older(String cursor) {
        cursors.add(cursor);
        lines = null;
    }

    /** Goes back to newer ones. */
    public void newer() {
        cursors.remove(cursors.size() - 1);
        lines = null;
    }

    /** Whether there are newer ones. */
    public boolean isBehind() {
        return !cursors.isEmpty();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

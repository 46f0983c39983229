package org.courtesy.web.screen.audience;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.courtesy.audience.Audience;
import org.courtesy.audience.AudienceFile;
import org.courtesy.audience.AudienceOccasions;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.audience.AudienceService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.json.InvalidInputException;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/**
 * The audiences that were asked for, the one that is looked at, and the form for another one. What is shown stands in the
 * address.
 */
@Named
@ViewScoped
public class AudiencesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "wish";
    private static final int MOST_LINES = 50;
    private static final int MOST_MEMBERS = 100;

    private final AudienceService audiences;
    private final UserSettings settings;
    private final WallClock clock;

    private String audience;
    private boolean making;
    private String action;
    private ContactChannel channel;
    private Purpose purpose;
    private LocalDate day;
    private Integer limit;
    private boolean reserve;
    private String reason;
    private WhomForm whom;
    private transient List<AudienceLine> lines;
    private transient AudienceSheet sheet;

    @Inject
    public AudiencesView(AudienceService audiences, UserSettings settings, WallClock clock) {
        this.audiences = audiences;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AudiencesView() {
        this(null, null, null);
    }

    /** Prepares the form if one is wanted. */
    public void load() {
        if (making) {
            whom = WhomForm.of(Audience.EVERYBODY, audiences.choices());
            day = today().plusDays(1);
        }
    }

    /** Has the audience searched for and shows how far that is; on an error the form stays as it is. */
    public String start() {
        AudienceRequest wish =
                new AudienceRequest(action, channel, purpose, day, whom.audience(), limit, reserve, null, reason);
        return ServiceCall.fromForm(FORM, words())
                .ask(() -> audiences.start(wish))
                .map(job -> "/audiences.xhtml?faces-redirect=true&audience=" + job.id())
                .orElse(null);
    }

    /** Stops the search after its present page. */
    public void stop() {
        audiences.stop(audience);
        look();
    }

    /** Looks again how far it is. */
    public void look() {
        sheet = null;
        lines = null;
    }

    /** Sends the members as a file. */
    public void download() {
        audiences.get(audience);
        Download.sendCsv(
                "audience-" + audience,
                writer -> new AudienceFile(audiences).write(audience, null, settings.getLocale(), writer));
    }

    /** How many customers would be asked, in words; empty while the form is not right. */
    public String getReach() {
        try {
            return words().say("audience.reach", audiences.reach(whom.audience()));
        } catch (InvalidInputException notYet) {
            return "";
        }
    }

    public List<AudienceLine> getLines() {
        if (lines == null) {
            // Before the list: what ends in between is seen at the next look. After a sheet that says so there is none.
            getSheet();
            lines = audiences.latest(MOST_LINES).stream()
                    .map(job -> AudienceLine.of(job, audiences.wish(job.id()), words(), today()))
                    .toList();
        }
        return lines;
    }

    /** The audience that is looked at, null when there is none. */
    public AudienceSheet getSheet() {
        if (sheet == null && audience != null) {
            sheet = AudienceSheet.of(
                    audiences.get(audience),
                    audiences.wish(audience),
                    audiences
                            .members(audience, null, null, MOST_MEMBERS, settings.getLocale())
                            .items(),
                    words(),
                    today());
        }
        return sheet;
    }

    /** For what there can be an audience, by their names. */
    public List<SelectItem> getOccasions() {
        AudienceOccasions all = audiences.occasions();
        return List.of(
                group("audience.actions", "action", all.actions()), group("audience.types", "touchpoint", all.types()));
    }

    private SelectItem group(String label, String kind, List<String> codes) {
        SelectItemGroup group = new SelectItemGroup(words().say(label));
        group.setSelectItems(codes.stream()
                .map(code -> new SelectItem(code, words().of(kind, code)))
                .sorted(Comparator.comparing(SelectItem::getLabel, String.CASE_INSENSITIVE_ORDER))
                .toArray(SelectItem[]::new));
        return group;
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    /** The name of a segment. */
    public String segment(String code) {
        return WhomWords.segment(code, words());
    }

    /** A member's place or state in words. */
    public String state(String code) {
        return words().say("audience.member." + code.toUpperCase(Locale.ROOT));
    }

    private Words words() {
        return settings.words();
    }

    private LocalDate today() {
        return clock.in(settings.getZone()).toLocalDate();
    }

    /** Id of the audience that is looked at, null for none. */
    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience == null || audience.isBlank() ? null : audience.strip();
    }

    /** Whether the form for another one is open. */
    public boolean isMaking() {
        return making;
    }

    public void setMaking(boolean making) {
        this.making = making;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public boolean isReserve() {
        return reserve;
    }

    public void setReserve(boolean reserve) {
        this.reserve = reserve;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public WhomForm getWhom() {
        return whom;
    }
}

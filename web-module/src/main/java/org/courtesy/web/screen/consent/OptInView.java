package org.courtesy.web.screen.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentTextService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.optin.OptIn;
import org.courtesy.optin.OptInRequest;
import org.courtesy.optin.OptInService;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** Has a customer confirm a consent: asking for it, and what became of those who were asked. The link itself shows {@link FreshOptIn}. */
@Named
@ViewScoped
public class OptInView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LATELY_DAYS = 30;
    private static final int LATEST = 3;

    private final OptInService optIns;
    private final ConsentTextService texts;
    private final FreshOptIn fresh;
    private final UserSettings settings;

    private transient List<ConsentText> usable;
    private String textVersion;
    private List<ContactChannel> channels = List.of();
    private String address;
    private String occasion;

    @Inject
    public OptInView(OptInService optIns, ConsentTextService texts, FreshOptIn fresh, UserSettings settings) {
        this.optIns = optIns;
        this.texts = texts;
        this.fresh = fresh;
        this.settings = settings;
    }

    /** For the proxy. */
    protected OptInView() {
        this(null, null, null, null);
    }

    /**
     * A request that nobody has confirmed.
     *
     * @param tone style class
     */
    public record Line(String what, String more, String state, String when, String tone) {}

    /** Opens the form with the latest words and the first address. */
    public void open(List<String> addresses) {
        textVersion = getTexts().stream().map(ConsentText::version).findFirst().orElse(null);
        address = addresses.stream().findFirst().orElse(null);
        occasion = null;
        chooseText();
    }

    /** Other words concern other ways: the first of them is chosen. */
    public void chooseText() {
        channels = getOfferedChannels().stream().limit(1).toList();
    }

    /** Makes the link, which this answer shows. */
    public void ask(String customer) {
        ServiceCall.fromForm("optIn", settings.words())
                .ask(() -> {
                    if (channels.isEmpty()) {
                        throw new InvalidInputException(FieldError.of("channels", InputProblem.MISSING));
                    }
                    return optIns.ask(customer, new OptInRequest(textVersion, channels, address, filled(occasion)));
                })
                .ifPresent(fresh::show);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Who was asked lately and has not said yes, the latest first. */
    public List<Line> unconfirmed(String customer, ZoneId zone, LocalDate today) {
        LocalDate since = today.minusDays(LATELY_DAYS);
        return optIns.list(customer).stream()
                .filter(asked -> asked.state() != OptIn.State.CONFIRMED)
                .filter(asked -> !asked.requestedAt()
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .isBefore(since))
                .limit(LATEST)
                .map(asked -> line(asked, zone, today))
                .toList();
    }

    private Line line(OptIn asked, ZoneId zone, LocalDate today) {
        Words words = settings.words();
        boolean waiting = asked.state() == OptIn.State.WAITING;
        return new Line(
                asked.channels().stream().map(words::of).collect(Collectors.joining(", ")),
                asked.address() + " · " + words.say("consent.version", asked.textVersion()),
                waiting
                        ? words.say("optIn.state.WAITING", words.dayNear(asked.lastDay(), today))
                        : words.say("optIn.state." + asked.state()),
                words.moment(asked.requestedAt(), zone, today),
                waiting ? "warn" : "stop");
    }

    /** The words in use that a confirmed e-mail can prove the yes to, the latest first. */
    public List<ConsentText> getTexts() {
        if (usable == null) {
            usable = texts.texts().stream()
                    .filter(text -> text.retiredAt() == null)
                    .filter(text -> text.channels().stream().anyMatch(OptInRequest.PROVABLE::contains))
                    .toList();
        }
        return usable;
    }

    /** By which ways and to whom, as a choice. */
    public String about(ConsentText text) {
        return text.version() + " · "
                + text.channels().stream().map(settings.words()::of).collect(Collectors.joining(", ")) + " · "
                + text.controller();
    }

    /** The chosen words in the language of the reader, empty if none are chosen. */
    public String getReadable() {
        return chosen().stream()
                .map(text -> text.in(settings.getLocale().getLanguage()))
                .findFirst()
                .orElse("");
    }

    /** The ways of the chosen words that can be confirmed. */
    public List<ContactChannel> getOfferedChannels() {
        return chosen().stream()
                .flatMap(text -> text.channels().stream())
                .filter(OptInRequest.PROVABLE::contains)
                .toList();
    }

    private List<ConsentText> chosen() {
        return getTexts().stream()
                .filter(text -> text.version().equals(textVersion))
                .toList();
    }

    public String getTextVersion() {
        return textVersion;
    }

    public void setTextVersion(String textVersion) {
        this.textVersion = textVersion;
    }

    public List<ContactChannel> getChannels() {
        return channels;
    }

    public void setChannels(List<ContactChannel> channels) {
        this.channels = channels == null ? List.of() : List.copyOf(channels);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = occasion;
    }
}

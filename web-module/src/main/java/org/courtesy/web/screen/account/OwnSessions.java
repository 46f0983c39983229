package org.courtesy.web.screen.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.security.AccountService;
import org.courtesy.security.UserSession;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;
import org.courtesy.web.security.ScreenSignIn;

/** Where one is signed in, and the end of it. */
@Named
@ViewScoped
public class OwnSessions implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AccountService service;
    private final ScreenSignIn signIn;
    private final Reauthentication proof;
    private final UserSettings settings;
    private final ReaderClock clock;

    /** As they were shown: what is pressed is one of these, whatever has ended meanwhile. The ids go into no page. */
    private ArrayList<UUID> shown = new ArrayList<>();

    private ArrayList<Line> lines;

    private UUID ending;

    @Inject
    public OwnSessions(
            AccountService service,
            ScreenSignIn signIn,
            Reauthentication proof,
            UserSettings settings,
            ReaderClock clock) {
        this.service = service;
        this.signIn = signIn;
        this.proof = proof;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected OwnSessions() {
        this(null, null, null, null, null);
    }

    /**
     * A session as it is shown.
     *
     * @param number place in the list
     * @param own whether it is the one of this browser
     */
    public record Line(int number, String browser, String times, boolean own) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The sessions, the latest first. */
    public List<Line> getLines() {
        if (lines == null) {
            List<UserSession> sessions = service.sessions().stream()
                    .sorted((one, other) -> other.beganAt().compareTo(one.beganAt()))
                    .toList();
            shown = sessions.stream().map(UserSession::id).collect(Collectors.toCollection(ArrayList::new));
            lines = IntStream.range(0, sessions.size())
                    .mapToObj(number -> line(number, sessions.get(number)))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return lines;
    }

    private Line line(int number, UserSession session) {
        String browser = session.browser() == null ? settings.words().say("sessions.unknown") : session.browser();
        String times = settings.words().say("sessions.times", moment(session.beganAt()), moment(session.seenAt()));
        return new Line(number, browser, times, session.id().equals(own()));
    }

    private String moment(OffsetDateTime at) {
        Clock now = clock.get();
        return settings.words().moment(at, now.getZone(), LocalDate.now(now));
    }

    /** Whether there are any but this one. */
    public boolean isOthers() {
        return getLines().stream().anyMatch(line -> !line.own());
    }

    /** Opens the dialog that ends one. */
    public void askFor(int number) {
        ending = number < shown.size() ? shown.get(number) : null;
    }

    /** Opens the dialog that ends all but this one. */
    public void askForOthers() {
        ending = null;
    }

    /** What the dialog asks. */
    public String getQuestion() {
        return settings.words().say(ending == null ? "sessions.endOthers.help" : "sessions.end.help");
    }

    /** Ends what was asked for. */
    public String end() {
        return ServiceCall.fromForm("endSession", settings.words())
                .ask(() -> {
                    proof.demand();
                    if (ending == null) {
                        service.endOtherSessions(own());
                    } else {
                        service.endSession(ending);
                    }
                    return Navigation.samePage();
                })
                .orElse(null);
    }

    private UUID own() {
        return signIn.ownSession((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .orElseThrow();
    }
}

package org.courtesy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.oidc.Farewell;
import org.courtesy.oidc.OidcSettings;
import org.courtesy.oidc.OpenIdConnect;
import org.courtesy.oidc.Question;
import org.courtesy.oidc.Refusal;
import org.courtesy.oidc.RefusedException;
import org.courtesy.oidc.Vouched;
import org.courtesy.security.ExternalUsers;
import org.courtesy.web.http.PublicAddress;
import org.jboss.logging.Logger;

/**
 * Sign-in at an identity provider, another way through the same door: a browser is led there with a question, and back with the
 * answer, which has to be the one to a question of this very session.
 */
@ApplicationScoped
public class ProviderSignIn {

    /** Where the provider sends browsers, within the application. */
    static final String ANSWER = "/oidc/answer";

    /** Where it sends them after they have signed out there. */
    static final String BYE = "/oidc/bye";

    /** The page that says what has become of a proof, and that leads to signing out at the provider. */
    public static final String PAGE = "/provider.xhtml";

    /** Parameter of the pages: a {@link Refusal}. */
    public static final String REFUSED = "refused";

    private static final Logger LOG = Logger.getLogger(ProviderSignIn.class);
    private static final String QUESTIONS = Question.class.getName();
    private static final String HINT = Vouched.class.getName();
    private static final String FAREWELL = Farewell.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_QUESTIONS = 5;

    private final OidcSettings settings;
    private final OpenIdConnect connect;
    private final ExternalUsers users;
    private final ScreenSignIn screens;
    private final Clock clock;

    @Inject
    public ProviderSignIn(
            OidcSettings settings, OpenIdConnect connect, ExternalUsers users, ScreenSignIn screens, Clock clock) {
        this.settings = settings;
        this.connect = connect;
        this.users = users;
        this.screens = screens;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ProviderSignIn() {
        this(null, null, null, null, null);
    }

    /** Whether there is a provider. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** What it is called, empty: nothing in particular. */
    public String label() {
        return settings.label();
    }

    /**
     * Where the browser goes to sign in.
     *
     * @param wanted where it wants to go then
     * @param anew whether to ask there even whoever is signed in there
     */
    String start(HttpServletRequest request, String wanted, boolean anew) {
        return ask(request, connect.ask(base(request) + ANSWER, false, ScreenSignIn.safeReturn(wanted)), anew);
    }

    /** Where the browser goes to prove that it is still the same person. */
    String startProof(HttpServletRequest request) {
        return ask(request, connect.ask(base(request) + ANSWER, true, null), true);
    }

    private String ask(HttpServletRequest request, Question question, boolean anew) {
        try {
            URI there = connect.address(question, anew);
            List<Question> open = new ArrayList<>(questions(request));
            open.add(question);
            // Tabs are left open; the oldest question is the one that nobody answers any more.
            List<Question> kept = open.subList(Math.max(0, open.size() - MOST_QUESTIONS), open.size());
            request.getSession().setAttribute(QUESTIONS, new ArrayList<>(kept));
            return there.toString();
        } catch (RefusedException e) {
            return page(request, question, e);
        }
    }

    /** Takes the answer in; where the browser goes then. */
    String answer(HttpServletRequest request) {
        Optional<Question> asked = take(request, request.getParameter("state"));
        if (asked.isEmpty()) {
            return page(request, null, new RefusedException(Refusal.OLD, "An answer to no question of the browser"));
        }
        Question question = asked.get();
        try {
            Vouched who = connect.read(question, given(request));
            if (question.proof()) {
                prove(request, who);
                return request.getContextPath() + PAGE + "?proved=1";
            }
            String name = users.admit(who.identity())
                    .orElseThrow(() -> new RefusedException(Refusal.DISABLED, "Somebody who is disabled here"));
            screens.enterVouched(request, name, who.session(), who.signedInAt());
            request.getSession().setAttribute(HINT, who.idToken());
            return request.getContextPath() + ScreenSignIn.safeReturn(question.wanted());
        } catch (RefusedException e) {
            screens.notVouched();
            return page(request, question, e);
        }
    }

    private void prove(HttpServletRequest request, Vouched who) {
        boolean same = ScreenSignIn.signedIn(request)
                .filter(one -> users.is(
                        one.name(), who.identity().issuer(), who.identity().subject()))
                .isPresent();
        if (!same) {
            throw new RefusedException(Refusal.SOMEBODY_ELSE, "A proof of somebody else");
        }
        screens.provedAtProvider(request);
    }

    private static Map<String, String> given(HttpServletRequest request) {
        Map<String, String> given = new HashMap<>();
        Stream.of("code", "iss", "error").forEach(name -> {
            if (request.getParameter(name) != null) {
                given.put(name, request.getParameter(name));
            }
        });
        return given;
    }

    /** The page that says why not: the one of the sign-in, or that of a proof. */
    private static String page(HttpServletRequest request, Question question, RefusedException refused) {
        // Anybody can send answers to nothing; they are not to fill the log.
        LOG.logf(
                question == null ? Logger.Level.DEBUG : Logger.Level.WARN,
                "Sign-in at the identity provider, %s: %s",
                refused.why(),
                refused.getMessage());
        boolean proof = question != null && question.proof();
        return request.getContextPath()
                + (proof ? PAGE : ScreenSignIn.LOGIN_PAGE)
                + "?" + REFUSED + "=" + refused.why()
                + (proof || question == null ? "" : "&" + ScreenSignIn.returning(question.wanted()));
    }

    private Optional<Question> take(HttpServletRequest request, String state) {
        List<Question> open = new ArrayList<>(questions(request));
        Optional<Question> found =
                open.stream().filter(one -> one.state().equals(state)).findFirst();
        if (found.isPresent()) {
            open.remove(found.get());
            request.getSession().setAttribute(QUESTIONS, new ArrayList<>(open));
        }
        return found;
    }

    /** Those that may still be answered. */
    private List<Question> questions(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<Question> open = new ArrayList<>();
        if (session != null && session.getAttribute(QUESTIONS) instanceof List<?> kept) {
            for (Object one : kept) {
                if (one instanceof Question question
                        && clock.instant().isBefore(question.asked().plus(PATIENCE))) {
                    open.add(question);
                }
            }
        }
        return open;
    }

    /**
     * Ends the session.
     *
     * @return whether there is one at the provider to be ended too, by {@link #farewell}
     */
    public boolean signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object hint = session == null ? null : session.getAttribute(HINT);
        screens.signOut(request);
        Optional<Farewell> farewell =
                hint instanceof String idToken ? connect.leave(idToken, base(request) + BYE) : Optional.empty();
        farewell.ifPresent(one -> request.getSession(true).setAttribute(FAREWELL, one));
        return farewell.isPresent();
    }

    /** How the browser signs out at the provider, told once. */
    public Optional<Farewell> farewell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(FAREWELL) instanceof Farewell farewell) {
            session.removeAttribute(FAREWELL);
            return Optional.of(farewell);
        }
        return Optional.empty();
    }

    private String base(HttpServletRequest request) {
        return settings.baseUrl().orElseGet(() -> PublicAddress.asCalled(request));
    }
}

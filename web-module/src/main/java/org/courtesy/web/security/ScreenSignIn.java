package org.courtesy.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.security.Account;
import org.courtesy.security.Authenticator;
import org.courtesy.security.Caller;
import org.courtesy.security.Credentials;
import org.courtesy.security.NewSession;
import org.courtesy.security.UserSessions;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.trail.AuditAction;
import org.courtesy.web.http.BrowserKind;
import org.courtesy.web.http.Places;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-in on the screens: a form, then a session; whoever comes without one is sent to the form and back.
 *
 * <p>Nobody is inside before everything is proved that has to be: the password, the code of the second factor, and a password or a
 * second factor of their own where that is owed. What was proved so far is kept as {@link SignInProgress}, which opens nothing.
 */
@ApplicationScoped
public class ScreenSignIn {

    /** The page with the form, within the application. */
    public static final String LOGIN_PAGE = "/login.xhtml";

    /** Parameter of the login page: the address within the application that was asked for. */
    public static final String RETURN = "return";

    private static final String CALLER = SignedIn.class.getName();
    private static final String PROGRESS = SignInProgress.class.getName();
    private static final String PROVED = Proof.class.getName();
    private static final String PROVED_ONCE = PROVED + ".once";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Authenticator authenticator;
    private final Credentials credentials;
    private final UserSessions sessions;
    private final DoorNotes notes;
    private final Clock clock;
    private final Duration idle;
    private final Duration proofLasts;

    @Inject
    public ScreenSignIn(
            Authenticator authenticator,
            Credentials credentials,
            UserSessions sessions,
            DoorNotes notes,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.sessionIdleMinutes", defaultValue = "30") int idleMinutes,
            @ConfigProperty(name = "courtesy.security.proofMinutes", defaultValue = "10") int proofMinutes) {
        this.authenticator = authenticator;
        this.credentials = credentials;
        this.sessions = sessions;
        this.notes = notes;
        this.clock = clock;
        this.idle = Duration.ofMinutes(idleMinutes);
        this.proofLasts = Duration.ofMinutes(proofMinutes);
    }

    /** For the proxy. */
    protected ScreenSignIn() {
        this(null, null, null, null, null, 0, 0);
    }

    /** How far the browser has come. */
    public SignInStep step(HttpServletRequest request) {
        return progress(request)
                .flatMap(progress -> credentials.account(progress.name()).map(progress::next))
                .orElse(SignInStep.NAME);
    }

    /**
     * Begins with name and password.
     *
     * @return what comes next; {@code NAME} when they are wrong
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures
     */
    public SignInStep begin(HttpServletRequest request, String name, String password) {
        Optional<Account> account = verified(name, password);
        if (account.isEmpty()) {
            return SignInStep.NAME;
        }
        beginAnew(request);
        return goOn(
                request,
                new SignInProgress(account.get().name(), clock.instant().plus(PATIENCE), credentials.proposeSecret()));
    }

    private Optional<Account> verified(String name, String password) {
        try {
            Optional<Account> account = authenticator.verifyPassword(name, password);
            if (account.isEmpty()) {
                notes.failed(name, DoorNotes.PASSWORD);
            }
            return account;
        } catch (TooManyAttemptsException locked) {
            notes.locked(name);
            throw locked;
        }
    }

    private boolean verifiedCode(String name, String code) {
        try {
            boolean right = credentials.verifyCode(name, code);
            if (!right) {
                notes.failed(name, DoorNotes.CODE);
            }
            return right;
        } catch (TooManyAttemptsException locked) {
            notes.locked(name);
            throw locked;
        }
    }

    /**
     * Goes on with the code of the second factor, or a recovery code.
     *
     * @return what comes next; {@code CODE} when it is wrong
     * @throws org.courtesy.shared.TooManyAttemptsException after too many wrong ones
     */
    public SignInStep enterCode(HttpServletRequest request, String code) {
        Optional<SignInProgress> progress = at(request, SignInStep.CODE);
        if (progress.isEmpty()) {
            return SignInStep.NAME;
        }
        return verifiedCode(progress.get().name(), code)
                ? goOn(request, progress.get().proved())
                : SignInStep.CODE;
    }

    /**
     * Goes on with a password instead of the first one.
     *
     * @param field what the input is called
     * @throws org.courtesy.json.InvalidInputException if it is not good enough
     */
    public SignInStep choosePassword(HttpServletRequest request, String field, String password) {
        Optional<SignInProgress> progress = at(request, SignInStep.PASSWORD);
        if (progress.isEmpty()) {
            return SignInStep.NAME;
        }
        credentials.changePassword(progress.get().name(), field, password);
        notes.done(AuditAction.PASSWORD_CHANGED, progress.get().name());
        return goOn(request, progress.get());
    }

    /**
     * Goes on with a second factor.
     *
     * @param field what the input is called
     * @throws org.courtesy.json.InvalidInputException on a wrong code
     */
    public SignInStep enrol(HttpServletRequest request, String field, String code) {
        Optional<SignInProgress> progress = at(request, SignInStep.FACTOR);
        if (progress.isEmpty()) {
            return SignInStep.NAME;
        }
        SignInProgress before = progress.get();
        List<String> codes = credentials.enrol(before.name(), before.secret(), field, code);
        notes.done(AuditAction.FACTOR_SET, before.name());
        return goOn(request, before.enrolled(codes));
    }

    /** Goes in once the recovery codes were shown. */
    public SignInStep codesKept(HttpServletRequest request) {
        return at(request, SignInStep.CODES)
                .map(progress -> goOn(request, progress.shown()))
                .orElse(SignInStep.NAME);
    }

    /** Name of whoever is on the way in, empty for nobody. */
    public Optional<String> nameAtTheDoor(HttpServletRequest request) {
        return progress(request).map(SignInProgress::name);
    }

    /** The secret of the second factor that is being set up, while it is. */
    public Optional<String> secretAtTheDoor(HttpServletRequest request) {
        return at(request, SignInStep.FACTOR).map(SignInProgress::secret);
    }

    /** The recovery codes that have to be shown, while they do. */
    public List<String> codesAtTheDoor(HttpServletRequest request) {
        return at(request, SignInStep.CODES)
                .map(progress -> List.copyOf(progress.recoveryCodes()))
                .orElse(List.of());
    }

    /** Goes back to name and password. */
    public void giveUp(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PROGRESS);
        }
    }

    private Optional<SignInProgress> progress(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PROGRESS) instanceof SignInProgress progress
                ? Optional.of(progress).filter(one -> clock.instant().isBefore(one.until()))
                : Optional.empty();
    }

    private Optional<SignInProgress> at(HttpServletRequest request, SignInStep step) {
        return progress(request).filter(progress -> step(request) == step);
    }

    private SignInStep goOn(HttpServletRequest request, SignInProgress progress) {
        HttpSession session = request.getSession();
        session.setAttribute(PROGRESS, progress);
        SignInStep next = step(request);
        if (next == SignInStep.IN) {
            session.removeAttribute(PROGRESS);
            proved(request);
            enter(request, progress.name(), null);
            notes.done(AuditAction.SIGNED_IN, progress.name());
        }
        return next;
    }

    /**
     * Goes in as somebody for whom an identity provider has vouched.
     *
     * @param providerSession what it calls its session, null: it does not say
     * @param signedInAt when they proved who they are there, null: it does not say, and what is dangerous has to be proved anew
     */
    void enterVouched(HttpServletRequest request, String name, String providerSession, Instant signedInAt) {
        HttpSession session = beginAnew(request);
        if (signedInAt != null) {
            session.setAttribute(PROVED, signedInAt.isBefore(clock.instant()) ? signedInAt : clock.instant());
        }
        enter(request, name, providerSession);
        notes.done(AuditAction.SIGNED_IN, name);
    }

    /** Notes that somebody came back from an identity provider and was not let in. */
    void notVouched() {
        notes.failed(null, DoorNotes.PROVIDER);
    }

    private void enter(HttpServletRequest request, String name, String providerSession) {
        signedIn(request).ifPresent(before -> sessions.end(before.name(), before.id()));
        request.changeSessionId();
        NewSession how = new NewSession(BrowserKind.of(request), providerSession);
        HttpSession session = request.getSession();
        session.setAttribute(CALLER, new SignedIn(name, sessions.begin(name, how)));
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    /**
     * Forgets what the browser's session holds, of whomever it was. It is emptied, not ended: of two sessions in one request the server
     * closes the first alone, and where nodes share sessions the others would wait for the second in vain.
     */
    private HttpSession beginAnew(HttpServletRequest request) {
        Optional<SignedIn> before = signedIn(request);
        HttpSession session = request.getSession(true);
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        before.ifPresent(one -> {
            sessions.end(one.name(), one.id());
            notes.done(AuditAction.SIGNED_OUT, one.name());
        });
        return session;
    }

    /** Begins another session for whoever has just ended all of theirs, by another password or second factor. */
    public void renew(HttpServletRequest request) {
        signedIn(request).ifPresent(one -> enter(request, one.name(), null));
    }

    /** Whether it is too long ago that somebody has proved who they are, for what is dangerous. */
    public boolean isProofDue(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                || !(session.getAttribute(PROVED) instanceof Instant proved)
                || !clock.instant().isBefore(proved.plus(proofLasts));
    }

    /** Whether whoever is signed in proves at an identity provider who they are. */
    public boolean provesAtProvider(HttpServletRequest request) {
        return signedIn(request)
                .flatMap(one -> credentials.account(one.name()))
                .map(Account::external)
                .orElse(false);
    }

    /** Notes that somebody has just proved who they are. */
    void proved(HttpServletRequest request) {
        request.getSession().setAttribute(PROVED, clock.instant());
    }

    /** The same at an identity provider, in another window; where a proof lasts for no time, it is good for one thing. */
    void provedAtProvider(HttpServletRequest request) {
        proved(request);
        if (proofLasts.isZero()) {
            request.getSession().setAttribute(PROVED_ONCE, clock.instant());
        }
    }

    /** Uses up the proof that was given at an identity provider for one thing; false when there is none. */
    public boolean takeProof(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(PROVED_ONCE) instanceof Instant given) {
            session.removeAttribute(PROVED_ONCE);
            return clock.instant().isBefore(given.plus(PATIENCE));
        }
        return false;
    }

    /** The session of this browser among those of the user, empty for nobody. */
    public Optional<UUID> ownSession(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::id);
    }

    /** Whether a proof takes a code besides the password. */
    public boolean proofTakesCode(HttpServletRequest request) {
        return signedIn(request)
                .flatMap(one -> credentials.account(one.name()))
                .map(Account::secondFactor)
                .orElse(false);
    }

    /** Whether this is the password of whoever is signed in. */
    public boolean knows(HttpServletRequest request, String password) {
        return signedIn(request)
                .flatMap(one -> verified(one.name(), password == null ? "" : password))
                .isPresent();
    }

    /**
     * Has whoever is signed in prove it anew.
     *
     * @param code of the second factor, or a recovery code; of no matter for whoever has none
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures
     */
    public Proof prove(HttpServletRequest request, String password, String code) {
        if (!knows(request, password)) {
            return Proof.WRONG_PASSWORD;
        }
        String name = signedIn(request).orElseThrow().name();
        if (proofTakesCode(request) && !verifiedCode(name, code)) {
            return Proof.WRONG_CODE;
        }
        proved(request);
        return Proof.GIVEN;
    }

    /** Ends the session. */
    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<SignedIn> left = signedIn(request);
            session.invalidate();
            left.ifPresent(one -> notes.done(AuditAction.SIGNED_OUT, one.name()));
        }
    }

    /** Ends what is stored of a session that the server forgets: somebody has left, or was idle for too long. */
    void forgotten(HttpSession session) {
        if (session.getAttribute(CALLER) instanceof SignedIn signedIn) {
            sessions.end(signedIn.name(), signedIn.id());
        }
    }

    /** Who is signed in, as this browser's session says. */
    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CALLER) instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /**
     * Where to go after signing in: the address asked for when it lies within the application, else its start. Anything
     * that could lead elsewhere is not followed.
     */
    public static String safeReturn(String wanted) {
        boolean inside = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
        return inside ? wanted : "/";
    }

    /** Lets a session in, lets an open page go on without one, or sends to the login page. */
    Entry validate(HttpServletRequest request, HttpServletResponse response, boolean open) {
        Optional<SignedIn> signedIn = signedIn(request);
        Optional<Caller> caller = signedIn.flatMap(one -> sessions.find(one.name(), one.id()));
        if (caller.isPresent()) {
            notes.entered(caller.get());
            return new Entry.As(caller.get().name(), caller.get().roles());
        }
        // What else the session holds goes when somebody signs in again: ending it here would pull it from under this
        // request.
        signedIn.ifPresent(ended -> {
            request.getSession().removeAttribute(CALLER);
            request.getSession().removeAttribute(PROVED);
            request.getSession().removeAttribute(PROVED_ONCE);
        });
        if (open) {
            return Entry.OPEN;
        }
        try {
            if (isPartial(request)) {
                redirectPartial(request, response);
            } else {
                // Not by the container, which would take the name of the host from the request.
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", loginAddress(request));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return Entry.ANSWERED;
    }

    /** The parameter of the login page that says where to go then. */
    public static String returning(String page) {
        return RETURN + "=" + URLEncoder.encode(page, UTF_8);
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A script cannot follow a redirect to another page; Faces' own answer makes the browser do it. */
    private static void redirectPartial(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + loginAddress(request) + "\"/></partial-response>");
    }

    private static String loginAddress(HttpServletRequest request) {
        String login = request.getContextPath() + LOGIN_PAGE;
        return Places.pageOf(request).map(page -> login + "?" + returning(page)).orElse(login);
    }
}

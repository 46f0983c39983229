package org.courtesy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.courtesy.security.Account;
import org.courtesy.security.Caller;
import org.courtesy.security.Credentials;
import org.courtesy.trail.Actor;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.Trail;
import org.courtesy.web.http.Correlation;
import org.courtesy.web.http.Places;

/**
 * What the door tells the audit trail. Names that nobody bears are left out: people type their password there, and whoever guesses names
 * is not to fill the trail with them.
 */
@ApplicationScoped
public class DoorNotes {

    static final String PASSWORD = "PASSWORD";
    static final String CODE = "CODE";
    static final String KEY = "KEY";
    static final String PROVIDER = "PROVIDER";

    private final Trail trail;
    private final Credentials credentials;
    private final CurrentExchange exchange;

    /** For the proxy. */
    protected DoorNotes() {
        this(null, null, null);
    }

    @Inject
    public DoorNotes(Trail trail, Credentials credentials, CurrentExchange exchange) {
        this.trail = trail;
        this.credentials = credentials;
        this.exchange = exchange;
    }

    /** Says where a request came in; the door is passed before any filter. */
    void begin(HttpServletRequest request, HttpServletResponse response) {
        exchange.begin(Places.isApi(request) ? Place.API : Place.SCREEN, Correlation.of(request, response));
    }

    /** The door lets somebody in. */
    void entered(Caller caller) {
        exchange.enter(new Actor(caller.name(), caller.roles()));
    }

    /** Somebody gave a wrong password, code or key. */
    void failed(String name, String what) {
        trail.note(Happening.done(AuditAction.SIGN_IN_FAILED)
                .with(Outcome.FAILED)
                .withDetail(what)
                .by(actor(name)));
    }

    /** Somebody was not even asked, after too many failures. */
    void locked(String name) {
        trail.note(
                Happening.done(AuditAction.SIGN_IN_LOCKED).with(Outcome.REFUSED).by(actor(name)));
    }

    /** A program came in with a name and a password. */
    void byProgram(Caller caller) {
        note(AuditAction.SIGNED_IN_BY_PROGRAM, caller.name(), caller);
    }

    /** Somebody did something with their own account at the door. */
    void done(AuditAction action, String name) {
        note(action, name, credentials.account(name).map(Account::toCaller).orElse(null));
    }

    private void note(AuditAction action, String name, Caller caller) {
        trail.note(Happening.done(action)
                .by(caller == null ? Actor.named(name) : new Actor(caller.name(), caller.roles())));
    }

    /** A key is not open for something, or calls too often. */
    void refused(Caller caller, String place, String code) {
        trail.note(Happening.done(AuditAction.ACCESS_REFUSED)
                .with(Outcome.REFUSED)
                .with(new Subject(SubjectKind.PLACE, place))
                .withDetail(code)
                .by(new Actor(caller.name(), caller.roles())));
    }

    private Actor actor(String name) {
        return Optional.ofNullable(name)
                .flatMap(credentials::account)
                .map(account -> Actor.named(account.name()))
                .orElse(Actor.UNKNOWN);
    }
}

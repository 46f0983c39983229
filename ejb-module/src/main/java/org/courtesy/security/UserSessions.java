package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of users on the screens. Each is a row: what is stored decides whether a browser is still signed in and what it
 * may do, not what its session remembers, so that it ends at once when the user is disabled, loses a role or changes the password.
 */
@ApplicationScoped
public class UserSessions {

    private static final Duration USE_NOTED = Duration.ofMinutes(5);

    private final SessionRepository sessions;
    private final UserRepository users;
    private final LiveAccounts live;
    private final Event<AccountChanged> changed;
    private final Clock clock;
    private final Duration longest;
    private final int most;

    /** For the container's proxy. */
    protected UserSessions() {
        this(null, null, null, null, null, 0, 0);
    }

    @Inject
    UserSessions(
            SessionRepository sessions,
            UserRepository users,
            LiveAccounts live,
            Event<AccountChanged> changed,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.sessionHours", defaultValue = "12") int hours,
            @ConfigProperty(name = "courtesy.security.sessions", defaultValue = "5") int most) {
        this.sessions = sessions;
        this.users = users;
        this.live = live;
        this.changed = changed;
        this.clock = clock;
        this.longest = Duration.ofHours(hours);
        this.most = most;
    }

    /**
     * Begins a session for somebody who has proved who they are. Whoever has too many loses the oldest.
     *
     * @param how from which browser, and by which session of a provider
     * @return its id, which belongs nowhere but into the server's own memory of the session
     */
    @Transactional
    public UUID begin(String name, NewSession how) {
        Instant now = clock.instant();
        List<UUID> over = new ArrayList<>();
        List<UUID> running = new ArrayList<>();
        sessions.of(name).forEach(row -> (runs(row, now) ? running : over).add(row.id()));
        if (most > 0 && running.size() >= most) {
            over.addAll(running.subList(0, running.size() - most + 1));
        }
        sessions.end(over);
        UUID id = UUID.randomUUID();
        sessions.add(new SessionEntity(id, name, now, how));
        users.signedIn(name, now);
        changed.fire(new AccountChanged(name));
        return id;
    }

    /** Whose session it is, with the roles they have now; empty when it has ended. */
    public Optional<Caller> find(String name, UUID id) {
        Instant now = clock.instant();
        return live.find(name)
                .filter(one ->
                        one.sessions().containsKey(id) && runs(one.sessions().get(id), now))
                .map(one -> {
                    note(one.sessions().get(id), now);
                    return one.account().toCaller();
                });
    }

    /** That it was used, once in a while: not every look at a page is written down. */
    private void note(SessionEntity session, Instant now) {
        Instant since = now.minus(USE_NOTED);
        if (session.seenAt().isBefore(since) && sessions.seen(session.id(), now, since)) {
            changed.fire(new AccountChanged(session.userName()));
        }
    }

    /** Those of a user that still run, the oldest first. */
    @Transactional
    public List<UserSession> of(String name) {
        Instant now = clock.instant();
        return sessions.of(name).stream()
                .filter(row -> runs(row, now))
                .map(SessionEntity::toView)
                .toList();
    }

    /** Ends all of a user; without any it changes nothing. */
    @Transactional
    public void endAll(String name) {
        sessions.endAll(name);
        changed.fire(new AccountChanged(name));
    }

    /** Ends all of a user but one. */
    @Transactional
    public void endOthers(String name, UUID kept) {
        sessions.endOthers(name, kept);
        changed.fire(new AccountChanged(name));
    }

    /**
     * Ends those that a provider says are over.
     *
     * @param subject whose, null: whoever's
     * @param session what the provider calls it, null: all of that subject
     * @return how many
     */
    @Transactional
    public int endOfProvider(String issuer, String subject, String session) {
        if (subject == null && session == null) {
            throw new IllegalArgumentException("Neither a subject nor a session");
        }
        List<SessionEntity> over = sessions.ofProvider(issuer, subject, session);
        sessions.end(over.stream().map(SessionEntity::id).toList());
        over.stream().map(SessionEntity::userName).distinct().forEach(name -> changed.fire(new AccountChanged(name)));
        return over.size();
    }

    /** Ends one of a user; once more changes nothing. */
    @Transactional
    public void end(String name, UUID id) {
        sessions.end(name, id);
        changed.fire(new AccountChanged(name));
    }

    private boolean runs(SessionEntity session, Instant now) {
        return now.isBefore(session.beganAt().plus(longest));
    }
}

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of users on the screens. Each is a row: what is stored decides whether a browser is still signed in and what it
 * may do, not what its session remembers, so that it ends at once when the user is disabled, loses a role or changes the password.
 */
@ApplicationScoped
public class UserSessions {

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
     * @return its id, which belongs nowhere but into the server's own memory of the session
     */
    @Transactional
    public UUID begin(String name) {
        Instant now = clock.instant();
        Map<UUID, Instant> before = sessions.of(name);
        List<UUID> over = new ArrayList<>();
        List<UUID> running = new ArrayList<>();
        before.forEach((id, began) -> (runs(began, now) ? running : over).add(id));
        if (most > 0 && running.size() >= most) {
            over.addAll(running.subList(0, running.size() - most + 1));
        }
        sessions.end(over);
        UUID id = UUID.randomUUID();
        sessions.add(id, name, now);
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
                .map(one -> one.account().toCaller());
    }

    /** Ends one; once more changes nothing. */
    @Transactional
    public void end(String name, UUID id) {
        sessions.end(List.of(id));
        changed.fire(new AccountChanged(name));
    }

    private boolean runs(Instant began, Instant now) {
        return now.isBefore(began.plus(longest));
    }
}

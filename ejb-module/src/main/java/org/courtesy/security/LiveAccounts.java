package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Users as they are stored now, with their sessions: asked with every request, so it remembers for some seconds. This server knows
 * of a change as soon as it is stored, another one within those seconds.
 */
@ApplicationScoped
class LiveAccounts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * A user who may sign in.
     *
     * @param passwordHash by which a changed password is told from the one before; null: there is none
     * @param sessions by id
     */
    record Live(Account account, String passwordHash, Map<UUID, SessionEntity> sessions) {

        Live {
            sessions = Map.copyOf(sessions);
        }
    }

    private record Read(Optional<Live> live, Instant at) {}

    private final UserRepository users;
    private final SessionRepository sessions;
    private final SecondFactorPolicy policy;
    private final Clock clock;
    private final Map<String, Read> known = new HashMap<>();

    /** Grows with every change, so that what was read before one is not kept after it. */
    private long changes;

    /** For the container's proxy. */
    protected LiveAccounts() {
        this(null, null, null, null);
    }

    @Inject
    LiveAccounts(UserRepository users, SessionRepository sessions, SecondFactorPolicy policy, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.policy = policy;
        this.clock = clock;
    }

    /** A user who may sign in: there, not disabled, the first password not run out. */
    Optional<Live> find(String name) {
        Instant now = clock.instant();
        long before;
        synchronized (this) {
            Read read = known.get(name);
            if (read != null && read.at().plus(FRESH).isAfter(now)) {
                return read.live();
            }
            before = changes;
        }
        Optional<Live> live = users.find(name)
                .filter(user -> user.opens(now))
                .map(user -> new Live(user.toAccount(policy), user.passwordHash(), byId(sessions.of(name))));
        synchronized (this) {
            known.values().removeIf(read -> !read.at().plus(FRESH).isAfter(now));
            if (before == changes) {
                known.put(name, new Read(live, now));
            }
        }
        return live;
    }

    private static Map<UUID, SessionEntity> byId(List<SessionEntity> rows) {
        return rows.stream().collect(Collectors.toMap(SessionEntity::id, Function.identity()));
    }

    /** Has a user read anew when asked for next. */
    synchronized void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged changed) {
        changes++;
        known.remove(changed.name());
    }
}

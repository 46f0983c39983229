package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is stored of users for whom a provider vouches; each call is a transaction of its own, so that it can be tried again. */
@ApplicationScoped
class ExternalUserBook {

    private static final int LONGEST_NAME = 58;
    private static final int MOST_ALIKE = 99;

    /** What the server's own work is put down to, and whom the first start makes. */
    private static final Set<String> RESERVED = Set.of("anonymous", "courtesy", "system", UserStart.ADMINISTRATOR);

    private final UserRepository users;
    private final KeyRepository keys;
    private final SessionRepository sessions;
    private final Event<AccountChanged> changed;
    private final Clock clock;

    /** For the container's proxy. */
    protected ExternalUserBook() {
        this(null, null, null, null, null);
    }

    @Inject
    ExternalUserBook(
            UserRepository users,
            KeyRepository keys,
            SessionRepository sessions,
            Event<AccountChanged> changed,
            Clock clock) {
        this.users = users;
        this.keys = keys;
        this.sessions = sessions;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> admit(ExternalIdentity who) {
        Optional<UserEntity> known = users.ofProvider(who.issuer(), who.subject());
        if (known.isEmpty()) {
            UserEntity user = new UserEntity(freeName(who.name()), who.issuer(), who.subject());
            user.roles(who.roles(), clock.instant());
            users.add(user);
            users.flush();
            return Optional.of(user.name());
        }
        return known.filter(UserEntity::enabled).map(user -> {
            take(user, who.roles());
            return user.name();
        });
    }

    private void take(UserEntity user, Set<String> roles) {
        if (user.roles().equals(roles)) {
            return;
        }
        boolean loses = !roles.containsAll(user.roles());
        user.roles(roles, clock.instant());
        users.flush();
        if (loses) {
            sessions.endAll(user.name());
        }
        changed.fire(new AccountChanged(user.name()));
    }

    @Transactional
    boolean is(String name, String issuer, String subject) {
        return users.find(name).filter(user -> user.isOf(issuer, subject)).isPresent();
    }

    /** The wished name, made to fit, or with a number behind it when somebody, or a key, is called so. */
    private String freeName(String wished) {
        String name = wished.strip()
                .replaceAll("[^\\p{L}\\p{N}._@+-]+", "-")
                .replaceAll("^[^\\p{L}\\p{N}]+", "")
                .replaceAll("(?<=^.{" + LONGEST_NAME + "}).*", "");
        String base = name.isEmpty() ? "user" : name;
        return IntStream.rangeClosed(1, MOST_ALIKE)
                .mapToObj(number -> number == 1 ? base : base + "-" + number)
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private boolean isFree(String name) {
        return !RESERVED.contains(name.toLowerCase(Locale.ROOT))
                && !users.taken(name)
                && keys.named(name).isEmpty();
    }
}

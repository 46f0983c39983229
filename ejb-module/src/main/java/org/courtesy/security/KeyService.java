package org.courtesy.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Keeps the keys by which other systems sign in. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class KeyService {

    /** For how many hours the key before is valid after a rotation, unless it is said. */
    public static final int USUAL_OVERLAP_HOURS = 24;

    /** The most hours for which both are valid. */
    public static final int MOST_OVERLAP_HOURS = 24 * 30;

    private static final int LONGEST_NAME = 64;
    private static final int MOST_PER_MINUTE = 1_000_000;

    private final KeyRepository keys;
    private final Authenticator authenticator;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected KeyService() {
        this(null, null, null, null);
    }

    @Inject
    KeyService(KeyRepository keys, Authenticator authenticator, CurrentCaller caller, Clock clock) {
        this.keys = keys;
        this.authenticator = authenticator;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The keys by name, those that let nobody in any more too.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor that is none
     */
    @Audited(AuditAction.KEYS_SEEN)
    public Page<ApiKey> list(String cursor, int limit) {
        String after = Cursor.read(cursor, 1, parts -> parts.get(0)).orElse(null);
        Instant now = clock.instant();
        return Cursor.page(keys.after(after, Cursor.limit(limit) + 1), limit, key -> new Object[] {key.name()})
                .map(key -> key.toView(now));
    }

    /**
     * The keys that are looked for, the newest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor that is none
     */
    @Audited(AuditAction.KEYS_SEEN)
    public Page<ApiKey> newest(KeyFilter filter, String cursor, int limit) {
        KeyRepository.Place after = Cursor.read(
                        cursor,
                        2,
                        parts -> new KeyRepository.Place(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1))))
                .orElse(null);
        if (filter.name() != null && !Checks.storable(filter.name())) {
            return new Page<>(List.of(), null);
        }
        Instant now = clock.instant();
        return Cursor.page(keys.newest(filter, now, after, Cursor.limit(limit) + 1), limit, key ->
                        new Object[] {key.createdAt(), key.id()})
                .map(key -> key.toView(now));
    }

    /**
     * One key.
     *
     * @throws NotFoundException if there is none of that name
     */
    @Audited(AuditAction.KEYS_SEEN)
    public ApiKey get(@About(SubjectKind.KEY) String name) {
        return key(name).toView(clock.instant());
    }

    /**
     * Makes a key for another system.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     * @throws ConflictException if the name is taken
     */
    @Audited(AuditAction.KEY_MADE)
    public NewApiKey create(CreateKey wish) {
        Instant now = clock.instant();
        List<Scope> scopes = check(wish, now);
        if (keys.named(wish.name()).isPresent()) {
            throw taken(wish.name());
        }
        String secret = ApiKeys.generate();
        ApiKeyEntity key = new ApiKeyEntity(wish, scopes, ApiKeys.hash(secret), now, caller.name());
        try {
            keys.add(key);
            keys.flush();
        } catch (PersistenceException e) {
            throw Constraints.violated(e, "uq_api_key_name") ? taken(wish.name()) : e;
        }
        return new NewApiKey(key.toView(now), secret);
    }

    private static ConflictException taken(String name) {
        return new ConflictException("KEY_NAME_TAKEN", "There is a key named " + name + " already", name);
    }

    private static List<Scope> check(CreateKey wish, Instant now) {
        List<String> written = wish.scopes() == null ? List.of() : wish.scopes();
        List<Optional<Scope>> read = written.stream()
                .map(text -> text == null ? Optional.<Scope>empty() : Scope.parse(text))
                .toList();
        Checks checks = new Checks()
                .required("name", wish.name())
                .longest("name", wish.name(), LONGEST_NAME)
                .ensure(wish.name() == null || Checks.storable(wish.name()), "name", InputProblem.NOT_ACCEPTED)
                .required("role", wish.role())
                .ensure(
                        wish.role() == null || wish.role().isBlank() || Roles.ALL.contains(wish.role()),
                        "role",
                        InputProblem.UNKNOWN_VALUE,
                        wish.role(),
                        Roles.ALL)
                .ensure(
                        wish.expiresAt() == null || wish.expiresAt().toInstant().isAfter(now),
                        "expiresAt",
                        InputProblem.TOO_SMALL,
                        now)
                .ensure(
                        wish.requestsPerMinute() == null
                                || wish.requestsPerMinute() >= 1 && wish.requestsPerMinute() <= MOST_PER_MINUTE,
                        "requestsPerMinute",
                        InputProblem.NOT_BETWEEN,
                        1,
                        MOST_PER_MINUTE);
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).isEmpty()) {
                checks.addAll(List.of(FieldError.of(
                        "scopes[" + i + "]", InputProblem.UNKNOWN_VALUE, String.valueOf(written.get(i)), Scope.all())));
            }
        }
        checks.done();
        return read.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Gives a key another secret.
     *
     * @param overlapHours for how long the secret before is valid too: 0 to {@value #MOST_OVERLAP_HOURS}
     * @throws org.courtesy.json.InvalidInputException on other hours
     * @throws NotFoundException if there is none of that name
     * @throws ConflictException if it lets nobody in any more
     */
    @Audited(AuditAction.KEY_ROTATED)
    public NewApiKey rotate(@About(SubjectKind.KEY) String name, int overlapHours) {
        new Checks()
                .ensure(
                        overlapHours >= 0 && overlapHours <= MOST_OVERLAP_HOURS,
                        "overlapHours",
                        InputProblem.NOT_BETWEEN,
                        0,
                        MOST_OVERLAP_HOURS)
                .done();
        Instant now = clock.instant();
        ApiKeyEntity key = key(name);
        if (key.state(now) != KeyState.VALID) {
            throw new ConflictException("KEY_ENDED", "This key lets nobody in any more", name);
        }
        String secret = ApiKeys.generate();
        key.rotate(ApiKeys.hash(secret), now.plus(Duration.ofHours(overlapHours)));
        authenticator.forgetKeys();
        return new NewApiKey(key.toView(now), secret);
    }

    /**
     * Makes a key worthless; once more changes nothing.
     *
     * @throws NotFoundException if there is none of that name
     */
    @Audited(AuditAction.KEY_REVOKED)
    public void revoke(@About(SubjectKind.KEY) String name) {
        key(name).revoke(clock.instant());
        authenticator.forgetKeys();
    }

    private ApiKeyEntity key(String name) {
        return keys.named(name).orElseThrow(() -> new NotFoundException("KEY", name));
    }
}

package org.courtesy.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps users. Nobody changes an account of their own here, and an administrator who may come in is always left. Whatever takes
 * something away from a user ends the user's sessions at once.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class UserService {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final int PASSWORD_BYTES = 15;
    private static final int GROUP = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UserRepository users;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final Credentials credentials;
    private final SecondFactorPolicy policy;
    private final CurrentCaller caller;
    private final Event<AccountChanged> changed;
    private final Clock clock;
    private final Duration firstPassword;

    /** For the container's proxy. */
    protected UserService() {
        this(null, null, null, null, null, null, null, null, 0);
    }

    @Inject
    UserService(
            UserRepository users,
            SessionRepository sessions,
            Passwords passwords,
            Credentials credentials,
            SecondFactorPolicy policy,
            CurrentCaller caller,
            Event<AccountChanged> changed,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.firstPasswordDays", defaultValue = "7") int firstPasswordDays) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.credentials = credentials;
        this.policy = policy;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
        this.firstPassword = Duration.ofDays(firstPasswordDays);
    }

    /**
     * The users that are looked for, by name.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor that is none
     */
    @Audited(AuditAction.USERS_SEEN)
    public Page<User> list(UserFilter filter, String cursor, int limit) {
        String behind = Cursor.read(cursor, 1, parts -> parts.get(0)).orElse(null);
        if (filter.name() != null && !Checks.storable(filter.name())) {
            return new Page<>(List.of(), null);
        }
        return Cursor.page(
                        users.after(filter, behind, Cursor.limit(limit) + 1), limit, user -> new Object[] {user.name()})
                .map(user -> user.toView(policy));
    }

    /**
     * One user.
     *
     * @throws NotFoundException if there is none of that name
     */
    @Audited(AuditAction.USERS_SEEN)
    public User get(@About(SubjectKind.USER) String name) {
        return users.find(name)
                .orElseThrow(() -> new NotFoundException("USER", name))
                .toView(policy);
    }

    /**
     * Makes a user, with a first password that is told this once.
     *
     * @param name letters, digits and {@code . _ @ + -}, at most 64
     * @throws org.courtesy.json.InvalidInputException on a name or roles that are none
     * @throws ConflictException if the name is taken, in whatever case
     */
    @Audited(AuditAction.USER_MADE)
    public FirstPassword create(@About(SubjectKind.USER) String name, @Noted Set<String> roles) {
        new Checks()
                .required("name", name)
                .ensure(name == null || name.isBlank() || NAME.matcher(name).matches(), "name", InputProblem.BAD_NAME)
                .addAll(wrong(roles))
                .done();
        if (users.taken(name)) {
            throw taken(name);
        }
        UserEntity user = new UserEntity(name, false);
        user.roles(roles, clock.instant());
        String password = giveFirstPassword(user);
        try {
            users.add(user);
            users.flush();
        } catch (PersistenceException e) {
            throw Constraints.violated(e, "pk_app_user") ? taken(name) : e;
        }
        return new FirstPassword(user.toView(policy), password);
    }

    private static ConflictException taken(String name) {
        return new ConflictException("USER_NAME_TAKEN", "There is a user named " + name + " already", name);
    }

    private static List<FieldError> wrong(Set<String> roles) {
        if (roles.isEmpty()) {
            return List.of(FieldError.of("roles", InputProblem.MISSING));
        }
        return Roles.ALL.containsAll(roles)
                ? List.of()
                : List.of(FieldError.of("roles", InputProblem.UNKNOWN_VALUE, roles, Roles.ALL));
    }

    /**
     * Gives a user other roles. Who loses one has to sign in again.
     *
     * @throws org.courtesy.json.InvalidInputException on roles that are none
     * @throws ConflictException if it is the caller, somebody whose roles a provider tells, or the last administrator would be gone
     */
    @Audited(AuditAction.USER_ROLES_CHANGED)
    public User changeRoles(@About(SubjectKind.USER) String name, @Noted Set<String> roles) {
        new Checks().addAll(wrong(roles)).done();
        UserEntity user = ofSomebodyHere(name);
        if (!roles.contains(Roles.ADMIN)) {
            keepAnAdministrator(user);
        }
        boolean loses = !roles.containsAll(user.roles());
        user.roles(roles, clock.instant());
        stored(user, loses);
        return user.toView(policy);
    }

    /**
     * Keeps a user out from now on; once more changes nothing.
     *
     * @throws ConflictException if it is the caller, or the last administrator would be gone
     */
    @Audited(AuditAction.USER_DISABLED)
    public User disable(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyElse(name);
        keepAnAdministrator(user);
        user.enabled(false, clock.instant());
        stored(user, true);
        return user.toView(policy);
    }

    /**
     * Lets a user in again; once more changes nothing.
     *
     * @throws ConflictException if it is the caller
     */
    @Audited(AuditAction.USER_ENABLED)
    public User enable(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyElse(name);
        user.enabled(true, clock.instant());
        stored(user, false);
        return user.toView(policy);
    }

    /**
     * Ends all sessions of a user, who may begin others.
     *
     * @throws ConflictException if it is the caller
     */
    @Audited(AuditAction.USER_SESSIONS_ENDED)
    public User endSessions(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyElse(name);
        stored(user, true);
        return user.toView(policy);
    }

    /**
     * Gives a user another first password, told this once.
     *
     * @throws ConflictException if it is the caller, or somebody for whom a provider vouches
     */
    @Audited(AuditAction.USER_PASSWORD_RESET)
    public FirstPassword resetPassword(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyHere(name);
        String password = giveFirstPassword(user);
        stored(user, true);
        return new FirstPassword(user.toView(policy), password);
    }

    /**
     * Takes a user's second factor away, for whoever has lost it.
     *
     * @throws ConflictException if it is the caller
     */
    @Audited(AuditAction.USER_FACTOR_RESET)
    public User resetSecondFactor(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyElse(name);
        credentials.dropSecondFactor(name);
        return user.toView(policy);
    }

    /**
     * Removes a user. What they did keeps their name.
     *
     * @throws NotFoundException if there is none of that name
     * @throws ConflictException if it is the caller, or the last administrator would be gone
     */
    @Audited(AuditAction.USER_REMOVED)
    public void remove(@About(SubjectKind.USER) String name) {
        UserEntity user = ofSomebodyElse(name);
        keepAnAdministrator(user);
        users.remove(user);
        changed.fire(new AccountChanged(name));
    }

    private UserEntity ofSomebodyElse(String name) {
        if (name.equals(caller.name())) {
            throw new ConflictException("OWN_ACCOUNT", "Nobody changes an own account here", name);
        }
        users.lockAdministrators();
        return users.lock(name).orElseThrow(() -> new NotFoundException("USER", name));
    }

    /** Somebody else, whose password and roles are kept here. */
    private UserEntity ofSomebodyHere(String name) {
        UserEntity user = ofSomebodyElse(name);
        if (user.external()) {
            throw new ConflictException("EXTERNAL_USER", "An identity provider vouches for this user", name);
        }
        return user;
    }

    /** One with a password: whom a provider vouches for is out when it is away, or when it says so. */
    private void keepAnAdministrator(UserEntity user) {
        if (!user.external() && user.roles().contains(Roles.ADMIN) && users.otherAdministrators(user.name()) == 0) {
            throw new ConflictException("LAST_ADMINISTRATOR", "No other administrator may come in", user.name());
        }
    }

    private String giveFirstPassword(UserEntity user) {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        String password = Base32.encode(random).toLowerCase(Locale.ROOT).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
        Instant now = clock.instant();
        user.firstPassword(passwords.hash(password), now.plus(firstPassword), now);
        return password;
    }

    private void stored(UserEntity user, boolean ends) {
        users.flush();
        if (ends) {
            sessions.endAll(user.name());
        }
        changed.fire(new AccountChanged(user.name()));
    }
}

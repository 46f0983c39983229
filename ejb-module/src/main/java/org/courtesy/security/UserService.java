package org.courtesy.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.shared.NotFoundException;

/** Keeps users. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class UserService {

    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST_PASSWORD = 12;

    private final UserRepository users;
    private final Passwords passwords;
    private final Authenticator authenticator;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected UserService() {
        this(null, null, null, null, null);
    }

    @Inject
    UserService(
            UserRepository users, Passwords passwords, Authenticator authenticator, CurrentCaller caller, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.authenticator = authenticator;
        this.caller = caller;
        this.clock = clock;
    }

    /** Everybody who may sign in, by name. */
    public List<Caller> users() {
        return users.all().stream().map(UserEntity::toCaller).toList();
    }

    /**
     * Creates a user or gives an existing one another password and other roles.
     *
     * @param password at least twelve characters
     * @throws org.courtesy.json.InvalidInputException on a name, password or role that is none
     */
    public Caller put(String name, String password, Set<String> roles) {
        new Checks()
                .required("name", name)
                .longest("name", name, LONGEST_NAME)
                .ensure(
                        password != null && password.length() >= SHORTEST_PASSWORD,
                        "password",
                        InputProblem.NOT_ACCEPTED)
                .ensure(Roles.ALL.containsAll(roles), "roles", InputProblem.UNKNOWN_VALUE, roles, Roles.ALL)
                .done();
        UserEntity user = users.find(name).orElseGet(() -> new UserEntity(name, false));
        user.change(passwords.hash(password), roles, clock.instant());
        users.add(user);
        authenticator.forget(name);
        return user.toCaller();
    }

    /**
     * Removes a user.
     *
     * @throws NotFoundException if there is none
     */
    public void remove(String name) {
        users.remove(users.find(name).orElseThrow(() -> new NotFoundException("USER", name)));
        authenticator.forget(name);
    }
}

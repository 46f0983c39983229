package org.courtesy.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.DemoMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody can sign in: the demo users in demo mode and nowhere else; otherwise, on the first start, an
 * administrator with the password from {@code COURTESY_ADMIN_PASSWORD}.
 */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
public class UserStart {

    private static final Logger LOG = System.getLogger(UserStart.class.getName());
    private static final String DEMO_PASSWORD = "courtesy";
    static final String ADMINISTRATOR = "admin";

    private final UserRepository users;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final BreachedPasswords breached;
    private final SecondFactorPolicy policy;
    private final DemoMode demo;
    private final Optional<String> adminPassword;
    private final Clock clock;

    /** For the container's proxy. */
    protected UserStart() {
        this(null, null, null, null, null, null, Optional.empty(), null);
    }

    @Inject
    UserStart(
            UserRepository users,
            Passwords passwords,
            PasswordRules rules,
            BreachedPasswords breached,
            SecondFactorPolicy policy,
            DemoMode demo,
            @ConfigProperty(name = "courtesy.admin.password") Optional<String> adminPassword,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.breached = breached;
        this.policy = policy;
        this.demo = demo;
        this.adminPassword = adminPassword;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        // Asked here, so that a server with a role misspelt or a list that cannot be read does not start.
        LOG.log(Level.INFO, "Roles that demand a second factor: {0}", policy.roles());
        LOG.log(Level.INFO, "Passwords are looked up among breached ones: {0}", breached.known());
        if (demo.enabled()) {
            Roles.ALL.stream()
                    .filter(role -> users.find(demoName(role)).isEmpty())
                    .forEach(role -> add(new UserEntity(demoName(role), true), DEMO_PASSWORD, role));
            return;
        }
        users.demoUsers().forEach(users::remove);
        users.flush();
        boolean nobody = users.isEmpty();
        if (nobody && adminPassword.isPresent()) {
            add(new UserEntity(ADMINISTRATOR, false), adminPassword.get(), Roles.ADMIN);
            warnOfWeak(adminPassword.get());
        } else if (nobody) {
            LOG.log(Level.WARNING, "Nobody can sign in yet: set COURTESY_ADMIN_PASSWORD and start again");
        }
    }

    /** It is the operator's to choose, and without it nobody could sign in: so it is taken and complained of. */
    private void warnOfWeak(String password) {
        try {
            rules.check("COURTESY_ADMIN_PASSWORD", ADMINISTRATOR, password);
        } catch (InvalidInputException weak) {
            LOG.log(Level.WARNING, "{0} Replace it on the page of your account", weak.errors());
        }
    }

    /** The demo user of a role bears its name. */
    private static String demoName(String role) {
        return role.toLowerCase(Locale.ROOT);
    }

    private void add(UserEntity user, String password, String role) {
        user.password(passwords.hash(password), clock.instant());
        user.roles(Set.of(role), clock.instant());
        users.add(user);
    }
}

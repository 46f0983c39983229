package org.courtesy.security;

import jakarta.annotation.PostConstruct;
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
import org.courtesy.shared.DemoMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody can sign in: the demo users in demo mode and nowhere else; otherwise, on the first start, an
 * administrator with the password from {@code COURTESY_ADMIN_PASSWORD}.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class UserStart {

    private static final Logger LOG = System.getLogger(UserStart.class.getName());
    private static final String DEMO_PASSWORD = "courtesy";
    private static final String ADMINISTRATOR = "admin";

    private final UserRepository users;
    private final Passwords passwords;
    private final DemoMode demo;
    private final Optional<String> adminPassword;
    private final Clock clock;

    /** For the container's proxy. */
    protected UserStart() {
        this(null, null, null, Optional.empty(), null);
    }

    @Inject
    UserStart(
            UserRepository users,
            Passwords passwords,
            DemoMode demo,
            @ConfigProperty(name = "courtesy.admin.password") Optional<String> adminPassword,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.demo = demo;
        this.adminPassword = adminPassword;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        if (demo.enabled()) {
            Roles.ALL.stream()
                    .filter(role -> users.find(demoName(role)).isEmpty())
                    .forEach(role -> add(new UserEntity(demoName(role), true), DEMO_PASSWORD, role));
            return;
        }
        users.demoUsers().forEach(users::remove);
        boolean nobody = users.all().isEmpty();
        if (nobody && adminPassword.isPresent()) {
            add(new UserEntity(ADMINISTRATOR, false), adminPassword.get(), Roles.ADMIN);
        } else if (nobody) {
            LOG.log(Level.WARNING, "Nobody can sign in yet: set COURTESY_ADMIN_PASSWORD and start again");
        }
    }

    /** The demo user of a role bears its name. */
    private static String demoName(String role) {
        return role.toLowerCase(Locale.ROOT);
    }

    private void add(UserEntity user, String password, String role) {
        user.change(passwords.hash(password), Set.of(role), clock.instant());
        users.add(user);
    }
}

package org.courtesy.web.screen.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.courtesy.security.Roles;
import org.courtesy.shared.DemoMode;

/** Names the demo users on the login page, while there are any. */
@Named("demo")
@RequestScoped
public class DemoHint {

    private final DemoMode mode;

    @Inject
    public DemoHint(DemoMode mode) {
        this.mode = mode;
    }

    /** For the proxy. */
    protected DemoHint() {
        this(null);
    }

    /** Whether this is a demonstration. */
    public boolean isOn() {
        return mode.enabled();
    }

    /** The users that have screens, each named like its role. */
    public List<String> getUsers() {
        return Roles.ALL.stream()
                .filter(role -> !role.equals(Roles.INTEGRATION))
                .map(role -> role.toLowerCase(Locale.ROOT))
                .toList();
    }
}

package org.courtesy.web.screen.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.courtesy.security.FirstPassword;

/** The first password that was just made. It lives for one answer; nothing on the server can show it a second time. */
@Named
@RequestScoped
public class FreshPassword {

    private FirstPassword made;

    /** For the one answer that shows it. */
    public void show(FirstPassword password) {
        made = password;
    }

    /** Whose it is, null when there is none. */
    public String getName() {
        return made == null ? null : made.user().name();
    }

    /** The password, null when there is none. */
    public String getPassword() {
        return made == null ? null : made.password();
    }
}

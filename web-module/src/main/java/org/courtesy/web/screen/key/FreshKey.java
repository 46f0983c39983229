package org.courtesy.web.screen.key;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.courtesy.security.NewApiKey;

/**
 * The secret that was just made. It lives for one answer: the page draws it into the dialog, and nothing on the server can
 * show it a second time.
 */
@Named
@RequestScoped
public class FreshKey {

    private NewApiKey made;

    /** For the one answer that shows it. */
    public void show(NewApiKey key) {
        made = key;
    }

    /** Name of the key that has it, null when there is none. */
    public String getName() {
        return made == null ? null : made.key().name();
    }

    /** The secret, null when there is none. */
    public String getSecret() {
        return made == null ? null : made.secret();
    }
}

package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jboss.logging.Logger;

/** Ends what is stored of sessions that the server forgets, so that they do not count among those that somebody may have. */
@WebListener
public class SessionEndListener implements HttpSessionListener {

    private static final Logger LOG = Logger.getLogger(SessionEndListener.class);

    private final ScreenSignIn screens;

    @Inject
    public SessionEndListener(ScreenSignIn screens) {
        this.screens = screens;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            screens.forgotten(event.getSession());
        } catch (RuntimeException goingDown) {
            // Without a database, as when the server stops, the row ends with its time.
            LOG.debug("A session's row stays until its time is over", goingDown);
        }
    }
}

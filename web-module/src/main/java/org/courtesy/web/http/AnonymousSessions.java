package org.courtesy.web.http;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds what the server keeps for people who have not signed in. Each look at the sign-in page starts a session, and whoever looks at
 * it some hundred times a second would fill the memory within minutes. Beyond the most the oldest ends; who signs in gets
 * another id and is not counted any more.
 */
@WebListener
public class AnonymousSessions implements HttpSessionListener, HttpSessionIdListener {

    /** How many there are at most; each takes some kilobytes. */
    static final int MOST = 10_000;

    /** The end of a session by the clock. Ending it here and now would clear the cookie of whoever asks at this moment. */
    private static final int AT_ONCE_SECONDS = 1;

    private final int most;
    private final Map<String, HttpSession> waiting = new LinkedHashMap<>();

    /** For the container. */
    public AnonymousSessions() {
        this(MOST);
    }

    AnonymousSessions(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession eldest = add(event.getSession());
        if (eldest != null) {
            try {
                eldest.setMaxInactiveInterval(AT_ONCE_SECONDS);
            } catch (IllegalStateException over) {
                // It has ended meanwhile, which is what is wanted.
                return;
            }
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        remove(before);
    }

    private synchronized HttpSession add(HttpSession session) {
        waiting.put(session.getId(), session);
        if (waiting.size() <= most) {
            return null;
        }
        String eldest = waiting.keySet().iterator().next();
        return waiting.remove(eldest);
    }

    private synchronized void remove(String id) {
        waiting.remove(id);
    }
}

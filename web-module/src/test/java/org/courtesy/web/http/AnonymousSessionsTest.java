package org.courtesy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousSessionsTest {

    private final AnonymousSessions sessions = new AnonymousSessions(2);
    private final List<String> ended = new ArrayList<>();

    private static HttpSession session(String id, Runnable end) {
        return (HttpSession) Proxy.newProxyInstance(
                AnonymousSessionsTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getId" -> id;
                    case "setMaxInactiveInterval" -> {
                        assertThat(args).containsExactly(1);
                        end.run();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private HttpSessionEvent start(String id) {
        HttpSessionEvent event = new HttpSessionEvent(session(id, () -> ended.add(id)));
        sessions.sessionCreated(event);
        return event;
    }

    @Test
    void theOldestEndsWhenThereAreTooMany() {
        start("1");
        start("2");
        assertThat(ended).isEmpty();

        start("3");
        start("4");

        assertThat(ended).containsExactly("1", "2");
    }

    @Test
    void whoHasSignedInStays() {
        start("1");
        sessions.sessionIdChanged(new HttpSessionEvent(session("another", () -> ended.add("another"))), "1");

        for (int i = 2; i < 9; i++) {
            start("" + i);
        }

        assertThat(ended).containsExactly("2", "3", "4", "5", "6");
    }

    @Test
    void whatHasEndedIsNotCounted() {
        start("1");
        sessions.sessionDestroyed(start("2"));

        start("3");

        assertThat(ended).isEmpty();
    }

    @Test
    void oneThatEndsAtTheSameMomentHurtsNobody() {
        sessions.sessionCreated(new HttpSessionEvent(session("1", () -> {
            ended.add("1");
            throw new IllegalStateException("invalid");
        })));
        start("2");

        start("3");

        assertThat(ended).containsExactly("1");
    }
}

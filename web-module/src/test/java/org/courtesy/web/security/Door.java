package org.courtesy.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtesy.security.Account;
import org.courtesy.security.Authenticator;
import org.courtesy.security.Caller;
import org.courtesy.security.Credentials;
import org.courtesy.security.NewSession;
import org.courtesy.security.Roles;
import org.courtesy.security.UserSessions;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;

/** A door with one user, anna, and one browser in front of it. */
final class Door {

    static final String PASSWORD = "right";
    static final String CODE = "123456";

    /** What is stored of anna; null: there is no such user any more. */
    Account anna = new Account("anna", Set.of(Roles.AGENT), false, false, false, false);

    final List<UUID> sessions = new ArrayList<>();
    final ScreenSignIn signIn;

    /** What was told to the audit trail. */
    final List<Happening> noted = new ArrayList<>();

    /** How often the browser got another session id. */
    int changedIds;

    /** Seconds after which the browser's session ends. */
    int idleSeconds;

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private Map<String, Object> session;

    final Clock clock = new Watch();

    Door() {
        this(10);
    }

    Door(int proofMinutes) {
        signIn = new ScreenSignIn(
                new Passwords(),
                new Stored(),
                new Sessions(),
                new DoorNotes(noted::add, new Stored(), new CurrentExchange()),
                clock,
                30,
                proofMinutes);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    boolean hasSession() {
        return session != null;
    }

    HttpServletRequest request() {
        return request(Map.of());
    }

    /** With parameters in its address. */
    HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Door.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getSession" -> session(args == null || (Boolean) args[0]);
                    case "getHeader" -> null;
                    case "getContextPath" -> "/courtesy";
                    case "getParameter" -> parameters.get((String) args[0]);
                    case "changeSessionId" -> "id " + ++changedIds;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private HttpSession session(boolean create) {
        if (session == null && create) {
            session = new HashMap<>();
        }
        return session == null
                ? null
                : (HttpSession) Proxy.newProxyInstance(
                        Door.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, called, args) -> {
                            switch (called.getName()) {
                                case "setAttribute" -> session.put((String) args[0], args[1]);
                                case "removeAttribute" -> session.remove((String) args[0]);
                                case "setMaxInactiveInterval" -> idleSeconds = (Integer) args[0];
                                case "invalidate" -> session = null;
                                case "getAttributeNames" -> {
                                    return Collections.enumeration(List.copyOf(session.keySet()));
                                }
                                default -> {
                                    return session.get((String) args[0]);
                                }
                            }
                            return null;
                        });
    }

    private final class Passwords extends Authenticator {
        @Override
        public Optional<Account> verifyPassword(String name, String password) {
            return Optional.ofNullable(anna).filter(user -> user.name().equals(name) && password.equals(PASSWORD));
        }
    }

    private final class Stored extends Credentials {
        @Override
        public Optional<Account> account(String name) {
            return Optional.ofNullable(anna);
        }

        @Override
        public boolean verifyCode(String name, String typed) {
            return CODE.equals(typed);
        }

        @Override
        public String proposeSecret() {
            return "SECRET";
        }

        @Override
        public void changePassword(String name, String field, String password) {
            anna = new Account(name, anna.roles(), anna.secondFactor(), false, anna.secondFactorOwed(), false);
        }

        @Override
        public List<String> enrol(String name, String secret, String field, String code) {
            anna = new Account(name, anna.roles(), true, anna.passwordOwed(), false, false);
            return List.of("A", "B");
        }
    }

    private final class Sessions extends UserSessions {
        @Override
        public UUID begin(String name, NewSession how) {
            UUID id = UUID.randomUUID();
            sessions.add(id);
            return id;
        }

        @Override
        public Optional<Caller> find(String name, UUID id) {
            return sessions.contains(id) ? Optional.of(anna.toCaller()) : Optional.empty();
        }

        @Override
        public void end(String name, UUID id) {
            sessions.remove(id);
        }
    }

    private final class Watch extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

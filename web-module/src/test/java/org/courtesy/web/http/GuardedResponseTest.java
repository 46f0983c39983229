package org.courtesy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardedResponseTest {

    private static final String POLICY = "Content-Security-Policy";

    private final List<String> called = new ArrayList<>();

    private GuardedResponse answerOf(String page) {
        Map<String, Object> attributes = new HashMap<>();
        HttpServletRequest request = proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getServletPath" -> page;
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getHeader", "getPathInfo" -> null;
            case "isSecure" -> false;
            default -> throw new UnsupportedOperationException(name);
        });
        HttpServletResponse response = proxy(HttpServletResponse.class, (name, args) -> {
            called.add(name + Arrays.toString(args));
            return null;
        });
        return new GuardedResponse(request, response);
    }

    private interface Answering {
        Object answer(String name, Object... args);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                GuardedResponseTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answering.answer(method.getName(), args)));
    }

    @Test
    void aDownloadThatStartsTheAnswerAnewKeepsItsHeaders() {
        answerOf("/customers.xhtml").reset();

        assertThat(called.get(0)).startsWith("reset");
        assertThat(called)
                .contains("setHeader[X-Content-Type-Options, nosniff]")
                .anyMatch(call -> call.startsWith("setHeader[" + POLICY))
                .anyMatch(call -> call.startsWith("setHeader[X-Correlation-Id"));
    }

    @Test
    void thePolicyOfAScreenReplacesTheGeneralOne() {
        answerOf("/customers.xhtml").addHeader(POLICY, "script-src 'self'");

        assertThat(called).containsExactly("setHeader[" + POLICY + ", script-src 'self']");
    }

    @Test
    void thePolicyOfAPageForCustomersStays() {
        answerOf("/my.xhtml").addHeader(POLICY, "script-src 'self'");

        assertThat(called).isEmpty();
    }

    @Test
    void otherHeadersAreAdded() {
        answerOf("/my.xhtml").addHeader("Set-Cookie", "a=b");

        assertThat(called).containsExactly("addHeader[Set-Cookie, a=b]");
    }

    @Test
    void aRedirectWithinTheHostNamesNoHost() throws IOException {
        answerOf("/index.xhtml").sendRedirect("/courtesy/login.xhtml");

        assertThat(called).contains("setStatus[302]", "setHeader[Location, /courtesy/login.xhtml]");
        assertThat(called).noneMatch(call -> call.startsWith("sendRedirect"));
    }

    @Test
    void otherRedirectsAreLeftToTheContainer() throws IOException {
        answerOf("/index.xhtml").sendRedirect("//elsewhere.example/");

        assertThat(called).containsExactly("sendRedirect[//elsewhere.example/]");
    }
}

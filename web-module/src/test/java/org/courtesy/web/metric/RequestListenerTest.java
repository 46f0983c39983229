package org.courtesy.web.metric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.metric.Metrics;
import org.courtesy.trace.Traces;
import org.junit.jupiter.api.Test;

class RequestListenerTest {

    private final Metrics metrics = new Metrics();
    private final RequestListener listener = new RequestListener(metrics.http(), new Traces());

    private static HttpServletRequest request(String method, String path) {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestListenerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> path;
                    case "getContextPath" -> "/courtesy";
                    case "getPathInfo" -> null;
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static HttpServletResponse response(int status) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RequestListenerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    assertThat(called.getName()).isEqualTo("getStatus");
                    return status;
                });
    }

    private static ServletRequestEvent event(HttpServletRequest request) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                RequestListenerTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, called, arguments) -> null);
        return new ServletRequestEvent(context, request);
    }

    private String counted(String method, String path, int status, String template) throws IOException {
        HttpServletRequest request = request(method, path);
        listener.requestInitialized(event(request));
        if (status > 0) {
            Notes.response(request, response(status));
        }
        if (template != null) {
            Notes.route(request, template);
        }
        listener.requestDestroyed(event(request));
        return text();
    }

    private String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.page(null).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String series(String method, String route, String status) {
        return "courtesy_http_request_seconds_count{method=\"" + method + "\",route=\"" + route + "\",status=\""
                + status + "\"} 1\n";
    }

    @Test
    void theTemplateIsToldAndNotTheAddress() throws IOException {
        assertThat(counted("GET", "/api", 200, "/customers/{number}"))
                .contains(series("GET", "/customers/{number}", "2xx"));
    }

    @Test
    void pagesAreToldByNameWhenThereIsOne() throws IOException {
        assertThat(counted("GET", "/today.xhtml", 200, null)).contains(series("GET", "/today.xhtml", "2xx"));
        assertThat(counted("GET", "/made-up.xhtml", 404, null))
                .contains(series("GET", "other", "4xx"))
                .doesNotContain("made-up");
        assertThat(counted("GET", "/jakarta.faces.resource/x.js", 200, null)).contains(series("GET", "files", "2xx"));
        assertThat(counted("GET", "/health", 503, null)).contains(series("GET", "/health", "5xx"));
    }

    @Test
    void whateverWordSomebodySendsAsMethodIsOther() throws IOException {
        assertThat(counted("BREW", "/today.xhtml", 405, null))
                .contains(series("other", "/today.xhtml", "4xx"))
                .doesNotContain("BREW");
    }

    @Test
    void whatTheDoorAnswersIsToldAsSuch() throws IOException {
        assertThat(counted("GET", "/today.xhtml", 0, null)).contains(series("GET", "door", "3xx"));
        HttpServletRequest refused = request("POST", "/api");
        listener.requestInitialized(event(refused));
        Notes.problem(refused, "too-many-requests", "RATE_LIMITED", 429);
        listener.requestDestroyed(event(refused));

        assertThat(text())
                .contains(series("POST", "door", "4xx"))
                .contains("courtesy_problems_total{code=\"RATE_LIMITED\",kind=\"too-many-requests\"} 1");
    }
}

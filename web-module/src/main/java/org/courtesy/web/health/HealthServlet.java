package org.courtesy.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.courtesy.json.CaseJson;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/live}: the application answers. {@code /health/ready}: 200 only when a decision can be made, else 503.
 * {@code /health}: all checks, also those that want somebody to look and take no node out of service; 503 when one of them
 * is down. Live and ready answer on the server's management port, too.
 */
@WebServlet(name = "health", urlPatterns = "/health/*")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Instance<HealthCheck> readiness;
    private final transient Instance<HealthCheck> all;

    @Inject
    public HealthServlet(@Readiness Instance<HealthCheck> readiness, @Any Instance<HealthCheck> all) {
        this.readiness = readiness;
        this.all = all;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Objects.requireNonNullElse(request.getPathInfo(), "/")) {
            case "/" -> answer(response, outcomes(all));
            case "/live" -> answer(response, List.of());
            case "/ready" -> answer(response, outcomes(readiness));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, List<Check> checks) throws IOException {
        boolean up = checks.stream().allMatch(check -> check.status() == HealthCheckResponse.Status.UP);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream()
                .write(CaseJson.apiMapper()
                        .writeValueAsBytes(new Health(
                                up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN, checks)));
    }

    private static List<Check> outcomes(Instance<HealthCheck> checks) {
        return checks.stream()
                .map(HealthServlet::outcome)
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static Check outcome(HealthCheck check) {
        HealthCheckResponse response = check.call();
        return new Check(
                response.getName(), response.getStatus(), response.getData().orElse(Map.of()));
    }

    /** The answer, in the shape of MicroProfile Health. */
    record Health(HealthCheckResponse.Status status, List<Check> checks) {}

    /** One check with its outcome, and what it says beside. */
    record Check(
            String name,
            HealthCheckResponse.Status status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> data) {}
}

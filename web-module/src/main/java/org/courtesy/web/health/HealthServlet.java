package org.courtesy.web.health;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.courtesy.json.CaseJson;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/live}: the application answers. {@code /health/ready}: 200 only when a decision can be made, else 503.
 * The same checks answer on the server's management port.
 */
@WebServlet(name = "health", urlPatterns = "/health/*")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Instance<HealthCheck> readiness;

    @Inject
    public HealthServlet(@Readiness Instance<HealthCheck> readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> answer(response, List.of());
            case "/ready" ->
                answer(response, readiness.stream().map(HealthServlet::outcome).toList());
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

    private static Check outcome(HealthCheck check) {
        HealthCheckResponse response = check.call();
        return new Check(response.getName(), response.getStatus());
    }

    /** The answer, in the shape of MicroProfile Health. */
    record Health(HealthCheckResponse.Status status, List<Check> checks) {}

    /** One check with its outcome. */
    record Check(String name, HealthCheckResponse.Status status) {}
}

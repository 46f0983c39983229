package org.courtesy.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.courtesy.json.CaseJson;

/** Answers with a problem where JAX-RS has no say: before a resource is reached, or after the container gave up. */
public final class ServletProblems {

    private static final String SETTLED = Answer.class.getName();
    private static final String CHALLENGES = "Basic realm=\"Courtesy\", charset=\"UTF-8\", Bearer realm=\"Courtesy\"";

    private ServletProblems() {}

    /** Answers with a kind of problem. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind) {
        write(request, response, Fault.of(kind), null);
    }

    /** Answers with the problem that an exception means. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        write(request, response, Diagnosis.of(thrown), thrown);
    }

    /** Answers with the problem that a bare status means. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status) {
        write(request, response, Diagnosis.ofStatus(status), null);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Fault fault, Throwable thrown) {
        Answer answer = settled(request, fault, thrown);
        response.setStatus(answer.problem().status());
        answer.headers().forEach(response::setHeader);
        if (answer.problem().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", CHALLENGES);
        }
        response.setContentType(Problem.JSON);
        try {
            byte[] body =
                    CaseJson.apiMapper().writeValueAsString(answer.problem()).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The container answers a refused sign-in once more, as a bare status; what was settled first stands. */
    private static Answer settled(HttpServletRequest request, Fault fault, Throwable thrown) {
        if (request.getAttribute(SETTLED) instanceof Answer settled) {
            return settled;
        }
        Answer answer = Answer.to(request, fault, thrown);
        request.setAttribute(SETTLED, answer);
        return answer;
    }
}

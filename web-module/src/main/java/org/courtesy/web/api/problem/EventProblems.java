package org.courtesy.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.courtesy.event.EventProblem;
import org.courtesy.web.http.Languages;
import org.courtesy.web.http.Places;

/** Puts into words why an event was not taken; each event of a batch has its own problem. */
public final class EventProblems {

    private EventProblems() {}

    /** The problem in the caller's language. */
    public static Problem of(HttpServletRequest request, EventProblem problem) {
        boolean internal = problem.code().equals(EventProblem.INTERNAL);
        return Problems.describe(
                fault(problem),
                Languages.of(request),
                Places.addressOf(request),
                internal && !problem.arguments().isEmpty() ? problem.arguments().get(0) : null);
    }

    private static Fault fault(EventProblem problem) {
        return switch (problem.code()) {
            case EventProblem.INVALID, EventProblem.MALFORMED -> Fault.invalid(problem.errors());
            case EventProblem.INTERNAL -> Fault.of(ProblemKind.INTERNAL);
            default -> Fault.of(kind(problem)).withCode(problem.code(), problem.arguments());
        };
    }

    private static ProblemKind kind(EventProblem problem) {
        if (problem.passing()) {
            return ProblemKind.UNAVAILABLE;
        }
        return problem.code().endsWith("_NOT_FOUND") ? ProblemKind.NOT_FOUND : ProblemKind.CONFLICT;
    }
}

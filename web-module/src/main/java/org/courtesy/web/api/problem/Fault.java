package org.courtesy.web.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.courtesy.json.FieldError;
import org.courtesy.ruleset.Diagnostic;

/**
 * What went wrong, before it is put into words.
 *
 * @param kind the kind of problem
 * @param status the HTTP status; usually the kind's own
 * @param code finer code with a text of its own in the bundle, null where the kind says it all
 * @param args arguments of that text
 * @param errors the wrong fields
 * @param diagnostics what is wrong in rule files
 * @param reasons what speaks against it, in words already
 * @param headers headers of the answer, e.g. {@code Allow}
 */
record Fault(
        ProblemKind kind,
        int status,
        String code,
        List<?> args,
        List<FieldError> errors,
        List<Diagnostic> diagnostics,
        List<Problem.WrongField> reasons,
        Map<String, String> headers) {

    static Fault of(ProblemKind kind) {
        return new Fault(kind, kind.status(), null, List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    static Fault invalid(List<FieldError> errors) {
        if (errors.stream().anyMatch(error -> error.problem().legal())) {
            return of(ProblemKind.TEMPLATE_REFUSED).withErrors(errors);
        }
        boolean malformed = errors.stream().allMatch(e -> e.code().equals("MALFORMED"));
        return of(malformed ? ProblemKind.MALFORMED : ProblemKind.INVALID_INPUT).withErrors(errors);
    }

    Fault withCode(String code, List<?> args) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault withStatus(int status) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault withErrors(List<FieldError> errors) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault withDiagnostics(List<Diagnostic> diagnostics) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault withReasons(List<Problem.WrongField> reasons) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault withHeaders(Map<String, String> headers) {
        return new Fault(kind, status, code, args, errors, diagnostics, reasons, headers);
    }

    Fault retryAfter(Duration wait) {
        return withHeaders(Map.of("Retry-After", Long.toString(wait.toSeconds())));
    }
}

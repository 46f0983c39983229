package org.courtesy.web.api.openapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.web.api.problem.Problem;
import org.courtesy.web.api.problem.ProblemKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers for what can go wrong, described once and referred to by every operation. */
final class StandardProblems {

    private final Map<Integer, String> nameByStatus = new TreeMap<>();

    StandardProblems(Components components) {
        ResourceBundle texts = ResourceBundle.getBundle("org.courtesy.web.api.problem.problems", Locale.ROOT);
        Arrays.stream(ProblemKind.values())
                .collect(Collectors.groupingBy(ProblemKind::status))
                .forEach((status, kinds) -> {
                    String name = name(kinds.get(0));
                    nameByStatus.put(status, name);
                    String description = kinds.stream()
                            .map(kind -> "`" + kind.type() + "`: " + texts.getString(kind.slug() + ".title"))
                            .collect(Collectors.joining("; "));
                    components.addResponse(name, problem(description));
                });
    }

    /** What every operation that needs a sign-in can answer. */
    void addSignIn(Operation operation) {
        add(operation, 401, 403, 429);
    }

    /** Adds references; what the operation describes itself stays. */
    void add(Operation operation, int... statuses) {
        for (int status : statuses) {
            String code = Integer.toString(status);
            if (!operation.getResponses().hasAPIResponse(code)) {
                operation.getResponses().addAPIResponse(code, reference(status));
            }
        }
    }

    /** Says of the problems that an operation describes itself that they are problems. */
    void describeOwn(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if (code.startsWith("4") && response.getRef() == null && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
    }

    private APIResponse reference(int status) {
        return OASFactory.createObject(APIResponse.class).ref("#/components/responses/" + nameByStatus.get(status));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createObject(APIResponse.class)
                .description(description)
                .content(problemContent());
    }

    private static Content problemContent() {
        Schema schema = OASFactory.createObject(Schema.class).ref("#/components/schemas/Problem");
        return OASFactory.createObject(Content.class)
                .addMediaType(
                        Problem.JSON, OASFactory.createObject(MediaType.class).schema(schema));
    }

    /** {@code NotFound} for {@code not-found}. */
    private static String name(ProblemKind kind) {
        return Arrays.stream(kind.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

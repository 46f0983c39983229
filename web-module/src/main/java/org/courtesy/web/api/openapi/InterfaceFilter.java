package org.courtesy.web.api.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the OpenAPI document during the build with what the resources say elsewhere already: the roles of
 * {@code @RolesAllowed}, the problems that everything or everything with a body can answer, the example bodies.
 *
 * <p>Expects operation ids of the form {@code package.Class_method} and leaves short ones behind.
 */
public class InterfaceFilter implements OASFilter {

    private static final List<String> SCHEMES = List.of("basic", "apiKey");

    /** What a body must have; the reader and the services refuse it otherwise. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("CustomerCase", List.of("asOf", "customer")),
            Map.entry("Customer", List.of("number", "kind", "country")),
            Map.entry("CustomerRecord", List.of("customer")),
            Map.entry("RecordTouchpoint", List.of("source", "id", "type", "direction", "channel")),
            Map.entry("ConsentEntry", List.of("channel", "state")),
            Map.entry("ConsentText", List.of("version", "channels", "controller", "german", "danish", "english")),
            Map.entry("Promise", List.of("dueOn")),
            Map.entry("EventBody", List.of("specversion", "id", "source", "type")),
            Map.entry("WebhookContent", List.of("url", "types")),
            Map.entry("ReplayRequest", List.of("since")),
            Map.entry("DeliveryReport", List.of("state")),
            Map.entry("SourcedReport", List.of("source", "id", "state")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        StandardProblems problems = new StandardProblems(document.getComponents());
        ExampleBodies.addTo(document.getComponents());
        REQUIRED.forEach((name, fields) ->
                document.getComponents().getSchemas().get(name).setRequired(fields));
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(operation -> complete(operation, problems));
    }

    private static void complete(Operation operation, StandardProblems problems) {
        Method method = methodOf(operation.getOperationId());
        operation.setOperationId(shortId(method));
        RolesAllowed roles = rolesOf(method);
        if (roles == null) {
            operation.setSecurity(List.of());
        } else {
            secure(operation, List.of(roles.value()));
            problems.addSignIn(operation);
        }
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasPath = has(operation, Parameter.In.PATH);
        if (hasBody || has(operation, Parameter.In.QUERY)) {
            problems.add(operation, 400);
        }
        if (hasBody) {
            problems.add(operation, 413, 415);
        }
        if (hasPath) {
            problems.add(operation, 404);
        }
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(idempotencyKey());
            problems.add(operation, 409);
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            // What tells who has it already also tells who wants another version: If-Match.
            problems.add(operation, 412);
        }
        problems.add(operation, 406, 500, 503);
        problems.describeOwn(operation);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createObject(Parameter.class)
                .name(Idempotent.KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "Makes the request safe to repeat for 24 hours: a repetition is answered by the first answer, "
                                + "with `" + Idempotent.REPLAYED
                                + ": true`. The same key with another request is a 409, and so is one "
                                + "that is being worked on, with `Retry-After`. A refused request frees its key.")
                .schema(OASFactory.createObject(Schema.class)
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255));
    }

    private static void secure(Operation operation, List<String> roles) {
        operation.setSecurity(SCHEMES.stream()
                .map(scheme ->
                        OASFactory.createObject(SecurityRequirement.class).addScheme(scheme, roles))
                .toList());
        operation.addExtension("x-roles", roles);
        String description = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(description + "Roles: " + String.join(", ", roles) + ".");
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == place);
    }

    private static RolesAllowed rolesOf(Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        boolean open = method.isAnnotationPresent(PermitAll.class);
        return own != null || open ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }

    /** {@code customersRead} for {@code CustomersResource.read}. */
    private static String shortId(Method method) {
        String resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        String verb = method.getName();
        return Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(verb.charAt(0))
                + verb.substring(1);
    }

    private static Method methodOf(String operationId) {
        int underscore = operationId.lastIndexOf('_');
        String name = operationId.substring(underscore + 1);
        try {
            Class<?> resource =
                    Class.forName(operationId.substring(0, underscore), false, InterfaceFilter.class.getClassLoader());
            return Arrays.stream(resource.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No method " + operationId));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No resource " + operationId, e);
        }
    }
}

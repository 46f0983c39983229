package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: every operation of the OpenAPI document for every role, and all the ways not to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete");
    private static final List<String> ROLES =
            List.of("AGENT", "ANALYST", "APPROVER", "PRIVACY", "INTEGRATION", "ADMIN");

    /** One operation, its path parameters filled with something that does not exist. */
    private record Operation(String verb, String path, boolean isForm, boolean isText, Set<String> roles) {

        Answer call(Api api) {
            if (isForm) {
                return api.send("POST", path, Form.TYPE, new Form().body());
            }
            return switch (verb) {
                case "get" -> api.get(path);
                case "delete" -> api.delete(path);
                case "put" ->
                    isText ? api.send("PUT", path, "text/plain", BodyPublishers.ofString("{}")) : api.put(path, "{}");
                default -> api.post(path, "{}");
            };
        }
    }

    @Test
    void everyOperationIsOpenToItsRolesAndClosedToTheOthers() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            for (String role : ROLES) {
                int status = operation.call(Api.as(role)).status();
                boolean refused = status == 403;
                if (refused == operation.roles().contains(role) || status == 401 || status >= 500) {
                    wrong.add(role + " " + operation + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOperationNeedsASignIn() {
        for (Operation operation : operations()) {
            Answer answer = operation.call(Api.anonymous()).isProblem(401, "unauthenticated");
            assertThat(answer.headers("WWW-Authenticate")).anyMatch(challenge -> challenge.startsWith("Basic "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic YWdlbnQ=", "Bearer", "Bearer no-such-key", "Digest x", "x"})
    void brokenCredentialsAreRefused(String authorization) {
        Api.anonymous().with("Authorization", authorization).get("/customers").isProblem(401, "unauthenticated");
    }

    @Test
    void wrongPasswordsAreRefused() {
        Api.as("agent", "wrong").get("/customers").isProblem(401, "unauthenticated");
        Api.as("nobody-" + System.nanoTime(), "courtesy").get("/customers").isProblem(401, "unauthenticated");
    }

    @Test
    void whoTriesTooOftenHasToWait() {
        Api guessing = Api.as("guessed-" + System.nanoTime(), "wrong");
        Answer last = guessing.get("/customers");
        for (int i = 0; i < 20 && last.status() == 401; i++) {
            last = guessing.get("/customers");
        }
        last.isProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(last.at("/code").asText()).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void theInterfaceKeepsNoSession() {
        assertThat(Api.as("AGENT").get("/customers?limit=1").has(200).headers("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/customers", "/%61pi/v1/customers", "/api/v1/../v1/customers", "/api/v1/customers;x=y"})
    void noSpellingOfAnAddressGetsPast(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = raw(path, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 404);
    }

    @Test
    void screensAskForASignInAndLeadBack() throws IOException, InterruptedException {
        HttpResponse<String> answer = raw("/index.xhtml?a=b", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/courtesy/login.xhtml?return=%2Findex.xhtml%3Fa%3Db");
    }

    @Test
    void credentialsOfTheInterfaceOpenNoScreen() throws IOException, InterruptedException {
        HttpResponse<String> answer = raw("/index.xhtml", Map.of("Authorization", "Basic YWdlbnQ6Y291cnRlc3k="));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> raw(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningServer.at(path));
        headers.forEach(request::header);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    private static List<Operation> operations() {
        JsonNode paths = Api.anonymous().get("/openapi").has(200).at("/paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .flatMap(verb -> operation(verb.getKey(), path.getKey(), verb.getValue())))
                .toList();
    }

    private static Stream<Operation> operation(String verb, String path, JsonNode description) {
        if (!description.has("x-roles")) {
            return Stream.empty();
        }
        Set<String> roles = new TreeSet<>();
        description.path("x-roles").forEach(role -> roles.add(role.asText()));
        JsonNode bodies = description.at("/requestBody/content");
        // A version is a number; of files everybody who may read any may read the texts.
        String known = path.replace("{version}", "1").replace("{path}", "texts/nothing");
        return Stream.of(new Operation(
                verb,
                known.replaceAll("\\{\\w+}", "nothing"),
                bodies.has("multipart/form-data"),
                bodies.has("text/plain"),
                roles));
    }
}

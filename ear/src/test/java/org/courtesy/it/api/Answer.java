package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back. */
final class Answer {

    private static final String BASE = "/courtesy/api/v1";

    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    /** A header, null when it is not there. */
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    JsonNode json() {
        return Json.read(response.body());
    }

    /** A value of the body by JSON pointer. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The {@code Location} as a path below the interface's base. */
    String location() {
        String path = URI.create(header("Location")).getPath();
        assertThat(path).startsWith(BASE);
        return path.substring(BASE.length());
    }

    Answer has(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Is a well-formed problem of that kind, and tells nothing about our inside. */
    Answer isProblem(int status, String kind) {
        has(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("/type").asText()).isEqualTo("urn:courtesy:problem:" + kind);
        assertThat(at("/status").asInt()).isEqualTo(status);
        assertThat(at("/title").asText()).isNotBlank();
        assertThat(at("/detail").asText()).isNotBlank();
        assertThat(at("/instance").asText()).startsWith("/courtesy/api");
        assertThat(header("X-Correlation-Id")).isNotBlank();
        assertThat(text()).doesNotContain("Exception", "org.courtesy", "java.", "jakarta", "SELECT ", "select ");
        return this;
    }

    /** Names a wrong field. */
    Answer names(String field, String code) {
        assertThat(json().path("errors")).as(text()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("code").asText()).isEqualTo(code);
            assertThat(error.path("message").asText()).isNotBlank();
        });
        return this;
    }
}

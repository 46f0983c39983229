package org.courtesy.web.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courtesy.event.CloudEventReader;
import org.courtesy.json.CaseJson;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document as the build wrote it. */
class OpenApiDocumentTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper().readTree(new OpenApiResource().read());
    }

    @Test
    void isOfTheVersionPromised() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhoMay() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            boolean open = operation.path("security").isEmpty();
            assertThat(operation.has("x-roles")).isNotEqualTo(open);
            assertThat(operation.path("responses").has("401")).isNotEqualTo(open);
            assertThat(operation.path("responses").has("500")).isTrue();
        });
    }

    @Test
    void operationIdsAreUnique() {
        assertThat(operations().map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void bodiesSayWhatTheyNeed() {
        assertThat(document.at("/components/schemas/CustomerCase/required"))
                .extracting(JsonNode::asText)
                .containsExactly("asOf", "customer");
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schema.getValue().path("properties").properties())
                        .as(schema.getKey())
                        .extracting(Map.Entry::getKey)
                        .containsAll(namesOf(schema.getValue().path("required"))));
    }

    @Test
    void theExamplesAreAccepted() {
        assertThat(CaseJson.readCase(example(Examples.CASE)).customer().number())
                .isEqualTo("C-1001");
        assertThat(CaseJson.read(example(Examples.TOUCHPOINT), RecordTouchpoint.class)
                        .source())
                .isEqualTo("telephony");
        assertThat(CaseJson.read(example(Examples.CORRECTION), RecordTouchpoint.class)
                        .id())
                .isEqualTo("call-77-correction");
        assertThat(CloudEventReader.read(example(Examples.EVENT).getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo("call-77");
    }

    private static List<String> namesOf(JsonNode required) {
        return StreamSupport.stream(required.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String example(String name) {
        return document.at("/components/examples/" + name + "/value").toString();
    }

    private static Stream<JsonNode> operations() {
        return StreamSupport.stream(document.path("paths").spliterator(), false)
                .flatMap(path -> path.properties().stream())
                .filter(entry -> VERBS.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }
}

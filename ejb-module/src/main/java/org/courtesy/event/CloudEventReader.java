package org.courtesy.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.touchpoint.RecordTouchpoint;

/**
 * Reads CloudEvents 1.0 that carry touchpoints. Strict where meaning is at stake - the touchpoint, the version, names that
 * occur twice - and lenient with extension attributes, which are other people's business.
 */
public final class CloudEventReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KNOWN = List.of("id", "source", "type", "specversion", "datacontenttype", "time");

    private CloudEventReader() {}

    /**
     * Reads an event in binary mode.
     *
     * @param attributes by their names in small letters, without the prefix of the transport
     * @param data the body
     * @throws InvalidInputException with everything that is wrong with the attributes
     */
    public static CloudEvent read(Map<String, String> attributes, RecordTouchpoint data) {
        Attributes read = new Attributes(attributes, EventForm.BINARY);
        RecordTouchpoint touchpoint = read.name(data);
        if (!read.errors().isEmpty()) {
            throw new InvalidInputException(read.errors());
        }
        return new CloudEvent(touchpoint, EventForm.BINARY);
    }

    /**
     * Reads an event in structured mode.
     *
     * @param json UTF-8
     * @throws InvalidInputException with everything that is wrong with it
     */
    public static CloudEvent read(byte[] json) {
        JsonNode envelope = tree(text(json), "");
        if (!envelope.isObject()) {
            throw wrong("", envelope.isMissingNode() ? InputProblem.EMPTY_BODY : InputProblem.NOT_AN_OBJECT);
        }
        List<FieldError> errors = new ArrayList<>();
        Attributes attributes = new Attributes(values(envelope, errors), EventForm.STRUCTURED);
        attributes.errors().stream()
                .filter(error ->
                        errors.stream().noneMatch(known -> known.field().equals(error.field())))
                .forEach(errors::add);
        int before = attributes.errors().size();
        RecordTouchpoint touchpoint = null;
        try {
            touchpoint = attributes.name(data(envelope));
        } catch (InvalidInputException wrong) {
            errors.addAll(wrong.errors());
        }
        errors.addAll(attributes.errors().subList(before, attributes.errors().size()));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new CloudEvent(touchpoint, EventForm.STRUCTURED);
    }

    /** An attribute of an event that is wrong otherwise; null when that cannot be read either. */
    static String attribute(byte[] json, String name) {
        try {
            return tree(text(json), "").path(name).textValue();
        } catch (InvalidInputException unreadable) {
            return null;
        }
    }

    /** A text that is one JSON object; empty when it is anything else. */
    static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.of(tree(text(json), "")).filter(JsonNode::isObject);
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }

    /** The text of an object, UTF-8. */
    static byte[] write(JsonNode object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree cannot be written", e);
        }
    }

    /** An object in terms of the Java platform. */
    static Map<String, Object> plain(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    /** The other way round. */
    static JsonNode tree(Map<String, Object> object) {
        return MAPPER.valueToTree(object);
    }

    private static Map<String, String> values(JsonNode envelope, List<FieldError> errors) {
        Map<String, String> values = new HashMap<>();
        for (String name : KNOWN) {
            JsonNode value = envelope.path(name);
            if (value.isTextual()) {
                values.put(name, value.textValue());
            } else if (!value.isMissingNode() && !value.isNull()) {
                errors.add(FieldError.of(name, InputProblem.NOT_TEXT));
            }
        }
        return values;
    }

    private static RecordTouchpoint data(JsonNode envelope) {
        JsonNode data = envelope.path("data");
        JsonNode encoded = envelope.path("data_base64");
        boolean plain = !data.isMissingNode() && !data.isNull();
        boolean base64 = !encoded.isMissingNode() && !encoded.isNull();
        if (plain && base64) {
            throw wrong("data_base64", InputProblem.CONTRADICTS, "data");
        }
        if (!plain && !base64) {
            throw wrong("data", InputProblem.MISSING);
        }
        JsonNode body = plain ? data : tree(decoded(encoded), "data");
        if (!body.isObject()) {
            throw wrong("data", InputProblem.NOT_AN_OBJECT);
        }
        try {
            return CaseJson.read(body, RecordTouchpoint.class);
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(wrong.errors().stream()
                    .map(error ->
                            new FieldError(EventForm.STRUCTURED.field(error.field()), error.problem(), error.args()))
                    .toList());
        }
    }

    private static String decoded(JsonNode encoded) {
        if (!encoded.isTextual()) {
            throw wrong("data_base64", InputProblem.NOT_TEXT);
        }
        try {
            return text(Base64.getDecoder().decode(encoded.textValue()));
        } catch (IllegalArgumentException e) {
            throw wrong("data_base64", InputProblem.NOT_USABLE, "base64");
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong("", InputProblem.BAD_ENCODING);
        }
    }

    private static JsonNode tree(String json, String field) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            throw wrong(field, InputProblem.TOO_COMPLEX);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw wrong(
                    field,
                    String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                            ? InputProblem.REPEATED_FIELD
                            : InputProblem.NOT_JSON,
                    where.getLineNr(),
                    where.getColumnNr());
        }
    }

    private static InvalidInputException wrong(String field, InputProblem problem, Object... arguments) {
        return new InvalidInputException(FieldError.of(field, problem, arguments));
    }
}

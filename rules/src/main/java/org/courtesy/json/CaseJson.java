package org.courtesy.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.CustomerReason;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Trace;

/**
 * Cases, commands and assessments as JSON. Thread-safe.
 *
 * <p>Reading is strict: unknown fields and values, wrong types, repeated names, impossible dates and anything after the
 * end are errors, and all errors of a text are reported together. Instants keep the offset they were given with.
 */
public final class CaseJson {

    private static final int DEEPEST = 30;
    private static final int LONGEST_NUMBER = 60;

    private static final JsonMapper STORAGE = mapper().defaultPropertyInclusion(always(JsonInclude.Include.NON_NULL))
            .build();
    private static final JsonMapper WIRE = mapper().defaultPropertyInclusion(always(JsonInclude.Include.ALWAYS))
            .addMixIn(Driver.class, DriverOnTheWire.class)
            .addMixIn(Trace.class, TraceOnTheWire.class)
            .addMixIn(Assessment.class, AssessmentOnTheWire.class)
            .addMixIn(Counterfactual.class, CounterfactualOnTheWire.class)
            .build();

    private CaseJson() {}

    /** Reads a case and checks it; the errors of both are reported together where a check is still possible. */
    public static CustomerCase readCase(InputStream json, CaseValidator validator) throws InvalidInputException {
        return checked(
                DocumentReader.read(() -> STORAGE.getFactory().createParser(json), RecordReader.of(CustomerCase.class)),
                validator);
    }

    /** The same with the touchpoints of the shipped tables. */
    public static CustomerCase readCase(InputStream json) throws InvalidInputException {
        return readCase(json, CaseValidator.shipped());
    }

    /** The same with the touchpoints of the shipped tables. */
    public static CustomerCase readCase(String json) throws InvalidInputException {
        return checked(
                DocumentReader.read(() -> STORAGE.getFactory().createParser(json), RecordReader.of(CustomerCase.class)),
                CaseValidator.shipped());
    }

    /** Reads any record with the same strictness. The stream is not closed. */
    public static <T> T read(InputStream json, Class<T> type) throws InvalidInputException {
        return type.cast(
                unchecked(DocumentReader.read(() -> STORAGE.getFactory().createParser(json), Readers.of(type))));
    }

    /** Reads any record with the same strictness. */
    public static <T> T read(String json, Class<T> type) throws InvalidInputException {
        return type.cast(
                unchecked(DocumentReader.read(() -> STORAGE.getFactory().createParser(json), Readers.of(type))));
    }

    /** Reads any record from a tree that was put together, with the same strictness. */
    public static <T> T read(JsonNode json, Class<T> type) throws InvalidInputException {
        return type.cast(unchecked(DocumentReader.read(() -> json.traverse(STORAGE), Readers.of(type))));
    }

    /** The full form as a tree, to be put together with others. */
    public static ObjectNode tree(Object value) {
        return STORAGE.valueToTree(value);
    }

    /** Reads a list of records with the same strictness. The stream is not closed. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> readList(InputStream json, Class<T> type) throws InvalidInputException {
        return (List<T>) unchecked(
                DocumentReader.read(() -> STORAGE.getFactory().createParser(json), Readers.list(Readers.of(type))));
    }

    /** The full form, in which facts and assessments are stored. What is null is left out. */
    public static String write(Object value) {
        try {
            return STORAGE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * The form in which answers leave the house: nulls are written, what serves only the presentation of a driver is not.
     * Meant for writing; the caller must not reconfigure it.
     */
    public static ObjectMapper apiMapper() {
        return WIRE;
    }

    /** Checksum of the full form, {@code sha256:} and 64 hexadecimal digits; equal for equal values. */
    public static String sha256Of(Object value) {
        try {
            MessageDigest digest = sha256();
            STORAGE.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), value);
            return named(digest);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The same of what {@link #write} gave. */
    public static String sha256(String written) {
        MessageDigest digest = sha256();
        digest.update(written.getBytes(UTF_8));
        return named(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String named(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static CustomerCase checked(DocumentReader.Parsed parsed, CaseValidator validator) {
        CustomerCase read = (CustomerCase) parsed.value();
        List<FieldError> errors = new ArrayList<>(parsed.errors());
        if (read != null) {
            validator.check(read).stream()
                    .filter(late -> parsed.errors().stream().noneMatch(early -> covers(early.field(), late.field())))
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return read;
    }

    /** A value that could not be read is no missing value as well. */
    private static boolean covers(String early, String late) {
        return late.equals(early) || early.isEmpty() || late.startsWith(early + ".") || late.startsWith(early + "[");
    }

    private static Object unchecked(DocumentReader.Parsed parsed) {
        if (!parsed.errors().isEmpty()) {
            throw new InvalidInputException(parsed.errors());
        }
        return parsed.value();
    }

    private static JsonInclude.Value always(JsonInclude.Include rule) {
        return JsonInclude.Value.construct(rule, rule);
    }

    private static JsonMapper.Builder mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    }

    private abstract static class DriverOnTheWire {
        @JsonIgnore
        String level;

        @JsonIgnore
        Number value;
    }

    private abstract static class AssessmentOnTheWire {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Counterfactual> counterfactuals;

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Arbitration arbitration;

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<CustomerReason> customerReasons;
    }

    /** A record's component cannot be named by a keyword of Java. */
    private abstract static class CounterfactualOnTheWire {

        @JsonProperty("if")
        List<Counterfactual.Change> changes;
    }

    private abstract static class TraceOnTheWire {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> notFired;

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> control;

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> treated;
    }
}

package org.courtesy.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtesy.ruleset.Diagnostic;

/** What packs say of themselves, and what rule sets say of packs. */
final class PackYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private PackYaml() {}

    /**
     * Reads a file.
     *
     * @throws PackException when it is not what it should be
     */
    static <T> T read(String path, String text, Class<T> type) {
        try {
            T read = YAML.readValue(text, type);
            if (read == null) {
                throw new PackException(List.of(Diagnostic.error("PACK_UNREADABLE", path, 1, "")));
            }
            return read;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new PackException(List.of(
                    Diagnostic.error("PACK_UNREADABLE", path, place == null ? 0 : place.getLineNr(), problem(e))));
        }
    }

    /** The field that is wrong, or how the parser stumbled; what it would have become is nobody's business. */
    private static String problem(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
        }
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    static String write(InstalledPack installed) {
        try {
            return YAML.writeValueAsString(installed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and maps are always YAML", e);
        }
    }
}

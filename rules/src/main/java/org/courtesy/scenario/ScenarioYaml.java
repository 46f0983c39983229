package org.courtesy.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain part of YAML: lists, maps and values. What lets a short text mean a long one, or one thing stand for another -
 * anchors, aliases, tags, several documents - is refused, and so is what is deeper or longer than any scenario.
 */
final class ScenarioYaml {

    private static final int LONGEST = 256 * 1024;
    private static final int LONGEST_VALUE = 10_000;
    private static final int DEEPEST = 50;

    private static final String TOO_DEEP = "SCENARIO_TOO_DEEP";
    private static final String TOO_LONG = "SCENARIO_TOO_LONG";

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Where the parser says that it stumbled; of several places the last is the one, unless that is the end. */
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private static final String AT_THE_END = "end of stream";

    /** What it says besides quoting the text. */
    private static final Pattern SENTENCE = Pattern.compile("(?m)^(?! )\\S.*$");

    private ScenarioYaml() {}

    /**
     * Reads a file; one with nothing in it is a missing node.
     *
     * @throws ScenarioException when it cannot be read or is more than plain
     */
    static JsonNode read(String file, String yaml) {
        if (yaml.length() > LONGEST) {
            throw new ScenarioException(file, TOO_LONG, "is longer than " + LONGEST + " characters");
        }
        try (Plain parser = new Plain(file, YAML.getFactory().createParser(yaml))) {
            JsonNode tree = YAML.readTree(parser);
            if (tree != null && parser.nextToken() != null) {
                throw parser.problem("SCENARIO_DOCUMENTS", "has a second document");
            }
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (StreamConstraintsException e) {
            // Of the constraints only the depth is left: the text is shorter than the others allow.
            throw new ScenarioException(file, TOO_DEEP, "is more than " + DEEPEST + " levels deep");
        } catch (JsonProcessingException e) {
            throw syntax(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScenarioException syntax(String file, JsonProcessingException problem) {
        String message = problem.getOriginalMessage();
        JsonLocation location = problem.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        Matcher place = PLACE.matcher(message);
        boolean searching = true;
        while (searching && place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
            searching = !message.contains(AT_THE_END);
        }
        String sentence = SENTENCE.matcher(message)
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .orElse("");
        String code = message.contains("\\t(TAB)") ? "SCENARIO_TAB" : ScenarioException.UNREADABLE;
        return new ScenarioException(file, "", line, column, code, sentence);
    }

    /** Stops at the first thing that is more than plain. */
    private static final class Plain extends JsonParserDelegate {

        private final String file;
        private final YAMLParser parser;

        Plain(String file, YAMLParser parser) {
            super(parser);
            this.file = file;
            this.parser = parser;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                throw problem("SCENARIO_ALIAS", "has an anchor or an alias");
            }
            if (parser.getTypeId() != null) {
                throw problem("SCENARIO_TAG", "has the tag " + parser.getTypeId());
            }
            if (token != null && token.isScalarValue() && parser.getTextLength() > LONGEST_VALUE) {
                throw problem(TOO_LONG, "has a value longer than " + LONGEST_VALUE + " characters");
            }
            return token;
        }

        ScenarioException problem(String code, String what) {
            JsonLocation place = parser.currentTokenLocation();
            return new ScenarioException(file, "", place.getLineNr(), place.getColumnNr(), code, what);
        }
    }
}

package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.courtesy.it.api.Described.Operation;

/** Calls an operation with requests that are nearly right, and looks at how it takes them. The seed makes a call repeatable. */
final class Fuzzer {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final int SHOWN = 400;

    /** What no caller may see: how it is made inside. */
    private static final Pattern INSIDE = Pattern.compile("\\bat (org|java|jakarta|com)\\.[\\w.$]+\\(|"
            + "(org|com|java|jakarta)\\.[a-z]+(\\.[a-z]+)*\\.[A-Z]\\w+|SQLSTATE|JdbcSQL|PSQLException|WFLY|RESTEASY");

    private static final List<String> TYPES = List.of(
            "application/json; charset=UTF-16",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=none",
            "application/cloudevents+json",
            "application/octet-stream",
            "nonsense");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "X-Correlation-Id",
            "X-Forwarded-For",
            "ce-specversion",
            "ce-id",
            "ce-source",
            "Range");

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "*/*",
            "application/json;q=2",
            "text/html",
            "da;q=1.5, de;q=NaN",
            "xx-YY-zz".repeat(200),
            "\"1\"",
            "W/\"0\"",
            "\"",
            "\"9223372036854775808\"",
            "gzip;q=0, identity;q=0",
            "x".repeat(6_000),
            "bytes=0-0",
            "Thu, 99 Foo 0000 25:61:61 GMT");

    private static final int LONGEST_HEAD = 60_000;

    private final Described described;

    Fuzzer(Described described) {
        this.described = described;
    }

    /** Calls once; says what is wrong with the answer, if anything is. */
    Optional<String> call(Operation operation, long seed) {
        Wild wild = new Wild(new Random(seed));
        String path = path(operation, wild);
        Api api = operation.role() == null ? Api.anonymous() : Api.as(operation.role());
        for (int i = 0; i < 2; i++) {
            if (wild.in(6)) {
                api = api.with(wild.one(HEADERS), wild.one(VALUES));
            }
        }
        String described = operation.types().isEmpty() ? null : wild.one(operation.types());
        byte[] body = described == null ? new byte[0] : body(operation, described, wild);
        String type = described == null ? null : type(described, wild);
        BodyPublisher sent = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        Answer answer = api.send(operation.method(), path, type, sent);
        return wrong(operation, path, answer)
                .map(what -> what + "\n  " + operation.method() + " " + shown(path) + "\n  seed " + seed
                        + ", " + type + ": " + shown(new String(body, UTF_8)) + "\n  " + answer.status() + " "
                        + shown(answer.text()));
    }

    private static String type(String described, Wild wild) {
        if (wild.in(25)) {
            return wild.one(TYPES);
        }
        return described.startsWith("multipart") ? described + "; boundary=x" : described;
    }

    private static Optional<String> wrong(Operation operation, String path, Answer answer) {
        // The server reads no head of more than 64 KiB, and nobody but it has seen such a request.
        if (path.length() > LONGEST_HEAD && answer.status() == 400) {
            return Optional.empty();
        }
        if (answer.status() >= 500) {
            return Optional.of("A fault of the server");
        }
        // The text of a rule names the types it is about.
        boolean ruleText = answer.status() < 400 && operation.path().startsWith("/rule-sets/");
        if (!ruleText && INSIDE.matcher(answer.text()).find()) {
            return Optional.of("Tells how it is made inside");
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        String type = answer.header("Content-Type");
        if (type == null || !type.startsWith("application/problem+json")) {
            return Optional.of("Not a problem: " + type);
        }
        boolean complete = answer.at("/status").asInt() == answer.status()
                && answer.at("/type").asText().startsWith("urn:courtesy:problem:")
                && !answer.at("/title").asText().isBlank();
        return complete ? Optional.empty() : Optional.of("An incomplete problem");
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ... (" + text.length() + ")";
    }

    private String path(Operation operation, Wild wild) {
        String path = PARAMETER.matcher(operation.path()).replaceAll(found -> segment(operation, found.group(1), wild));
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query")
                    && (wild.in(2) || parameter.path("required").asBoolean())) {
                query.add(parameter.path("name").asText() + "=" + encoded(asked(parameter, wild)));
            }
        }
        if (wild.in(20)) {
            query.add(encoded(wild.text()));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String segment(Operation operation, String name, Wild wild) {
        if (wild.in(3)) {
            String text = wild.text();
            return text.isBlank() || text.startsWith(".")
                    ? "x"
                    : encoded(text.substring(0, Math.min(text.length(), 2_000)));
        }
        return switch (name) {
            case "version" -> wild.one(List.of("1", "2", "999999999"));
            case "path" -> wild.one(List.of("tables/policy.csv", "drl/contact/none.drl", "nothing"));
            case "name" -> wild.one(List.of("standard", "none"));
            case "number" -> wild.one(List.of("X-1", "C-1001", "fuzz"));
            default -> wild.one(List.of("0197d1a4-2080-7000-9b14-fb08fe69bafc", "1", "none"));
        };
    }

    private String asked(JsonNode parameter, Wild wild) {
        if (parameter.path("name").asText().equals("cursor")) {
            return wild.cursor();
        }
        return wild.in(2)
                ? limited(wild.text())
                : described.value(parameter.path("schema"), wild, 0).asText();
    }

    private static String limited(String text) {
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private byte[] body(Operation operation, String type, Wild wild) {
        byte[] body = type.contains("json") ? json(operation, type, wild) : other(operation, type, wild);
        return wild.in(5) ? wild.spoilt(body) : body;
    }

    private byte[] json(Operation operation, String type, Wild wild) {
        JsonNode body = described.body(operation, type, wild);
        for (int i = 0; i < 3; i++) {
            if (!wild.in(3)) {
                change(body, wild);
            }
        }
        try {
            return MAPPER.writeValueAsBytes(wild.in(30) ? wild.node() : body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes one place somewhere in the tree. */
    private static void change(JsonNode node, Wild wild) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || wild.in(12)) {
                object.set(wild.in(2) ? "unknown" : limited(wild.text()), wild.node());
                return;
            }
            String name = wild.one(names);
            JsonNode child = object.get(name);
            if (child.isContainerNode() && child.size() > 0 && !wild.in(4)) {
                change(child, wild);
            } else if (wild.in(5)) {
                object.remove(name);
            } else {
                object.set(name, wild.node());
            }
        } else if (node instanceof ArrayNode array && array.size() > 0) {
            if (array.get(0).isContainerNode() && !wild.in(4)) {
                change(array.get(0), wild);
            } else {
                array.add(wild.node());
            }
        }
    }

    private byte[] other(Operation operation, String type, Wild wild) {
        if (!type.startsWith("multipart")) {
            return wild.text().getBytes(UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        JsonNode schema = described.value(operation.body().path(type).path("schema"), wild, 0);
        schema.properties()
                .forEach(part -> parts.append("--x\r\nContent-Disposition: form-data; name=\"")
                        .append(part.getKey())
                        .append(part.getKey().equals("file") ? "\"; filename=\"a.csv" : "")
                        .append("\"\r\n\r\n")
                        .append(wild.in(3) ? wild.text() : part.getValue().asText())
                        .append("\r\n"));
        return parts.append(wild.in(4) ? "" : "--x--\r\n").toString().getBytes(UTF_8);
    }
}

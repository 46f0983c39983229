package org.courtesy.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that nobody sensible sends. The same generator gives the same ones. */
final class Wild {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONG = 70_000;
    private static final int DEEP = 3_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\ud83d\ude00".repeat(40),
            "\u202eright to left",
            "'; drop table customer; --",
            "${jndi:ldap://127.0.0.1/x}",
            "#{1+1}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "%00%ff%c0%af",
            "null",
            "true",
            "NaN",
            "-1",
            "1e309",
            "2026-02-30",
            "9999-99-99",
            "+1000000000-12-31",
            "-0001-01-01",
            "2026-11-20T10:00:00",
            "2026-11-20T25:61:61+99:99",
            "0000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "2026-11-20T10:00:00.123456789123+01:00",
            "Europe/Nowhere",
            "\r\nX-Injected: yes",
            "urn:uuid:",
            "00000000-0000-0000-0000-000000000000",
            "ACTIVE ",
            "active");

    private final RandomGenerator random;

    Wild(RandomGenerator random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean in(int many) {
        return random.nextInt(many) == 0;
    }

    String text() {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(random.nextInt(LONG));
            case 1 -> noise(random.nextInt(64));
            case 2 -> Long.toString(random.nextLong());
            default -> one(TEXTS);
        };
    }

    /** Characters of any kind, halves of pairs too. */
    private String noise(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }

    /** A cursor that was not given out: noise, or parts as a real one has them. */
    String cursor() {
        String inside = switch (random.nextInt(4)) {
            case 0 -> text();
            case 1 -> "[\"2026-01-01T00:00:00Z\",\"not an id\"]";
            case 2 -> "[" + random.nextLong() + ",null,{}]";
            default -> "a|b|c|d|e|f|g|h";
        };
        byte[] bytes = inside.getBytes(StandardCharsets.UTF_8);
        return in(3) ? inside : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    JsonNode node() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(1 + random.nextInt(400)));
            case 5 -> NODES.numberNode(new BigDecimal("-1e-400"));
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.objectNode();
            case 8 -> many();
            case 9 -> deep(1 + random.nextInt(60));
            default -> NODES.textNode(text());
        };
    }

    private JsonNode many() {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(2_000); i > 0; i--) {
            list.add(NODES.textNode("x"));
        }
        return list;
    }

    private static JsonNode deep(int levels) {
        JsonNode node = NODES.textNode("bottom");
        for (int i = 0; i < levels; i++) {
            node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("x", node);
        }
        return node;
    }

    /** Spoils the bytes of a body. */
    byte[] spoilt(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> cut(body);
            case 2 -> inserted(body, (byte) 0xff, (byte) 0xfe);
            case 3 -> inserted(body, (byte) 0xc3);
            case 4 -> inserted(body, (byte) 0);
            case 5 -> bytes(text.replaceFirst(":\\s*", ": NaN, \"again\": "));
            case 6 -> bytes(text.replaceFirst("\\{", "{\"a\": 1, \"a\": 2, "));
            case 7 -> bytes(text.replaceFirst(":\\s*[^,}\\]]+", ": 1e999999999"));
            case 8 -> bytes("[".repeat(DEEP));
            case 9 -> bytes("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 10 -> bytes("\ufeff" + text + " {}");
            default -> text.getBytes(StandardCharsets.UTF_16);
        };
    }

    private byte[] cut(byte[] body) {
        return Arrays.copyOf(body, body.length == 0 ? 0 : random.nextInt(body.length));
    }

    private byte[] inserted(byte[] body, byte... what) {
        int place = body.length == 0 ? 0 : random.nextInt(body.length);
        return ByteBuffer.allocate(body.length + what.length)
                .put(body, 0, place)
                .put(what)
                .put(body, place, body.length - place)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

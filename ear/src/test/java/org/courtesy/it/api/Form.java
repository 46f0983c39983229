package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form of several parts, {@code multipart/form-data}. */
final class Form {

    static final String TYPE = "multipart/form-data; boundary=courtesy-test";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Form field(String name, String value) {
        part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
        return this;
    }

    Form file(byte[] content) {
        part("Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv", content);
        return this;
    }

    BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes());
    }

    byte[] bytes() {
        out.writeBytes("--courtesy-test--\r\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    private void part(String head, byte[] content) {
        out.writeBytes(("--courtesy-test\r\n" + head + "\r\n\r\n").getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
    }
}

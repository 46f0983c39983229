package org.courtesy.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a client has asked for and what it was answered, line by line; nothing is ever taken back. */
final class ClientLog implements AutoCloseable {

    /**
     * A write that was acknowledged.
     *
     * @param id the client's
     * @param decision id of the answered decision; of a consent empty
     */
    record Acknowledged(String id, boolean consent, String decision) {}

    private final String prefix = "F" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Path file;
    private final BufferedWriter lines;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Reply> refused = new ArrayList<>();
    private int asked;

    ClientLog() throws IOException {
        file = Files.createTempFile("courtesy-client", ".log");
        lines = Files.newBufferedWriter(file);
    }

    /** What the ids of all its writes begin with. */
    String prefix() {
        return prefix;
    }

    synchronized void asked(Write write) {
        asked++;
        line("asked " + write.id());
    }

    /** Notes an answer, or that there was none. */
    synchronized void answered(Write write, Reply reply) {
        kinds.merge(reply.kind(), 1, Integer::sum);
        if (reply.done()) {
            String decision = reply.json().at("/assessment/assessment").asText();
            line("acknowledged " + write.id() + " " + reply.status() + " " + decision);
            acknowledged.add(new Acknowledged(write.id(), write.consent(), decision));
        } else {
            line("refused " + write.id() + " " + reply.kind() + " after " + reply.millis() + " ms");
            refused.add(reply);
        }
    }

    private void line(String text) {
        try {
            lines.write(Instant.now() + " " + text);
            lines.newLine();
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What was not acknowledged, one entry for each attempt. */
    synchronized List<Reply> refused() {
        return List.copyOf(refused);
    }

    /** How many writes were asked for, each counted once. */
    synchronized int asked() {
        return asked;
    }

    /** How often which kind of answer came. */
    synchronized String kinds() {
        return kinds.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.delete(file);
    }
}

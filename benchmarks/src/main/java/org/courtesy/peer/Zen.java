package org.courtesy.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.naive.Findings;

/** GoRules ZEN in a process of Node.js. */
public final class Zen implements AutoCloseable {

    public static final String VERSION = "0.54.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final List<Findings> answers = new ArrayList<>();

    /**
     * Starts it and has it decide all cases once.
     *
     * @param packages where npm has put it
     * @throws IOException if there is no Node.js, or no ZEN
     */
    public Zen(Path packages, List<FlatCase> cases) throws IOException {
        Path script = packages.resolve("zen.mjs");
        try (InputStream text = Zen.class.getResourceAsStream("zen.mjs")) {
            Files.write(script, text.readAllBytes());
        }
        Path rules = packages.resolve("rules.json");
        JSON.writeValue(rules.toFile(), FlatRule.all());
        Path facts = packages.resolve("cases.json");
        JSON.writeValue(
                facts.toFile(),
                cases.stream()
                        .map(each -> Map.of("p", each.profile(), "cells", each.cells()))
                        .toList());
        process = new ProcessBuilder("node", script.toString(), rules.toString(), facts.toString())
                .directory(packages.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        for (JsonNode answer : JSON.readTree(line())) {
            Findings findings = new Findings();
            answer.path("drivers")
                    .forEach(driver -> findings.driver(
                            driver.path("code").asText(), driver.path("level").asText()));
            for (int i = 0; i < answer.path("refusals").size(); i++) {
                for (JsonNode refusal : answer.path("refusals").path(i)) {
                    findings.refuse(Cell.request(i), refusal.path("code").asText());
                }
            }
            answers.add(findings);
        }
    }

    /** Its answers to the cases, in their order. */
    public List<Findings> answers() {
        return answers;
    }

    /**
     * Decides so many times.
     *
     * @return microseconds of its CPU for one decision
     */
    public double run(int count) throws IOException {
        orders.write(count + "\n");
        orders.flush();
        return Double.parseDouble(line());
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("Node.js ended; why is above");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package org.courtesy.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.json.CaseJson;
import org.courtesy.plugin.shipped.OutboxFile;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.plugin.spi.Message;
import org.courtesy.plugin.spi.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped gateway that writes files. */
class OutboxFileTest {

    @TempDir
    Path work;

    private OutboxFile outbox() throws IOException {
        OutboxFile outbox = new OutboxFile();
        assertThat(outbox.start(
                        key -> Optional.of(work.resolve("out").toString()).filter(any -> key.equals("directory"))))
                .isTrue();
        return outbox;
    }

    private static Contact contact(String body) {
        return new Contact(
                "c0ffee",
                "IN_PERSON",
                "FIELD_VISIT",
                "SERVICE",
                "C-1",
                Optional.of("Ærø \"Müller\""),
                Optional.of("de"),
                Optional.empty(),
                Optional.of(new PostalAddress("Weg 1", "24103", "Kiel", null)),
                Optional.of(new Message("Zähler", body, Optional.empty(), Optional.of("https://example.org/no"))));
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(work)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    @Test
    void aContactIsOneWholeFile() throws IOException {
        String body = "Guten Tag\n\n\t\u0001 \\ 😀";

        Handed answer = outbox().hand(contact(body));

        assertThat(answer)
                .isEqualTo(
                        new Handed.Accepted(Path.of("in-person", "c0ffee.json").toString()));
        assertThat(files()).containsExactly(work.resolve("out/in-person/c0ffee.json"));
        JsonNode read = CaseJson.read(Files.readString(work.resolve("out/in-person/c0ffee.json")), JsonNode.class);
        assertThat(read.at("/message/body").asText()).isEqualTo(body);
        assertThat(read.at("/name").asText()).isEqualTo("Ærø \"Müller\"");
        assertThat(read.at("/postal/city").asText()).isEqualTo("Kiel");
        assertThat(read.has("address")).isFalse();
    }

    @Test
    void theSameContactIsNotWrittenTwiceNotEvenAfterItWasFetched() throws IOException {
        OutboxFile outbox = outbox();
        outbox.hand(contact("first"));
        outbox.hand(contact("second"));
        Path file = work.resolve("out/in-person/c0ffee.json");
        assertThat(Files.readString(file)).contains("first");
        Path done = Files.createDirectories(file.resolveSibling("done")).resolve("c0ffee.json");
        Files.move(file, done, StandardCopyOption.ATOMIC_MOVE);

        outbox.hand(contact("third"));

        assertThat(files()).containsExactly(done);
    }

    @Test
    void withoutADirectoryItIsNotSetUp() throws IOException {
        assertThat(new OutboxFile().start(key -> Optional.empty())).isFalse();
    }
}

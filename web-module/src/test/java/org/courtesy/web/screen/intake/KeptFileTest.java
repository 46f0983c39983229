package org.courtesy.web.screen.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import org.courtesy.intake.FileTooLargeException;
import org.courtesy.intake.ImportService;
import org.junit.jupiter.api.Test;

/** A file waits between the steps of its import. */
class KeptFileTest {

    private static final int MANY = 400_000;

    private static Part part(byte[] content, long size) {
        return (Part) Proxy.newProxyInstance(
                KeptFileTest.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> new ByteArrayInputStream(content);
                    case "getSubmittedFileName" -> "kunden.csv";
                    case "getSize" -> size;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static KeptFile kept(String text, Charset charset) {
        byte[] content = text.getBytes(charset);
        return KeptFile.of(part(content, content.length));
    }

    @Test
    void isThereUntilItIsRemoved() throws IOException {
        KeptFile file = kept("a;b\n1;2\n", UTF_8);
        assertThat(file.name()).isEqualTo("kunden.csv");
        assertThat(read(file.open(), UTF_8)).isEqualTo("a;b\n1;2\n");
        assertThat(read(file.openBeginning(), UTF_8)).isEqualTo("a;b\n1;2\n");

        file.remove();
        file.remove();

        assertThat(file.there()).isFalse();
    }

    @Test
    void itsBeginningHasWholeLines() throws IOException {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE}) {
            KeptFile file = kept("größe;wert\n".repeat(MANY), charset);

            String beginning = read(file.openBeginning(), charset);

            assertThat(beginning.length()).as(charset.name()).isLessThan("größe;wert\n".length() * MANY);
            assertThat(beginning.strip()).as(charset.name()).endsWith("größe;wert");
            file.remove();
        }
    }

    @Test
    void whatNoImportTakesIsNotKept() {
        Part large = part(new byte[0], ImportService.MOST_BYTES + 1);

        assertThatThrownBy(() -> KeptFile.of(large)).isInstanceOf(FileTooLargeException.class);
    }

    private static String read(InputStream in, Charset charset) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), charset);
        }
    }
}

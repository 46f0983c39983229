package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a file, and what is said about one that cannot be. */
class FileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "customer.number,customer.kind,customer.country,name.family\n";

    @TempDir
    Path directory;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(directory);
    }

    private ImportJob take(byte[] bytes, String charset, String separator) {
        CheckedRequest request = CheckedRequest.of(
                new ImportRequest("CUSTOMERS", null, false, charset, separator), name -> Optional.empty());
        return request.with(spool.take(UUID.randomUUID(), new ByteArrayInputStream(bytes), request.charset()), "here");
    }

    private List<FieldError> errorsOf(byte[] bytes, String charset) {
        return catchThrowableOfType(InvalidInputException.class, () -> take(bytes, charset, null))
                .errors();
    }

    private static String second(ImportJob job) throws Exception {
        try (RowFile file = job.open()) {
            return String.join("|", file.next());
        }
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndOtherCharsetsByName() throws Exception {
        String text = HEADER + "C-1,PERSON,DE,Jürgens\n";

        assertThat(second(take(text.getBytes(UTF_8), null, null))).isEqualTo("C-1|PERSON|DE|Jürgens");
        assertThat(second(take(("\ufeff" + text).getBytes(UTF_8), null, null))).endsWith("Jürgens");
        assertThat(second(take(("\ufeff" + text).getBytes(UTF_16LE), null, null)))
                .endsWith("Jürgens");
        assertThat(second(take(text.getBytes(WINDOWS), "windows-1252", null))).endsWith("Jürgens");
    }

    @Test
    void findsTheSeparatorInTheHeader() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            ImportJob job =
                    take((HEADER + "C-1,PERSON,DE,J\n").replace(",", separator).getBytes(UTF_8), null, null);

            assertThat(job.separator()).isEqualTo(separator);
            assertThat(job.rows()).isEqualTo(1);
        }
    }

    @Test
    void saysInWhichLineTheEncodingIsWrong() {
        byte[] bytes = (HEADER + "C-1,PERSON,DE,A\n".repeat(20_000) + "C-2,PERSON,DE,Jürgens\n").getBytes(WINDOWS);

        FieldError error = errorsOf(bytes, null).get(0);

        assertThat(error.problem()).isEqualTo(InputProblem.WRONG_ENCODING);
        assertThat(error.message(Locale.ENGLISH)).contains("20002").contains("UTF-8");
    }

    @Test
    void saysWhenAFileIsUtf8AndNotWhatWasStated() {
        byte[] bytes = (HEADER + "C-1,PERSON,DE,Jürgens\n").getBytes(UTF_8);

        assertThat(errorsOf(bytes, "windows-1252"))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.ENCODING_IS_UTF8);
    }

    @Test
    void keepsCharactersWholeAcrossTheChunksOfReading() throws Exception {
        String text = HEADER + "C-1,PERSON,DE," + "ü€".repeat(40_000) + "\n";

        assertThat(second(take(text.getBytes(UTF_8), null, null))).hasSize("C-1|PERSON|DE|".length() + 80_000);
    }

    @Test
    void refusesFilesThatCannotBeDividedIntoRows() {
        assertThat(errorsOf(new byte[0], null)).extracting(FieldError::problem).containsExactly(InputProblem.NO_ROWS);
        assertThat(errorsOf("\n\n".getBytes(UTF_8), null))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.NO_ROWS);
        assertThat(errorsOf((HEADER + "C-1,PERSON,DE,\"open\nC-2,PERSON,DE,x\n").getBytes(UTF_8), null))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.BROKEN_QUOTES);
        assertThat(errorsOf((HEADER + "C-1,PERSON,DE,\"" + "x\n".repeat(2_000_000)).getBytes(UTF_8), null))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.BROKEN_QUOTES);
    }

    @Test
    void refusesWrongColumnsAndRemovesNothingElse() {
        assertThat(errorsOf("a,b\n1,2\n".getBytes(UTF_8), null))
                .extracting(FieldError::field)
                .contains("mapping.fields.a", "mapping.fields.b", "mapping.fields.customer.number");
    }

    @Test
    void refusesAFileThatIsTooLargeAndLeavesNothingBehind() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };

        assertThatThrownBy(() -> spool.take(UUID.randomUUID(), endless, null))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNoRequest() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> CheckedRequest.of(
                        new ImportRequest("PETS", "nothing", false, "utf-99", "#"), name -> Optional.empty()));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("kind", "charset", "separator", "mapping");
    }

    @Test
    void countsLinesAsAnEditorDoes() throws Exception {
        Path path = Files.writeString(directory.resolve("x.csv"), "a,b\n\"two\nlines\",1\n\n3,4\r\n5,6");
        try (CsvFile file = CsvFile.open(path, UTF_8, ',')) {
            file.next();
            assertThat(file.next()).containsExactly("two\nlines", "1");
            assertThat(file.line()).isEqualTo(2);
            assertThat(file.next()).containsExactly("3", "4");
            assertThat(file.line()).isEqualTo(5);
            assertThat(file.next()).containsExactly("5", "6");
            assertThat(file.line()).isEqualTo(6);
            assertThat(file.next()).isNull();
        }
    }

    @Test
    void reportsErrorsWithTheRowAndWithoutFormulas() {
        Row row = new Row(
                7,
                List.of("=HYPERLINK(\"x\")", "-5,20", "@cmd", "plain;text", "+49 30 1"),
                JsonNodeFactory.instance.objectNode());
        row.refuse("customer.kind", InputProblem.UNKNOWN_VALUE, "ALIEN", "PERSON, ORGANISATION");
        StringWriter out = new StringWriter();

        new ErrorReport(List.of("a", "b", "c", "d", "e"), ';', Locale.GERMAN)
                .write(Stream.of(new Refusal(UUID.randomUUID(), row)), out);

        assertThat(out.toString().split("\r\n"))
                .containsExactly(
                        "line;field;code;message;a;b;c;d;e",
                        "7;customer.kind;UNKNOWN_VALUE;„ALIEN“ ist kein bekannter Wert. Erlaubt sind: PERSON, ORGANISATION.;"
                                + "\"'=HYPERLINK(\"\"x\"\")\";-5,20;'@cmd;\"plain;text\";'+49 30 1");
    }

    @Test
    void knowsAKeyAgain() {
        SeenKeys seen = new SeenKeys();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add("C-" + i)).isTrue();
        }
        assertThat(seen.add("C-0")).isFalse();
        assertThat(seen.add("C-199999")).isFalse();
    }
}

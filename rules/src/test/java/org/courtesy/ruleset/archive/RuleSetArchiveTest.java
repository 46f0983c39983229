package org.courtesy.ruleset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetArchiveTest {

    private static final byte[] RULE = "rule".getBytes(StandardCharsets.UTF_8);

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> read(byte[] archive) throws ArchiveException, IOException {
        return RuleSetArchive.read(new ByteArrayInputStream(archive));
    }

    private static Diagnostic refused(byte[] archive) {
        Diagnostic found = catchThrowableOfType(ArchiveException.class, () -> read(archive))
                .diagnostics()
                .get(0);
        for (Locale language : Texts.SUPPORTED) {
            assertThat(new DiagnosticTexts(language).sentence(found)).doesNotContain("{0}");
            assertThat(new DiagnosticTexts(language).suggestion(found)).isPresent();
        }
        return found;
    }

    /** The same archive with other bytes where a name stands. */
    private static byte[] renamed(byte[] archive, String name, String other) {
        String bytes = new String(archive, StandardCharsets.ISO_8859_1);
        return bytes.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws ArchiveException, IOException {
        RuleSetFiles shipped = RuleSetFiles.shipped();
        byte[] archive = RuleSetArchive.write(shipped);
        assertThat(read(archive)).isEqualTo(shipped.files());
        assertThat(RuleSetArchive.write(RuleSetFiles.of(read(archive)))).isEqualTo(archive);
    }

    @Test
    void oneFolderAroundEverythingIsTolerated() throws ArchiveException, IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("rules/", new byte[0]);
        entries.put("rules/drl/contact/CON-001-x.drl", RULE);
        entries.put("rules/tables/policy.csv", RULE);
        assertThat(read(zip(entries))).containsOnlyKeys("drl/contact/CON-001-x.drl", "tables/policy.csv");
    }

    @Test
    void oneFolderOfARuleSetStays() throws ArchiveException, IOException {
        assertThat(read(zip(Map.of("tables/policy.csv", RULE)))).containsOnlyKeys("tables/policy.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.drl", "drl/../../evil.drl", "/etc/passwd", "drl\\evil.drl", "C:evil.drl", "drl/a\0b.drl"
            })
    void pathsThatLeadOutAreRefused(String path) {
        Diagnostic found = refused(zip(Map.of(path, RULE)));
        assertThat(found.code()).isEqualTo("ARCHIVE_WRONG_PATH");
        assertThat(found.file()).isEqualTo(path);
    }

    @Test
    void aBombIsRefusedByItsEntry() {
        Diagnostic found = refused(zip(Map.of("tables/bomb.csv", new byte[50_000_000])));
        assertThat(found.code()).isEqualTo("ARCHIVE_ENTRY_TOO_LARGE");
        assertThat(found.file()).isEqualTo("tables/bomb.csv");
    }

    @Test
    void manySmallBombsAreRefusedByTheirSum() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        IntStream.range(0, 40).forEach(i -> entries.put("tables/t" + i + ".csv", new byte[2_000_000]));
        assertThat(refused(zip(entries)).code()).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        IntStream.range(0, 10_000).forEach(i -> entries.put("tables/t" + i + ".csv", new byte[0]));
        assertThat(refused(zip(entries)).code()).isEqualTo("ARCHIVE_TOO_MANY_ENTRIES");
    }

    @Test
    void anArchiveThatIsTooLargeIsNotUnpacked() {
        assertThat(refused(new byte[9 * 1024 * 1024]).code()).isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void anEntryTwiceIsRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("tables/policy.csv", RULE);
        entries.put("tables/policx.csv", RULE);
        Diagnostic found = refused(renamed(zip(entries), "policx", "policy"));
        assertThat(found.code()).isEqualTo("ARCHIVE_ENTRY_TWICE");
    }

    @Test
    void aTextThatIsNoUtf8IsRefused() {
        Diagnostic found = refused(zip(Map.of("texts/texts_de.properties", new byte[] {'a', '=', (byte) 0xE4})));
        assertThat(found.code()).isEqualTo("WRONG_ENCODING");
        assertThat(found.file()).isEqualTo("texts/texts_de.properties");
    }

    @Test
    void aNameThatIsNoUtf8IsRefused() {
        byte[] archive = renamed(zip(Map.of("tables/policy.csv", RULE)), "policy", "pol\u00E4cy");
        assertThat(refused(archive).code()).isEqualTo("ARCHIVE_UNREADABLE");
    }

    @Test
    void aLinkIsRefused() {
        byte[] archive = zip(Map.of("tables/policy.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        int directory = startOfDirectory(archive);
        archive[directory + 5] = 3;
        archive[directory + 41] = (byte) 0xA1;
        assertThat(refused(archive).code()).isEqualTo("ARCHIVE_LINK");
    }

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] archive = zip(Map.of("tables/policy.csv", RULE));
        archive[startOfDirectory(archive) + 8] |= 1;
        assertThat(refused(archive).code()).isEqualTo("ARCHIVE_ENCRYPTED");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] archive = RuleSetArchive.write(RuleSetFiles.shipped());
        assertThat(refused(new byte[0]).code()).isEqualTo("ARCHIVE_UNREADABLE");
        assertThat(refused(RULE).code()).isEqualTo("ARCHIVE_UNREADABLE");
        assertThat(refused(Arrays.copyOf(archive, archive.length / 2)).code()).isEqualTo("ARCHIVE_UNREADABLE");
        assertThat(refused(zip(Map.of())).code()).isEqualTo("ARCHIVE_UNREADABLE");
    }

    private static int startOfDirectory(byte[] archive) {
        return new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }
}

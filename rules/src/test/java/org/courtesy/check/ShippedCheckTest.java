package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is wrong with what is shipped. */
class ShippedCheckTest {

    private static final RuleSetFiles FILES = RuleSetFiles.shipped();

    static Stream<String> paths() {
        return FILES.files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyFileIsFreeOfErrorsAndWarnings(String path) {
        List<Diagnostic> found = RuleSetCheck.quick(FILES, path);
        assertThat(found).allMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.HINT);
    }

    @Test
    void theWholeSetIsClean() {
        CheckReport report = RuleSetCheck.full(FILES, getClass().getClassLoader());
        assertThat(report.clean()).as("%s", report.diagnostics()).isTrue();
        assertThat(report.rules()).isGreaterThan(200);
        assertThat(report.checksum()).isEqualTo(FILES.checksum());
    }
}

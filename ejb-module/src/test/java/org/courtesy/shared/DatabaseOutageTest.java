package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private static final SQLException GONE = new SQLException("the connection is gone", "08006");

    @Test
    void anOutageIsKnownByItsCause() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(GONE))).isTrue();
    }

    @Test
    void aCommitWhoseConnectionWasLostTellsOfAnOutageBeside() {
        Exception unknown = new Exception("the outcome is not known");
        unknown.addSuppressed(new IllegalStateException(GONE));

        assertThat(DatabaseOutage.isBehind(new IllegalStateException(unknown))).isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        Exception refused = new Exception();
        refused.addSuppressed(new SQLException("that key is there", "23505"));

        assertThat(DatabaseOutage.isBehind(refused)).isFalse();
    }

    private static SQLException violated(String constraint) {
        return new SQLException(
                "ERROR: duplicate key value violates unique constraint \"" + constraint
                        + "\"\n  Detail: Key (id)=(17) already exists.",
                "23505");
    }

    @Test
    void aNumberThatIsGivenTwiceWasForgottenWhenTheDatabaseWasKilled() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(violated("pk_action"))))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(violated("uq_idempotency_key"))))
                .isFalse();
    }

    @Test
    void everySequenceIsKnown() throws IOException {
        StringBuilder migrations = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                migrations.append(Files.readString(file));
            }
        }

        assertThat(Pattern.compile("create sequence (\\w+)_seq")
                        .matcher(migrations)
                        .results()
                        .map(found -> "pk_" + found.group(1)))
                .containsExactlyInAnyOrderElementsOf(DatabaseOutage.NUMBERED);
    }
}

package org.courtesy.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * A backup of the PostgreSQL of the tests, made while it works, and another PostgreSQL on it. The binaries of the tests have no
 * {@code pg_dump} and no {@code pg_basebackup}; this is how the manual has a program make a base backup: begin, copy the files, end, copy
 * the log that was written meanwhile.
 */
public final class DatabaseCopy implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final String LOG = "pg_wal";
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path files;
    private EmbeddedPostgres postgres;

    /** Makes the backup. */
    public DatabaseCopy() throws IOException, SQLException {
        files = Files.createTempDirectory("courtesy-backup");
        try (Connection database = PostgresForTests.connect(PostgresForTests.address());
                Statement statement = database.createStatement()) {
            Path source = Path.of(text(statement, "show data_directory"));
            statement.execute("select pg_backup_start('test', true)");
            copy(source, files, source.resolve(LOG));
            String label = text(statement, "select labelfile from pg_backup_stop(false)");
            copy(source.resolve(LOG), files.resolve(LOG), null);
            Files.writeString(files.resolve("backup_label"), label);
        }
    }

    /** Starts a PostgreSQL on the backup and answers the address of its database. */
    public String putBack() throws IOException {
        int port = Ports.free();
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                .start();
        return PostgresForTests.address(port);
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Copies what is there; what goes meanwhile is in the log. */
    private static void copy(Path source, Path target, Path without) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(target.resolve(source.relativize(directory)));
                return directory.equals(without) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, target.resolve(source.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

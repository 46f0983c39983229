package org.courtesy.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.it.Ports;
import org.courtesy.it.Waiting;

/** A PostgreSQL with files of its own that may be killed, held, and started again on them. */
final class OwnPostgres implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final Duration START = Duration.ofMinutes(1);

    private final Path files;
    private final boolean ownFiles;
    private EmbeddedPostgres postgres;
    private final int port;

    /** One with files in a new directory. */
    OwnPostgres() throws IOException {
        this(Files.createTempDirectory("courtesy-postgres"), true);
    }

    /** One with files in that directory, which stays when it ends. */
    OwnPostgres(Path files) throws IOException {
        this(files, false);
    }

    private OwnPostgres(Path files, boolean ownFiles) throws IOException {
        this.files = files;
        this.ownFiles = ownFiles;
        this.port = Ports.free();
        start();
    }

    /** Starts it, after a kill on the files that are there. */
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                // The library makes it quick and forgetful, for tests that throw it away.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setErrorRedirector(log())
                .setOutputRedirector(log())
                .start();
    }

    private ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(files.resolve("postgres.log").toFile());
    }

    /** The directory of its files. */
    Path files() {
        return files;
    }

    int port() {
        return port;
    }

    /** Kills all of it at once, as when the machine loses its power but for its disk. */
    void kill() throws IOException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> Waiting.until(one::isAlive, alive -> !alive));
        // Frees the lock that the library holds; there is nothing to stop any more.
        postgres.close();
    }

    /** Kills one of the processes that serve connections; PostgreSQL then ends all others and recovers by itself. */
    void killOne() throws IOException {
        ProcessHandle served =
                processes().stream().filter(one -> serves(one.pid())).findAny().orElseThrow();
        served.destroyForcibly();
        Waiting.until(served::isAlive, alive -> !alive);
    }

    private static boolean serves(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains("127.0.0.1(");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Holds all of it: connections stay and nothing answers. */
    void hold() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", name));
        processes().forEach(one -> command.add(Long.toString(one.pid())));
        if (command.size() > 2) {
            new ProcessBuilder(command).start().waitFor();
        }
    }

    /** The first process and what it has started; the file that names it is written by itself. */
    List<ProcessHandle> processes() throws IOException {
        if (!Files.exists(pidFile())) {
            return List.of();
        }
        long first = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        return ProcessHandle.of(first).stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }

    private Path pidFile() {
        return files.resolve("data").resolve("postmaster.pid");
    }

    /** The address of its database, as if it listened on another port. */
    String address(int listening) {
        return "jdbc:postgresql://127.0.0.1:" + listening + "/postgres";
    }

    String address() {
        return address(port);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address(), OWNER, OWNER);
    }

    /** Whether it takes somebody in. */
    boolean answers() {
        try (Connection database = connect()) {
            return database.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    /** The one number that a query answers. */
    long count(String query) {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            goOn();
            postgres.close();
            if (ownFiles) {
                try (Stream<Path> all = Files.walk(files)) {
                    all.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

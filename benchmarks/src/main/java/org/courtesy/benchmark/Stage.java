package org.courtesy.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server and a PostgreSQL of their own, started by the program {@code org.courtesy.fault.Stand} among the tests of the EAR; they end with this
 * one, whatever becomes of it.
 */
final class Stage implements AutoCloseable {

    static final String DATABASE_USER = "postgres";
    static final String DATABASE_PASSWORD = "postgres";

    /** Of the user admin, who is the only one. */
    static final String PASSWORD = "first-start-admin";

    private static final long END_SECONDS = 120;

    private final Process stand;
    private final BufferedReader said;
    private final Writer orders;
    private final String address;
    private final String database;
    private long server;

    /** @param ear what the server is started with; it has to answer at {@code /courtesy/health/ready} */
    Stage(Path ear) throws IOException {
        this(ear, false);
    }

    /** @param shared whether there is to be a second server for a while, which shares sweeps with the first */
    Stage(Path ear, boolean shared) throws IOException {
        stand = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djboss.home=" + System.getProperty("jboss.home"),
                        "-Dear.file=" + ear,
                        "-Dstand.shared=" + shared,
                        "-cp",
                        System.getProperty("stand.class-path"),
                        "org.courtesy.fault.Stand")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = stand.inputReader(StandardCharsets.UTF_8);
        orders = stand.outputWriter(StandardCharsets.UTF_8);
        String[] words = answer();
        address = words[0];
        database = words[1];
        server = Long.parseLong(words[2]);
    }

    /** The address of the application. */
    String address() {
        return address;
    }

    /** The JDBC address of the database. */
    String database() {
        return database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database, DATABASE_USER, DATABASE_PASSWORD);
    }

    /** The process of the server's virtual machine. */
    long server() {
        return server;
    }

    /** CPU that this process has used since it started, in nanoseconds. */
    long cpu() {
        return cpu(server);
    }

    /** The same of another process. */
    static long cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(running -> running.info().totalCpuDuration())
                .orElseThrow()
                .toNanos();
    }

    /** CPU that the processes of the database have used that are there, in nanoseconds. They are nobody's children: it was started in the background. */
    long databaseCpu() {
        String port = " -p " + URI.create(database.substring("jdbc:".length())).getPort() + " ";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(port))
                .flatMap(first -> Stream.concat(Stream.of(first), first.children()))
                .mapToLong(process ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }

    /**
     * Starts a second server on the same database.
     *
     * @return its process
     */
    long second() throws IOException {
        return Long.parseLong(order("second")[2]);
    }

    /** Ends the second server. */
    void alone() throws IOException {
        order("alone");
    }

    void stop() throws IOException {
        order("stop");
    }

    /**
     * Starts the server again.
     *
     * @return seconds until it was ready
     */
    double start() throws IOException {
        String[] words = order("start");
        server = Long.parseLong(words[2]);
        return Long.parseLong(words[1]) / 1000.0;
    }

    /** Puts another application into the running server. */
    void deploy(Path archive) throws IOException {
        order("deploy " + archive);
    }

    private String[] order(String text) throws IOException {
        orders.write(text + "\n");
        orders.flush();
        return answer();
    }

    private String[] answer() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("The server ended; its log is above");
        }
        return line.split(" ");
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!stand.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                stand.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stand.destroy();
        }
    }
}

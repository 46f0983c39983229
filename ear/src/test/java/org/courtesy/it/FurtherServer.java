package org.courtesy.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server beside the one under test, with settings of its own: another node on the same database, or a server for what is set
 * when it starts. It takes about as long to start as the one under test.
 */
public final class FurtherServer implements AutoCloseable {

    private static final int OK = 200;
    private static final long STOP_SECONDS = 60;

    /** On a machine that does much else. */
    private static final Duration START = Duration.ofMinutes(10);

    private final Path base;
    private final String root;
    private final ProcessBuilder launch;
    private Process process;

    /**
     * Starts it and waits until it is ready.
     *
     * @param settings in addition to those of the server under test, and instead of them
     */
    public FurtherServer(Map<String, String> settings) {
        this(settings, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param settings in addition to those of the server under test, and instead of them
     * @param parent of the directory of its files
     */
    public FurtherServer(Map<String, String> settings, Path parent) {
        Path home = Path.of(System.getProperty("jboss.home"));
        try {
            base = Files.createTempDirectory(parent, "courtesy-server");
            int port = Ports.free();
            root = "http://127.0.0.1:" + port + "/courtesy";
            copy(home.resolve("standalone").resolve("configuration"), base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(
                    Path.of(System.getProperty("ear.file")),
                    base.resolve("deployments").resolve("courtesy.ear"));
            // The server gives up a start that takes five minutes; a machine that does much else needs longer.
            launch = new ProcessBuilder(
                            home.resolve("bin").resolve("standalone.sh").toString(),
                            "-Djboss.as.management.blocking.timeout=" + START.toSeconds())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            base.resolve("out.log").toFile()));
            Map<String, String> environment = launch.environment();
            environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
            environment.put("JBOSS_HOME", home.toString());
            environment.put("JBOSS_BASE_DIR", base.toString());
            environment.put("JAVA_OPTS", "-Xmx768m -XX:MetaspaceSize=128m");
            environment.put("COURTESY_HTTP_PORT", Integer.toString(port));
            environment.put("COURTESY_MANAGEMENT_PORT", Integer.toString(Ports.free()));
            environment.put("COURTESY_NODE_ID", "further");
            environment.putAll(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startAgain();
    }

    /** Starts it on the files that it left behind when it was stopped or crashed, and waits until it is ready. */
    public void startAgain() {
        try {
            process = launch.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean ready = Waiting.until(START, () -> !process.isAlive() || ready(), done -> done);
        if (!ready || !process.isAlive()) {
            crash();
            throw new IllegalStateException("The further server did not start:\n" + log());
        }
    }

    /** Puts another application into it, and waits until it is there. */
    public void deploy(Path archive) {
        Path deployments = base.resolve("deployments");
        String name = archive.getFileName().toString();
        try {
            Files.copy(archive, deployments.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path deployed = deployments.resolve(name + ".deployed");
        if (!Waiting.until(() -> Files.exists(deployed), there -> there)) {
            throw new IllegalStateException(name + " was not deployed:\n" + log());
        }
    }

    /** Who signs in first where there is no demo. */
    public static final String ADMIN_PASSWORD = "first-start-admin";

    /** Its own database in memory, empty but for the administrator. */
    public static Map<String, String> ownDatabase() {
        Map<String, String> settings = new HashMap<>();
        settings.put("COURTESY_DB_KIND", "h2");
        settings.put("COURTESY_DB_URL", "jdbc:h2:mem:further;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        settings.put("COURTESY_DEMO", "false");
        settings.put("COURTESY_ADMIN_PASSWORD", ADMIN_PASSWORD);
        return settings;
    }

    /** The address of a path below the context root. */
    public URI at(String path) {
        return URI.create(root + path);
    }

    /** Whether it says that it can be asked. */
    public boolean ready() {
        return status("/health/ready") == OK;
    }

    private int status(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notNow) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What it has written to its log and to nowhere. */
    public String log() {
        try {
            Path log = base.resolve("log").resolve("server.log");
            return (Files.exists(log) ? Files.readString(log) : "") + Files.readString(base.resolve("out.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in the middle of whatever it does. */
    public void crash() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await();
    }

    /** The process of its virtual machine. */
    public ProcessHandle java() {
        return process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** Asks it to stop, and waits. */
    public void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The further server does not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            crash();
        }
        try {
            Files.walkFileTree(base, new SimpleFileVisitor<>() {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

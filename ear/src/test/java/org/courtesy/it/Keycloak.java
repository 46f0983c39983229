package org.courtesy.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** An identity provider: a real one, with a realm of its own in memory. */
public final class Keycloak implements AutoCloseable {

    /** The password of all its users. */
    public static final String PASSWORD = "only-for-tests";

    private static final int OK = 200;
    private static final long STOP_SECONDS = 30;
    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));

    private final Path log;
    private final Process process;

    /**
     * Starts it and waits until it knows its realm.
     *
     * @param endOfSessions where it says that a session is over
     */
    public Keycloak(URI endOfSessions) {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
            Path imported = HOME.resolve("data").resolve("import");
            Files.createDirectories(imported);
            Files.copy(realm, imported.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            log = Files.createTempFile("keycloak", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            "sh",
                            HOME.resolve("bin").resolve("kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.environment().put("COURTESY_END_OF_SESSIONS", endOfSessions.toString());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean ready = Waiting.until(() -> !process.isAlive() || isThere(), done -> done);
        if (!ready || !process.isAlive()) {
            String said = log();
            close();
            throw new IllegalStateException("Keycloak did not start:\n" + said);
        }
    }

    private static int port() {
        return Integer.getInteger("keycloak.port");
    }

    /** How it names itself, whether it runs or not. */
    public static String issuer() {
        return "http://127.0.0.1:" + port() + "/realms/courtesy";
    }

    private static boolean isThere() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it has written. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

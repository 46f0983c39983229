package org.courtesy.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.courtesy.naive.Findings;

/** KIE Server 7 on the server that it was made for, with the forty rules as one package of declared types. */
public final class KieServer implements AutoCloseable {

    public static final String VERSION = "7.74.1.Final";

    private static final String USER = "measurement";
    private static final String CONTAINER = "forty";
    private static final String PACKAGE = "org.courtesy.forty";
    private static final Duration START = Duration.ofMinutes(6);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final long STOP_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Of this one start: nobody else needs it. */
    private final String password = UUID.randomUUID().toString();

    private final Path home;
    private final Path log;
    private final String address;
    private final Process process;

    /**
     * Starts it with the rules in it; whoever runs it again starts from the same files.
     *
     * @param home of an unpacked WildFly 26, in whose {@code standalone/deployments} {@code kie-server.war} lies
     * @param port on which it shall listen
     * @param managementPort of its management
     */
    public KieServer(Path home, int port, int managementPort) throws IOException, InterruptedException {
        this.home = home;
        this.log = home.resolve("out.log");
        this.address = "http://127.0.0.1:" + port + "/kie-server/services/rest/server";
        addUser();
        Path settings = repository();
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-c",
                "standalone-full.xml",
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                "-Djboss.https.port=0",
                "-Djboss.management.https.port=0",
                "-Djboss.ajp.port=0",
                "-Dorg.kie.server.id=measured",
                "-Dkie.maven.settings.custom=" + settings));
        for (String unused : List.of(
                "org.jbpm.server.ext",
                "org.jbpm.ui.server.ext",
                "org.jbpm.case.server.ext",
                "org.optaplanner.server.ext",
                "org.kie.scenariosimulation.server.ext",
                "org.kie.dmn.server.ext",
                "org.kie.prometheus.server.ext")) {
            command.add("-D" + unused + ".disabled=true");
        }
        ProcessBuilder launch =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        launch.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
        launch.environment().put("JBOSS_HOME", home.toString());
        launch.environment()
                .put(
                        "JAVA_OPTS",
                        "-Xms256m -Xmx1g -XX:MaxMetaspaceSize=512m -XX:+UseG1GC -Djava.net.preferIPv4Stack=true"
                                + " -Djava.awt.headless=true -Djboss.modules.system.pkgs=org.jboss.byteman "
                                + List.of("lang", "util", "math", "io", "security", "lang.invoke").stream()
                                        .map(each -> "--add-opens=java.base/java." + each + "=ALL-UNNAMED")
                                        .collect(Collectors.joining(" ")));
        process = launch.start();
        try {
            await();
            deploy();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void addUser() throws IOException, InterruptedException {
        Process adding = new ProcessBuilder(
                        home.resolve("bin/add-user.sh").toString(),
                        "-a",
                        "-s",
                        "-u",
                        USER,
                        "-p",
                        password,
                        "-g",
                        "kie-server,rest-all")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (adding.waitFor() != 0) {
            throw new IOException("No user could be added: " + Files.readString(log));
        }
    }

    /** A repository of Maven with nothing but the rules, and the settings that name it. */
    private Path repository() throws IOException {
        Path repository = home.resolve("repository");
        Path place = repository.resolve("org/courtesy/forty/1.0");
        Files.createDirectories(place);
        String pom = """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.courtesy</groupId>
                  <artifactId>forty</artifactId>
                  <version>1.0</version>
                </project>
                """;
        Files.writeString(place.resolve("forty-1.0.pom"), pom);
        try (OutputStream file = Files.newOutputStream(place.resolve("forty-1.0.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            entry(jar, "META-INF/maven/org.courtesy/forty/pom.xml", pom);
            entry(
                    jar,
                    "META-INF/maven/org.courtesy/forty/pom.properties",
                    "groupId=org.courtesy\nartifactId=forty\nversion=1.0\n");
            entry(jar, "META-INF/kmodule.xml", """
                    <kmodule xmlns="http://www.drools.org/xsd/kmodule">
                      <kbase name="rules" default="true" packages="%s">
                        <ksession name="forty" type="stateless" default="true"/>
                      </kbase>
                    </kmodule>
                    """.formatted(PACKAGE));
            entry(jar, PACKAGE.replace('.', '/') + "/forty.drl", rules());
        }
        Path settings = home.resolve("settings.xml");
        Files.writeString(settings, """
                <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
                  <localRepository>%s</localRepository>
                  <offline>true</offline>
                </settings>
                """.formatted(repository));
        return settings;
    }

    private static void entry(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    private static String rules() {
        StringBuilder drl = new StringBuilder("package " + PACKAGE + "\n");
        for (Class<?> type : List.of(Profile.class, Cell.class)) {
            drl.append("declare ").append(type.getSimpleName()).append('\n');
            Arrays.stream(type.getFields())
                    .filter(field -> field.getType() == double.class)
                    .forEach(field -> drl.append("  ").append(field.getName()).append(" : double\n"));
            drl.append("end\n");
        }
        drl.append("declare Found\n  cell : double\n  code : String\n  level : String\nend\n");
        drl.append("query found\n  $found : Found()\nend\n");
        for (FlatRule rule : FlatRule.all()) {
            drl.append("rule \"%s\"\nwhen\n".formatted(rule.id()));
            if (!rule.profile().isEmpty()) {
                drl.append("  p : Profile( %s )\n".formatted(within(rule.profile(), "p.")));
            }
            if (!rule.aboutRisk()) {
                drl.append("  c : Cell( %s )\n".formatted(within(rule.cell(), "c.")));
            }
            drl.append("then\n  insert( new Found( %s, \"%s\", \"%s\" ) );\nend\n"
                    .formatted(rule.aboutRisk() ? "-1.0" : "c.getNumber()", rule.code(), rule.level()));
        }
        return drl.toString();
    }

    private static String within(String condition, String variable) {
        return condition.replace(variable, "").replace("&&", ",");
    }

    private void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (status() != OK) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("KIE Server did not start; see " + log);
            }
            Thread.sleep(500);
        }
    }

    private int status() throws InterruptedException {
        try {
            return http.send(request("").GET().build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notNow) {
            return 0;
        }
    }

    private void deploy() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("/containers/" + CONTAINER)
                        .PUT(BodyPublishers.ofString("""
                                {"container-id": "%s", "release-id":
                                 {"group-id": "org.courtesy", "artifact-id": "forty", "version": "1.0"}}""".formatted(CONTAINER)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != CREATED || !answer.body().contains("SUCCESS")) {
            throw new IOException("The rules were not taken: " + answer.body());
        }
    }

    /** The process of its virtual machine. */
    public long server() {
        return process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    /** The request for a decision. */
    public HttpRequest request(FlatCase input) {
        List<Object> commands = new ArrayList<>();
        commands.add(Map.of("insert", Map.of("object", Map.of(PACKAGE + ".Profile", input.profile()))));
        input.cells()
                .forEach(cell -> commands.add(Map.of("insert", Map.of("object", Map.of(PACKAGE + ".Cell", cell)))));
        commands.add(Map.of("fire-all-rules", Map.of()));
        commands.add(Map.of("query", Map.of("name", "found", "out-identifier", "found")));
        try {
            return request("/containers/instances/" + CONTAINER)
                    .POST(BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("lookup", "forty", "commands", commands))))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decides once. */
    public Findings decide(FlatCase input) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(input), BodyHandlers.ofString());
        JsonNode body = JSON.readTree(answer.body());
        if (!body.path("type").asText().equals("SUCCESS")) {
            throw new IOException("KIE Server: " + answer.statusCode() + " " + answer.body());
        }
        Findings findings = new Findings();
        for (JsonNode found : body.findValues(PACKAGE + ".Found")) {
            int cell = found.path("cell").asInt();
            if (cell < 0) {
                findings.driver(found.path("code").asText(), found.path("level").asText());
            } else {
                findings.refuse(Cell.request(cell), found.path("code").asText());
            }
        }
        return findings;
    }

    private HttpRequest.Builder request(String path) {
        String pair = Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + pair)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            Files.move(log, home.resolve("last.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.courtesy.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of other people, good and bad, compiled here. */
class PluginLoaderTest {

    private static final String GATEWAY = """
            package org.example;
            import java.util.Set;
            import org.courtesy.plugin.spi.*;
            public class Shop implements ChannelGateway {
                public String name() { return "%s"; }
                public Set<String> channels() { return Set.of("%s"); }
                public boolean start(Settings settings) { %s }
                public Handed hand(Contact contact) throws Exception { %s }
            }
            """;
    private static final String ACCEPTS = "return new Handed.Accepted(\"S-\" + contact.id());";

    @TempDir
    Path work;

    private final Map<String, String> settings = new HashMap<>();

    private static String gateway(String name, String start, String hand) {
        return GATEWAY.formatted(name, "EMAIL", start, hand);
    }

    private Path jar(String file, String published, String source) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes-" + file));
        compile(source, classes);
        Manifest manifest = new Manifest();
        Attributes lines = manifest.getMainAttributes();
        lines.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        lines.put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2");
        lines.put(Attributes.Name.IMPLEMENTATION_VENDOR, "Example Ltd");
        if (published != null) {
            lines.putValue(PluginLoader.PUBLISHED_LINE, published);
        }
        Path jar = Files.createDirectories(work.resolve("plugins")).resolve(file);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out, manifest)) {
            archive.putNextEntry(new JarEntry("org/example/Shop.class"));
            archive.write(Files.readAllBytes(classes.resolve("org/example/Shop.class")));
            archive.putNextEntry(new JarEntry("META-INF/services/" + ChannelGateway.class.getName()));
            archive.write("org.example.Shop".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void compile(String source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///org/example/Shop.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        boolean compiled = compiler.getTask(
                        told, null, null, List.of("-proc:none", "-d", classes.toString()), null, List.of(file))
                .call();
        assertThat(compiled).as(told.toString()).isTrue();
    }

    private List<Loaded> load() {
        return new PluginLoader(name -> key -> Optional.ofNullable(settings.get(name + "." + key)))
                .shipped("9.9")
                .directory(work.resolve("plugins"))
                .found();
    }

    private Loaded only(String name) {
        return load().stream()
                .filter(one -> one.view().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Contact contact(String id) {
        return new Contact(
                id,
                "EMAIL",
                "NEWSLETTER",
                "ADVERTISING",
                "C-1",
                Optional.empty(),
                Optional.empty(),
                Optional.of("ida@example.org"),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aForeignJarIsFoundStartedAndCalled() throws IOException {
        jar("shop.jar", "1", gateway("shop", "return settings.get(\"url\").isPresent();", ACCEPTS));
        assertThat(only("shop").view().state()).isEqualTo(PluginState.NOT_SET_UP);
        settings.put("shop.url", "https://shop.example.org");

        Loaded shop = only("shop");

        assertThat(shop.view())
                .isEqualTo(new Plugin(
                        PluginKind.CHANNEL_GATEWAY,
                        "shop",
                        "1.2",
                        "Example Ltd",
                        "shop.jar",
                        PluginState.ACTIVE,
                        List.of("EMAIL"),
                        List.of(),
                        null));
        assertThat(new Gateway(shop).hand(contact("7"), Thread::new, Duration.ofSeconds(5)))
                .isEqualTo(new Handed.Accepted("S-7"));
    }

    @Test
    void whatIsBrokenIsToldAndStopsNobodyElse() throws IOException {
        jar("a-fine.jar", "1", gateway("fine", "return true;", ACCEPTS));
        jar("b-old.jar", "0", gateway("old", "return true;", ACCEPTS));
        jar("c-mute.jar", null, gateway("mute", "return true;", ACCEPTS));
        jar("d-throws.jar", "1", gateway("throws", "throw new IllegalStateException(\"no key\");", ACCEPTS));
        jar("e-same.jar", "1", gateway("fine", "return true;", ACCEPTS));
        jar("f-named.jar", "1", gateway("Not a name", "return true;", ACCEPTS));
        jar("g-nowhere.jar", "1", GATEWAY.formatted("nowhere", "PIGEON", "return true;", ACCEPTS));
        jar("h-links.jar", "1", gateway("links", "throw new NoClassDefFoundError(\"org/example/Away\");", ACCEPTS));
        jar("i-fails.jar", "1", gateway("fails", "throw new AssertionError(\"no\");", ACCEPTS));
        Files.writeString(work.resolve("plugins/j-torn.jar"), "no jar");
        Files.writeString(work.resolve("plugins/readme.txt"), "no plug-in");

        List<Plugin> found = load().stream()
                .map(Loaded::view)
                .filter(one -> one.file() != null)
                .toList();

        assertThat(found)
                .filteredOn(one -> one.state() == PluginState.ACTIVE)
                .extracting(Plugin::name)
                .containsExactly("fine");
        assertThat(found)
                .filteredOn(one -> one.state() == PluginState.BROKEN)
                .extracting(Plugin::name)
                .containsExactly(
                        "b-old.jar",
                        "c-mute.jar",
                        "d-throws.jar",
                        "e-same.jar",
                        "f-named.jar",
                        "g-nowhere.jar",
                        "h-links.jar",
                        "i-fails.jar",
                        "j-torn.jar");
        assertThat(found)
                .filteredOn(one -> one.state() == PluginState.BROKEN)
                .allSatisfy(one -> assertThat(one.problem()).isNotBlank().doesNotContain("Exception", "java."));
    }

    @Test
    void theProductsOwnLibrariesAreNotSeen() throws IOException {
        jar("nosy.jar", "1", gateway("nosy", "return true;", """
                        try {
                            Class.forName("org.courtesy.fact.ContactChannel");
                            return new Handed.Accepted("seen");
                        } catch (ClassNotFoundException e) {
                            return new Handed.Refused("not seen");
                        }"""));

        assertThat(new Gateway(only("nosy")).hand(contact("1"), Thread::new, Duration.ofSeconds(5)))
                .isEqualTo(new Handed.Refused("not seen"));
    }

    @Test
    void whateverAGatewayDoesItsCallerGetsAnAnswer() throws IOException {
        jar("wild.jar", "1", gateway("wild", "return true;", """
                        switch (contact.id()) {
                            case "throws": throw new java.io.IOException("line is dead");
                            case "links": throw new NoClassDefFoundError("gone");
                            case "null": return null;
                            default: Thread.sleep(60000); return null;
                        }"""));
        Gateway wild = new Gateway(only("wild"));

        assertThat(List.of("throws", "links", "null", "sleeps"))
                .allSatisfy(id -> assertThat(wild.hand(contact(id), Thread::new, Duration.ofMillis(500)))
                        .isInstanceOf(Handed.Later.class));
    }

    @Test
    void aDirectoryThatIsNotThereHasNone() {
        assertThat(new PluginLoader(name -> key -> Optional.empty())
                        .directory(work.resolve("nowhere"))
                        .found())
                .isEmpty();
    }

    @Test
    void theShippedOnesAreNamedLikeForeignOnes() {
        assertThat(load())
                .extracting(Loaded::view)
                .allSatisfy(one -> assertThat(one.origin()).isEqualTo("Courtesy"))
                .extracting(Plugin::name)
                .contains("outbox-file");
    }
}

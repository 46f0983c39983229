package org.courtesy.plugin.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.plugin.spi.Settings;

/**
 * Writes each contact as a JSON file into {@code <directory>/<channel>/}, for a system that fetches them there. A file appears
 * whole or not at all, and its name is the id of the contact: written again it is the same file.
 *
 * <p>Whoever fetches removes files or moves them to {@code done}, where they are still known.
 */
public final class OutboxFile implements ChannelGateway {

    private static final String DONE = "done";

    private volatile Path directory;

    @Override
    public String name() {
        return "outbox-file";
    }

    @Override
    public Set<String> channels() {
        return Set.of("PHONE", "EMAIL", "SMS", "POST", "PUSH", "PORTAL", "CHAT", "IN_PERSON");
    }

    @Override
    public boolean start(Settings settings) throws IOException {
        directory = settings.get("directory").map(Path::of).orElse(null);
        if (directory != null) {
            Files.createDirectories(directory);
        }
        return directory != null;
    }

    @Override
    public Handed hand(Contact contact) throws IOException {
        Path folder = Files.createDirectories(
                directory.resolve(contact.channel().toLowerCase(Locale.ROOT).replace('_', '-')));
        String name = contact.id() + ".json";
        Path file = folder.resolve(name);
        if (!Files.exists(file) && !Files.exists(folder.resolve(DONE).resolve(name))) {
            // One that a crash left behind is written over; whoever fetches overlooks what begins with a dot.
            Path draft = folder.resolve("." + name + ".part");
            Files.write(draft, ContactJson.of(contact).getBytes(StandardCharsets.UTF_8));
            move(draft, file);
        }
        return new Handed.Accepted(directory.relativize(file).toString());
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("Files cannot be moved at once in " + file.getParent(), e);
        }
    }
}

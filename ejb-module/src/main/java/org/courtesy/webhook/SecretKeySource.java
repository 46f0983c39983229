package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key of {@link SecretBox}: the one that was configured, else one of this server, made at its first use in a file that only the
 * server's account may read. Servers that share a database need the same one, so there it must be configured.
 */
@ApplicationScoped
class SecretKeySource {

    private static final Logger LOG = System.getLogger(SecretKeySource.class.getName());
    private static final int BYTES = 32;

    private final Optional<String> configured;
    private final Path file;
    private byte[] key;

    /** For the container's proxy. */
    protected SecretKeySource() {
        this(Optional.empty(), Optional.empty(), "");
    }

    @Inject
    SecretKeySource(
            @ConfigProperty(name = "courtesy.webhooks.key") Optional<String> configured,
            @ConfigProperty(name = "courtesy.webhooks.keyFile") Optional<String> file,
            @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".") String dataDirectory) {
        this.configured = configured;
        this.file = Path.of(file.orElse(dataDirectory + "/courtesy-webhooks.key"));
    }

    /** 256 bits. */
    synchronized byte[] key() {
        if (key == null) {
            key = configured.isPresent() ? read(configured.get()) : ofFile();
        }
        return key.clone();
    }

    private byte[] ofFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of webhooks cannot be read or made: " + file, e);
        }
    }

    private void make() throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
            LOG.log(Level.INFO, "Made the key of webhooks: {0}", file);
        } catch (FileAlreadyExistsException another) {
            LOG.log(Level.DEBUG, "Another server has just made it", another);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] read(String text) {
        byte[] read = Base64.getDecoder().decode(text.strip());
        if (read.length != BYTES) {
            throw new IllegalStateException("courtesy.webhooks.key must be 32 bytes in Base64");
        }
        return read;
    }
}

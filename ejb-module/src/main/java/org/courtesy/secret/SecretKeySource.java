package org.courtesy.secret;

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
 * server's account may read. Servers that share a database need the same one, so there it must be configured. The names that
 * the key had when it hid nothing but the secrets of webhooks are still understood.
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
        this(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    @Inject
    SecretKeySource(
            @ConfigProperty(name = "courtesy.secret.key") Optional<String> configured,
            @ConfigProperty(name = "courtesy.webhooks.key") Optional<String> before,
            @ConfigProperty(name = "courtesy.secret.keyFile") Optional<String> file,
            @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".") String dataDirectory) {
        this.configured = configured.or(() -> before);
        Path old = Path.of(dataDirectory, "courtesy-webhooks.key");
        this.file = file.map(Path::of).orElse(Files.exists(old) ? old : Path.of(dataDirectory, "courtesy-secret.key"));
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
            throw new UncheckedIOException("The key of secrets cannot be read or made: " + file, e);
        }
    }

    private void make() throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
            LOG.log(Level.INFO, "Made the key of secrets: {0}", file);
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
            throw new IllegalStateException("courtesy.secret.key must be 32 bytes in Base64");
        }
        return read;
    }
}

package org.courtesy.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of its own for this address, as an operator makes one.
 *
 * @param own store with certificate and key, for whoever is to be trusted
 * @param trusted store with the certificate alone, for whoever trusts
 */
public record Certificate(Path own, Path trusted) {

    /** Of both stores. */
    public static final String PASSWORD = "st0re-s3cret";

    /** Of Java's own store, and so of those that are made from it. */
    private static final String JAVAS_PASSWORD = "changeit";

    private static final String TYPE = "PKCS12";

    /** Makes one with the tool that comes with Java. */
    public static Certificate make() {
        try {
            return make(Files.createTempDirectory("courtesy-certificate"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Certificate make(Path home) {
        Path own = home.resolve("own.p12");
        Path trusted = home.resolve("trusted.p12");
        Path certificate = home.resolve("certificate.pem");
        keytool(own, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=ip:127.0.0.1");
        keytool(own, "-exportcert", "-rfc", "-file", certificate.toString());
        keytool(trusted, "-importcert", "-noprompt", "-file", certificate.toString());
        return new Certificate(own, trusted);
    }

    /** A store with the certificates that Java trusts and this one, made as the guide for operators says. */
    public Path besideThoseOfJava() {
        Path store = own.resolveSibling("all.p12");
        try {
            Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of(
                "-importcert",
                "-noprompt",
                "-file",
                own.resolveSibling("certificate.pem").toString(),
                "-alias",
                "receiver",
                "-keystore",
                store.toString(),
                "-storepass",
                JAVAS_PASSWORD));
        return store;
    }

    /** How one speaks who has the certificate. */
    public SSLContext context() {
        try (InputStream in = Files.newInputStream(own)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String... wanted) {
        List<String> all = new ArrayList<>(List.of(wanted));
        all.addAll(
                List.of("-alias", "broker", "-keystore", store.toString(), "-storetype", TYPE, "-storepass", PASSWORD));
        run(all);
    }

    private static void run(List<String> wanted) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(wanted);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

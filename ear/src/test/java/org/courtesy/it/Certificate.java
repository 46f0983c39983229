package org.courtesy.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate of its own for this address, as an operator makes one.
 *
 * @param own store with certificate and key, for whoever is to be trusted
 * @param trusted store with the certificate alone, for whoever trusts
 */
record Certificate(Path own, Path trusted) {

    /** Of both stores. */
    static final String PASSWORD = "st0re-s3cret";

    /** Makes one with the tool that comes with Java. */
    static Certificate make() throws IOException {
        Path home = Files.createTempDirectory("courtesy-certificate");
        Path own = home.resolve("own.p12");
        Path trusted = home.resolve("trusted.p12");
        Path certificate = home.resolve("certificate.pem");
        keytool(own, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=ip:127.0.0.1");
        keytool(own, "-exportcert", "-rfc", "-file", certificate.toString());
        keytool(trusted, "-importcert", "-noprompt", "-file", certificate.toString());
        return new Certificate(own, trusted);
    }

    private static void keytool(Path store, String... wanted) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(wanted));
        command.addAll(List.of(
                "-alias", "broker", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
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

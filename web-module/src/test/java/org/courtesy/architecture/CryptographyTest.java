package org.courtesy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever hashes, signs or encrypts stands in the list of cryptography, and does it by an algorithm of that list. */
class CryptographyTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "MessageDigest\\.getInstance|Mac\\.getInstance|Cipher\\.getInstance|Pbkdf2PasswordHash|new SecureRandom");
    private static final Pattern ALGORITHM = Pattern.compile(
            "\"((?:SHA|MD|Hmac|AES|DES|RSA|EC|PBKDF2With|RC|Blowfish|ChaCha)[\\w/-]*)\"", Pattern.CASE_INSENSITIVE);
    private static final List<String> APPROVED =
            List.of("SHA-256", "HmacSHA256", "HmacSHA1", "AES", "AES/GCM/NoPadding", "PBKDF2WithHmacSHA512");

    /** What others demand and what protects nothing here. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of("BreachedPasswords", List.of("SHA-1"));

    private static Map<String, String> classes() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String module : List.of("rules", "ejb-module", "web-module")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(one -> one.toString().endsWith(".java"))::iterator) {
                    String source = Files.readString(file);
                    if (CRYPTOGRAPHY.matcher(source).find()) {
                        found.put(file.getFileName().toString().replace(".java", ""), source);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void everyUseIsListed() throws IOException {
        String list = Files.readString(ROOT.resolve("docs/security/cryptography.md"));

        assertThat(classes().keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(list).contains("`" + name + "`"));
    }

    @Test
    void approvedAlgorithmsAloneAreUsed() throws IOException {
        classes()
                .forEach((name, source) -> assertThat(
                                ALGORITHM.matcher(source).results().map(one -> one.group(1)))
                        .as(name)
                        .isSubsetOf(ELSEWHERE.getOrDefault(name, APPROVED)));
    }
}

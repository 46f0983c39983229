package org.courtesy.web.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one request from another, whatever its length: a checksum of its pieces, of which none runs into the next. */
public final class Fingerprint {

    private final MessageDigest whole = sha256();

    /** Adds a text. */
    public Fingerprint text(String text) {
        return bytes(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a content. */
    public Fingerprint bytes(byte[] content) {
        whole.update(sha256().digest(content));
        return this;
    }

    /** Adds a content without holding it. */
    public Fingerprint content(InputStream content) throws IOException {
        MessageDigest piece = sha256();
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), piece));
        whole.update(piece.digest());
        return this;
    }

    /** The checksum of all that was added. */
    public String made() {
        return "sha256:" + HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

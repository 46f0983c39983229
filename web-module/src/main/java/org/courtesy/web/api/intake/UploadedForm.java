package org.courtesy.web.api.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedFileInputStream;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.api.http.Fingerprint;
import org.courtesy.web.api.http.Parameters;

/**
 * A form of several parts ({@code multipart/form-data}) as it was uploaded: kept in one temporary file, which goes with
 * {@link #close()}.
 *
 * <p>The server's own reader for such forms leaves its temporary files behind, so the form is read by the mail API,
 * whose parts are windows into the file.
 */
final class UploadedForm implements AutoCloseable {

    private static final long NO_ROOM = 1 << 16;
    private static final long DISK_PAUSE_SECONDS = 60;
    private static final int LONGEST_TEXT = 64 * 1024;

    private final Path file;
    private final SharedFileInputStream content;
    private final Map<String, BodyPart> parts;

    private UploadedForm(Path file, SharedFileInputStream content, Map<String, BodyPart> parts) {
        this.file = file;
        this.content = content;
        this.parts = parts;
    }

    /**
     * Takes the form in.
     *
     * @param type media type with the boundary of the parts
     * @throws BadRequestException if it is no form, or has a part without a name
     * @throws org.courtesy.json.InvalidInputException if it has a part twice
     * @throws UnavailableException if the disk has no room for it
     */
    static UploadedForm read(InputStream body, MediaType type) throws IOException {
        Path file = Files.createTempFile("courtesy-upload-", ".form");
        SharedFileInputStream content = null;
        try {
            keep(body, file);
            content = new SharedFileInputStream(file.toFile());
            return new UploadedForm(file, content, partsOf(content, type));
        } catch (IOException | RuntimeException e) {
            if (content != null) {
                content.close();
            }
            Files.delete(file);
            throw e;
        }
    }

    /** The system says in words of its own why it could not write; what is left on the disk tells it as well. */
    private static void keep(InputStream body, Path file) throws IOException {
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.getFileStore(file.getParent()).getUsableSpace() < NO_ROOM) {
                throw new UnavailableException("DISK_FULL", "No room for what was sent", DISK_PAUSE_SECONDS);
            }
            throw e;
        }
    }

    /** The names of the parts, in the order of the form. */
    Set<String> names() {
        return parts.keySet();
    }

    /** The content of a part that is there. */
    InputStream stream(String name) throws IOException {
        try {
            return parts.get(name).getInputStream();
        } catch (MessagingException e) {
            throw Parameters.wrong(name, InputProblem.BAD_ENCODING);
        }
    }

    /** How the file of a part that is there is called where it comes from, null when it does not say so. */
    String fileName(String name) {
        try {
            return parts.get(name).getFileName();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** A part as text, null when it is not there or empty. */
    String text(String name) throws IOException {
        if (!parts.containsKey(name)) {
            return null;
        }
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw Parameters.wrong(name, InputProblem.TOO_LONG, LONGEST_TEXT);
            }
            return bytes.length == 0 ? null : new String(bytes, UTF_8);
        }
    }

    /** What tells this form from another one, however its parts are divided. */
    String fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint().text("POST imports");
        for (String name : parts.keySet()) {
            try (InputStream in = stream(name)) {
                fingerprint.text(name).text(fileName(name)).content(in);
            }
        }
        return fingerprint.made();
    }

    @Override
    public void close() throws IOException {
        content.close();
        Files.delete(file);
    }

    private static Map<String, BodyPart> partsOf(SharedFileInputStream content, MediaType type) {
        Map<String, BodyPart> parts = new LinkedHashMap<>();
        try {
            MimeMultipart form = new MimeMultipart(new Source(content, type));
            for (int i = 0; i < form.getCount(); i++) {
                BodyPart part = form.getBodyPart(i);
                String name = nameOf(part);
                if (parts.put(name, part) != null) {
                    throw Parameters.wrong(name, InputProblem.REPEATED_FIELD);
                }
            }
        } catch (MessagingException e) {
            throw new BadRequestException("No form of several parts", e);
        }
        return parts;
    }

    private static String nameOf(BodyPart part) throws MessagingException {
        String[] disposition = part.getHeader("Content-Disposition");
        String name = disposition == null ? null : new ContentDisposition(disposition[0]).getParameter("name");
        if (name == null) {
            throw new MessagingException("A part without a name");
        }
        return name;
    }

    /** The form for the mail API. */
    private record Source(InputStream content, MediaType type) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return content;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return type.toString();
        }

        @Override
        public String getName() {
            return "form";
        }
    }
}

package org.courtesy.web.api.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.intake.ImportRequest;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.web.api.http.Parameters;

/**
 * The form of an import: one file and what is said about it.
 *
 * @param file the file as it came; read once
 */
record ImportForm(ImportRequest request, InputStream file) {

    private static final Set<String> FIELDS = Set.of("file", "kind", "mapping", "dryRun", "charset", "separator");
    private static final Set<String> NEEDED = Set.of("file", "kind");
    private static final int LONGEST_TEXT = 64 * 1024;

    /**
     * Reads the form.
     *
     * @throws InvalidInputException with every missing, unknown, repeated or overlong part
     */
    static ImportForm of(List<EntityPart> parts) {
        Map<String, EntityPart> byName = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (EntityPart part : parts) {
            if (!FIELDS.contains(part.getName())) {
                errors.add(FieldError.of(part.getName(), InputProblem.UNKNOWN_FIELD));
            } else if (byName.put(part.getName(), part) != null) {
                errors.add(FieldError.of(part.getName(), InputProblem.REPEATED_FIELD));
            }
        }
        NEEDED.stream()
                .filter(name -> !byName.containsKey(name))
                .sorted()
                .forEach(name -> errors.add(FieldError.of(name, InputProblem.MISSING)));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        ImportRequest request = new ImportRequest(
                text(byName, "kind"),
                text(byName, "mapping"),
                Parameters.flag("dryRun", text(byName, "dryRun")),
                text(byName, "charset"),
                separator(byName));
        return new ImportForm(request, byName.get("file").getContent());
    }

    /** A value as typed, null when the part is absent or empty. */
    private static String text(Map<String, EntityPart> parts, String name) {
        String text = raw(parts, name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As it came: a separator may be a blank or a tabulator. */
    private static String separator(Map<String, EntityPart> parts) {
        String separator = raw(parts, "separator");
        return separator == null || separator.isEmpty() ? null : separator;
    }

    private static String raw(Map<String, EntityPart> parts, String name) {
        EntityPart part = parts.get(name);
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw Parameters.wrong(name, InputProblem.TOO_LONG, LONGEST_TEXT);
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.courtesy.web.api.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.courtesy.intake.ImportRequest;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.web.api.http.Parameters;

/** What the form of an import says about its file. */
final class ImportForm {

    /** The part with the file. */
    static final String FILE = "file";

    private static final Set<String> FIELDS = Set.of(FILE, "kind", "mapping", "dryRun", "charset", "separator");
    private static final List<String> NEEDED = List.of(FILE, "kind");

    private ImportForm() {}

    /**
     * Reads the form.
     *
     * @throws InvalidInputException with every missing or unknown part
     */
    static ImportRequest read(UploadedForm form) throws IOException {
        check(form.names());
        return new ImportRequest(
                words(form, "kind"),
                words(form, "mapping"),
                Parameters.flag("dryRun", words(form, "dryRun")),
                words(form, "charset"),
                form.text("separator"),
                form.fileName(FILE));
    }

    private static void check(Set<String> names) {
        List<FieldError> errors = new ArrayList<>();
        names.stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add(FieldError.of(name, InputProblem.UNKNOWN_FIELD)));
        NEEDED.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> errors.add(FieldError.of(name, InputProblem.MISSING)));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** Without the blanks around them; those of a separator would matter. */
    private static String words(UploadedForm form, String name) throws IOException {
        String text = form.text(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.courtesy.web.screen.intake;

import jakarta.annotation.PreDestroy;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportPreview;
import org.courtesy.intake.ImportRequest;
import org.courtesy.intake.ImportService;
import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.SpreadsheetCell;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/**
 * A new import, step by step: a file is looked at, its columns are mapped while its first rows are shown, the whole is tried,
 * and then imported as it was tried.
 */
@Named
@ViewScoped
public class ImportDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String UPLOAD = "upload";
    private static final String MAPPING = "mapping";

    private final ImportService imports;
    private final MappingShelf shelf;
    private final ImportsView view;
    private final UserSettings settings;

    private ImportKind kind = ImportKind.CUSTOMERS;
    private transient Part file;
    private KeptFile kept;
    private String charset;
    private String separator;
    private List<String> titles = List.of();
    private MappingForm form;
    private PreviewPanel preview;
    private String trial;
    private transient ImportSheet trialSheet;

    @Inject
    public ImportDesk(ImportService imports, MappingShelf shelf, ImportsView view, UserSettings settings) {
        this.imports = imports;
        this.shelf = shelf;
        this.view = view;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ImportDesk() {
        this(null, null, null, null);
    }

    /** Takes the chosen file in and looks at it. */
    public void look() {
        if (file == null || file.getSize() == 0) {
            refuse(UPLOAD + ":file", words().say("import.file.missing"));
        } else {
            call(UPLOAD).ask(() -> KeptFile.of(file)).ifPresent(this::lookAt);
        }
    }

    private void lookAt(KeptFile taken) {
        Optional<ImportPreview> found =
                call(UPLOAD).ask(() -> imports.preview(request(null, null, null, taken), taken::open));
        kept = found.isPresent() ? taken : null;
        found.ifPresentOrElse(this::take, taken::remove);
    }

    private void take(ImportPreview found) {
        charset = found.charset();
        separator = found.separator() == null ? null : found.separator().equals("\t") ? "tab" : found.separator();
        shelf.choose(kind, found.columns(), separator);
        lay(found);
        show();
    }

    /** Another charset or separator makes other columns. */
    public void layAnew() {
        trial = null;
        if (there()) {
            preview(request(null, charset, separator, kept), kept::open).ifPresent(found -> {
                lay(found);
                show();
            });
        }
    }

    /** Lays the chosen mapping over the columns of a file; NDJSON has none. */
    private void lay(ImportPreview found) {
        titles = titles(found);
        if (separator != null) {
            form = MappingForm.of(kind, found.columns(), titles, values(found), shelf.take());
        }
    }

    /** Shows what the first rows become with what is filled in. Whatever was tried before is no longer what is asked for. */
    public void show() {
        trial = null;
        if (there()) {
            Set<String> twice = form == null ? Set.of() : form.twice();
            preview(request(true), kept::openBeginning)
                    .ifPresent(found -> preview = PreviewPanel.of(found, twice, kind, words()));
        }
    }

    public void addConstant() {
        form.addConstant();
    }

    public void removeConstant(int at) {
        form.removeConstant(at);
        show();
    }

    /** Removes the kept mapping that was taken up; what is filled in stays. */
    public void forget() {
        shelf.forget();
    }

    /** Keeps the mapping under the name beside it. */
    public void save() {
        shelf.save(kind, form.mapping());
    }

    /** Has the whole file read without storing anything. */
    public void tryOut() {
        show();
        if (kept != null && preview.problems().isEmpty()) {
            start(true).ifPresent(job -> trial = job.id());
        }
        view.look();
    }

    /** Imports the file as it was tried. */
    public String start() {
        if (!isTried() || !there()) {
            return null;
        }
        Optional<JobView> started = start(false);
        started.ifPresent(job -> leave());
        return started.map(job -> "/imports.xhtml?faces-redirect=true&import=" + job.id())
                .orElse(null);
    }

    private Optional<JobView> start(boolean dryRun) {
        return call(MAPPING).ask(named(() -> {
            try (InputStream in = kept.open()) {
                return imports.start(request(dryRun), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Looks again how far the trial is. */
    public void lookAtTrial() {
        trialSheet = null;
        view.look();
    }

    /** Stops the trial. */
    public void stopTrial() {
        imports.stop(trial);
        lookAtTrial();
    }

    /** Nobody needs the file any more. */
    @PreDestroy
    void leave() {
        if (kept != null) {
            kept.remove();
            kept = null;
        }
    }

    private boolean there() {
        if (kept != null && !kept.there()) {
            kept = null;
            refuse(UPLOAD, words().say("import.file.gone"));
        }
        return kept != null;
    }

    private Optional<ImportPreview> preview(ImportRequest request, Supplier<InputStream> content) {
        return call(MAPPING).ask(named(() -> imports.preview(request, content)));
    }

    /** Behind the upload there is no field for the file: what is wrong with it is said beside its charset, or on top. */
    private static <T> Supplier<T> named(Supplier<T> service) {
        return () -> {
            try {
                return service.get();
            } catch (InvalidInputException e) {
                throw new InvalidInputException(e.errors().stream()
                        .map(error -> new FieldError(ofCharset(error) ? "charset" : "", error.problem(), error.args()))
                        .toList());
            }
        };
    }

    private static boolean ofCharset(FieldError error) {
        return error.problem() == InputProblem.WRONG_ENCODING || error.problem() == InputProblem.ENCODING_IS_UTF8;
    }

    private ServiceCall call(String from) {
        return ServiceCall.fromForm(from, words());
    }

    private Words words() {
        return settings.words();
    }

    private ImportRequest request(boolean dryRun) {
        ImportRequest asked = request(form == null ? null : CaseJson.write(form.mapping()), charset, separator, kept);
        return new ImportRequest(
                asked.kind(), asked.mapping(), dryRun, asked.charset(), asked.separator(), asked.fileName());
    }

    private ImportRequest request(String mapping, String inCharset, String separated, KeptFile of) {
        return new ImportRequest(kind.name(), mapping, true, inCharset, separated, of.name());
    }

    private List<String> titles(ImportPreview found) {
        if (separator == null) {
            return List.of(words().say("import.column.json"));
        }
        List<String> named = new ArrayList<>();
        for (String column : found.columns()) {
            named.add(column.isEmpty() ? words().say("import.column.nameless", named.size() + 1) : column);
        }
        return named;
    }

    private static List<List<String>> values(ImportPreview found) {
        List<List<String>> values = new ArrayList<>();
        for (int i = 0; i < found.columns().size(); i++) {
            values.add(values(found, i));
        }
        return values;
    }

    private static List<String> values(ImportPreview found, int column) {
        return found.rows().stream()
                .filter(row -> row.values().size() > column)
                .map(row -> SpreadsheetCell.plain(row.values().get(column).strip()))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static void refuse(String where, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(where, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    /** The file that is being imported, in words: its name and its size. */
    public String getTitle() {
        return words().say("import.title", words().say("import.kind." + kind), kept.name());
    }

    /** Whether a file was looked at, and its mapping is next. */
    public boolean isLooking() {
        return kept != null;
    }

    /** Whether the file needs no mapping. */
    public boolean isJson() {
        return separator == null;
    }

    /** How the columns are called on the page. */
    public List<String> getTitles() {
        return titles;
    }

    /** How many columns are taken, in words. */
    public String getMapped() {
        return words().say("import.mapped", form.mapped(), form.getColumns().size());
    }

    /** What a saved mapping says that has no place in the lines, in words. */
    public List<String> getKeptLines() {
        return KeptWords.of(form.base(), kind, words());
    }

    /** Whether a column becomes a field that has one of a few values. */
    public boolean isChoosing() {
        return form.getColumns().stream()
                .anyMatch(line -> Meanings.of(kind, line.getTarget()).isPresent());
    }

    /** What the fields of the form are filled with; null while no file was looked at, and for NDJSON. */
    public MappingForm getForm() {
        return form;
    }

    public PreviewPanel getPreview() {
        return preview;
    }

    /** Whether the columns fit, so that the whole file can be tried. */
    public boolean isFitting() {
        return preview != null && preview.problems().isEmpty();
    }

    /** The trial of what is filled in, null before one. */
    public ImportSheet getTrial() {
        if (trialSheet == null && trial != null) {
            trialSheet = view.sheetOf(trial);
        }
        return trial == null ? null : trialSheet;
    }

    /** Whether what is filled in was tried to the end, and something is left to import. */
    public boolean isTried() {
        return getTrial() != null && getTrial().done() && getTrial().good() > 0;
    }

    /** What will be stored, in words. */
    public String getSure() {
        return words().say("import.start.sure", getTrial().good(), getTrial().bad());
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }
}

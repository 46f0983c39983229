package org.courtesy.letter;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.audience.PermittedMembers;
import org.courtesy.fact.ContactChannel;
import org.courtesy.job.JobService;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Prints letters as jobs of the kind {@code LETTERS}, and hands out what they made. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class LetterService {

    /** The kind of its jobs. */
    public static final String KIND = "LETTERS";

    private static final int MOST_CUSTOMERS = 10_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int DAYS_AHEAD = 90;
    private static final Set<String> ENDED = Set.of("DONE", "STOPPED");

    private final ReleasedTemplates templates;
    private final LetterStore store;
    private final PermittedMembers members;
    private final LiveRules rules;
    private final Jobs jobs;
    private final JobService views;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected LetterService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    LetterService(
            ReleasedTemplates templates,
            LetterStore store,
            PermittedMembers members,
            LiveRules rules,
            Jobs jobs,
            JobService views,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.templates = templates;
        this.store = store;
        this.members = members;
        this.rules = rules;
        this.jobs = jobs;
        this.views = views;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues the printing of letters.
     *
     * @throws org.courtesy.json.InvalidInputException if the request cannot be taken, or the audience is not one for this template
     * @throws NotFoundException if there is no such template, version or audience
     * @throws ConflictException if the template is not released or withdrawn, or the audience is not whole
     */
    @Audited(AuditAction.LETTERS_PRINTED)
    public JobView start(LetterRequest request) {
        List<String> named = request.customers() == null ? List.of() : request.customers();
        boolean one = request.audience() != null ^ !named.isEmpty();
        new Checks()
                .required("template", request.template())
                .ensure(one || !named.isEmpty(), "customers", InputProblem.MISSING)
                .ensure(one || named.isEmpty(), "audience", InputProblem.CONTRADICTS, "customers")
                .ensure(named.size() <= MOST_CUSTOMERS, "customers", InputProblem.TOO_MANY, MOST_CUSTOMERS)
                .ensure(named.stream().allMatch(LetterService::usable), "customers", InputProblem.NOT_ACCEPTED)
                .done();
        TemplateVersionEntity version = templates.version(request.template(), request.version());
        AudienceRequest wish = request.audience() == null ? null : members.wish(request.audience());
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate usual = wish == null ? today : wish.day();
        LocalDate day = request.day() == null ? usual : request.day();
        Checks checks = new Checks()
                .ensure(
                        !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD)),
                        "day",
                        InputProblem.NOT_BETWEEN,
                        today,
                        today.plusDays(DAYS_AHEAD));
        if (wish != null) {
            checks.ensure(wish.channel() == ContactChannel.POST, "audience", InputProblem.NOT_ACCEPTED)
                    .ensure(day.equals(wish.day()), "day", InputProblem.CONTRADICTS, "audience")
                    .ensure(
                            templates.covered(version.content(), wish, ContactChannel.POST),
                            "audience",
                            InputProblem.CONTRADICTS,
                            "template");
        }
        checks.done();
        // Whoever is named twice gets one letter.
        List<String> once = named.stream().distinct().toList();
        UUID audience = wish == null ? null : UUID.fromString(request.audience());
        long total = audience == null ? once.size() : members.count(audience);
        UUID id = ids.next();
        LetterJob job = new LetterJob(version.templateId().toString(), version.number(), once, request.audience(), day);
        jobs.submit(id, KIND, CaseJson.write(job), total, caller.name());
        return views.get(id.toString());
    }

    /**
     * One job.
     *
     * @throws NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return views.get(id, KIND);
    }

    /**
     * Asks a job to stop after its present piece; what was printed stays.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return views.stop(id, KIND);
    }

    /**
     * That there is something to hand out.
     *
     * @throws NotFoundException if there is no such job, no letter came of it, or its file was removed
     * @throws ConflictException while it runs
     */
    @NotAudited("says whether there is a file")
    public void checkPrinted(String id) {
        if (store.next(ended(id), -1).isEmpty()) {
            throw new NotFoundException("LETTER_FILE", id);
        }
    }

    /** Writes the print file, a PDF; its pieces are joined by way of a temporary file, not in memory. */
    @Audited(AuditAction.FILE_FETCHED)
    public void writePages(@About(SubjectKind.JOB) String id, OutputStream out) {
        UUID job = ended(id);
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            // The id of a file would be made of the time otherwise, and the same job would not give the same file.
            whole.setDocumentId(job.getMostSignificantBits());
            for (Optional<LetterPiece> piece = store.next(job, -1);
                    piece.isPresent();
                    piece = store.next(job, piece.get().place)) {
                try (PDDocument part = Loader.loadPDF(piece.get().pages)) {
                    merger.appendDocument(whole, part);
                }
            }
            whole.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file of addresses as CSV, in the order of the print file. */
    @Audited(AuditAction.FILE_FETCHED)
    public void writeAddresses(@About(SubjectKind.JOB) String id, Writer out) {
        UUID job = ended(id);
        try {
            out.write(AddressLines.header());
            for (Optional<LetterPiece> piece = store.next(job, -1);
                    piece.isPresent();
                    piece = store.next(job, piece.get().place)) {
                out.write(piece.get().addresses);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes who gets no letter, and why, as CSV.
     *
     * @throws NotFoundException if there is no such job
     */
    @Audited(AuditAction.FILE_FETCHED)
    public void writeErrors(@About(SubjectKind.JOB) String id, Locale locale, Writer out) {
        UUID job = UUID.fromString(get(id).id());
        try {
            out.write(AddressLines.line(List.of("customer", "code", "message")));
            List<LetterRefusal> rows = store.refusals(job, -1, 0);
            while (!rows.isEmpty()) {
                for (LetterRefusal row : rows) {
                    out.write(AddressLines.line(List.of(row.customer, code(row), message(row, locale))));
                }
                LetterRefusal last = rows.get(rows.size() - 1);
                rows = store.refusals(job, last.place, last.reason);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(LetterRefusal row) {
        return row.gate ? row.code : InputProblem.valueOf(row.code).code();
    }

    private String message(LetterRefusal row, Locale locale) {
        return row.gate
                ? rules.texts().text("refusal", row.code, locale)
                : FieldError.of("", InputProblem.valueOf(row.code), LetterRefusal.arguments(row.detail))
                        .message(locale);
    }

    private UUID ended(String id) {
        JobView job = get(id);
        if (!ENDED.contains(job.state())) {
            throw new ConflictException("LETTERS_NOT_READY", "The letters of " + id + " are " + job.state(), id);
        }
        return UUID.fromString(job.id());
    }

    private static boolean usable(String number) {
        return number != null && !number.isBlank() && number.length() <= LONGEST_NUMBER && Checks.storable(number);
    }
}

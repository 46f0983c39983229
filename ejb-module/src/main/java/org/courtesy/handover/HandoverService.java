package org.courtesy.handover;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.audience.PermittedMembers;
import org.courtesy.job.JobControl;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.letter.ReleasedTemplates;
import org.courtesy.plugin.Gateway;
import org.courtesy.plugin.Plugins;
import org.courtesy.report.ReportTexts;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.shared.SpreadsheetCell;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Hands audiences over, as jobs of the kind {@code HANDOVER}, and tells what came of it. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class HandoverService {

    /** The kind of its jobs. */
    public static final String KIND = "HANDOVER";

    private static final List<String> COLUMNS =
            List.of("customer", "state", "code", "text", "detail", "reference", "at", "touchpoint");

    private final HandoverStore store;
    private final PermittedMembers members;
    private final ReleasedTemplates templates;
    private final Plugins plugins;
    private final Jobs jobs;
    private final JobControl control;
    private final LiveRules rules;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected HandoverService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    HandoverService(
            HandoverStore store,
            PermittedMembers members,
            ReleasedTemplates templates,
            Plugins plugins,
            Jobs jobs,
            JobControl control,
            LiveRules rules,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.templates = templates;
        this.plugins = plugins;
        this.jobs = jobs;
        this.control = control;
        this.rules = rules;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues the handing over of those contacts of an audience that are held and were not handed over before.
     *
     * @throws org.courtesy.json.InvalidInputException if the request cannot be taken, or the audience is not one for the template
     * @throws org.courtesy.shared.NotFoundException if there is no such audience or template
     * @throws ConflictException if the audience is not whole, its contacts are not held or its day has not come, the template is
     *     not released, or no gateway serves the channel
     */
    @Audited(AuditAction.HANDED_OVER)
    public JobView start(HandoverRequest request) {
        new Checks()
                .required("audience", request.audience())
                .ensure(
                        request.version() == null || request.template() != null,
                        "version",
                        InputProblem.CONTRADICTS,
                        "template")
                .done();
        AudienceRequest wish = due(request.audience());
        Gateway gateway = plugins.gatewayOf(wish.channel());
        new Checks()
                .ensure(request.template() != null || !gateway.needsMessage(), "template", InputProblem.MISSING)
                .done();
        Integer version = null;
        if (request.template() != null) {
            version = templates.number(request.template(), request.version());
            new Checks()
                    .addAll(templates.unlawful("template", request.template(), version, wish))
                    .done();
            new Checks()
                    .ensure(
                            templates.covered(request.template(), version, wish),
                            "audience",
                            InputProblem.CONTRADICTS,
                            "template")
                    .done();
        }
        UUID id = ids.next();
        HandoverJob job = new HandoverJob(
                request.audience(), wish.channel(), gateway.name(), request.template(), version, wish.day());
        jobs.submit(id, KIND, CaseJson.write(job), store.open(job.audienceId()), caller.name());
        return control.get(id.toString());
    }

    /** What was asked for, of an audience that can be handed over. */
    private AudienceRequest due(String audience) {
        AudienceRequest wish = members.wish(audience);
        if (!Boolean.TRUE.equals(wish.reserve())) {
            throw new ConflictException(
                    "AUDIENCE_NOT_HELD", "The contacts of audience " + audience + " are not held", audience);
        }
        // Where the day comes first; each customer's own day is looked at when it is their turn.
        LocalDate today = clock.instant().atOffset(ZoneOffset.MAX).toLocalDate();
        if (wish.day().isAfter(today)) {
            throw new ConflictException(
                    "AUDIENCE_NOT_DUE", "Audience " + audience + " is for " + wish.day(), audience, wish.day());
        }
        return wish;
    }

    /**
     * What handing an audience over would do now.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such audience
     * @throws ConflictException if it cannot be handed over, as {@link #start} has it
     */
    @NotAudited("figures without persons")
    public HandoverProspect prospect(String audience) {
        Gateway gateway = plugins.gatewayOf(due(audience).channel());
        return new HandoverProspect(gateway.name(), gateway.needsMessage(), store.open(UUID.fromString(audience)));
    }

    /** The job that was to hand over an audience last, if there was one. */
    @NotAudited("progress without persons")
    public Optional<JobView> latest(String audience) {
        return store.latest(audience).map(id -> get(id.toString()));
    }

    /** Why contacts were not handed over, in words. */
    @NotAudited("words of a code")
    public String reason(String code, Locale language) {
        return text(code, new ReportTexts(language, rules.texts()));
    }

    /**
     * One job; its summary is a {@link HandoverSummary}.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return control.get(id, KIND);
    }

    /**
     * Asks a job to stop after its present contact; the others stay held.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return control.stop(get(id).id());
    }

    /**
     * Writes what became of each contact that the job was the last to deal with, RFC 4180, in the order of the audience.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such job
     */
    @Audited(AuditAction.FILE_FETCHED)
    public void write(@About(SubjectKind.JOB) String id, Locale language, Writer out) {
        UUID job = UUID.fromString(get(id).id());
        ReportTexts texts = new ReportTexts(language, rules.texts());
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS);
            List<HandoverStore.Line> page = store.lines(job, 0);
            while (!page.isEmpty()) {
                for (HandoverStore.Line line : page) {
                    csv.printRecord(cells(line, texts).toList());
                }
                page = store.lines(job, page.get(page.size() - 1).place());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> cells(HandoverStore.Line line, ReportTexts texts) {
        return Stream.of(
                        line.customer(),
                        line.state(),
                        line.code(),
                        line.code() == null ? null : text(line.code(), texts),
                        line.detail(),
                        line.reference(),
                        Instants.utc(line.at()),
                        line.touchpoint())
                .map(value -> value == null ? "" : SpreadsheetCell.harmless(value.toString()));
    }

    private static String text(String code, ReportTexts texts) {
        return HandoverReason.known(code) ? texts.handover(code) : texts.refusal(code);
    }
}

package org.courtesy.letter;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Keeps the templates of letters and cards, and shows what they look like. Nothing is ever deleted. */
@Stateless
@RolesAllowed({AGENT, APPROVER, ADMIN, INTEGRATION})
@NotAudited("templates without persons")
public class TemplateService {

    private static final int LONGEST_REASON = 500;

    private final TemplateRepository templates;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final LiveRules rules;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected TemplateService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    TemplateService(
            TemplateRepository templates,
            CustomerRegister customers,
            CustomerReader reader,
            LiveRules rules,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.templates = templates;
        this.customers = customers;
        this.reader = reader;
        this.rules = rules;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Templates with their latest version, those made last first.
     *
     * @param state null for all of them
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws InvalidInputException on a cursor or limit that is none
     */
    public Page<StoredTemplate> list(TemplateState state, String cursor, int limit) {
        TemplateRepository.SortKey after = Cursor.read(
                        cursor,
                        2,
                        key -> new TemplateRepository.SortKey(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        TemplateChecks checks = checks();
        List<StoredTemplate> found = templates.list(state, after, Cursor.limit(limit) + 1).stream()
                .map(row -> stored(row, latest(row), checks))
                .toList();
        return Cursor.page(found, limit, one -> new Object[] {one.createdAt().toInstant(), one.id()});
    }

    /**
     * A template with its latest version.
     *
     * @throws NotFoundException if there is none
     */
    public StoredTemplate get(String id) {
        TemplateEntity row = find(id);
        return stored(row, latest(row), checks());
    }

    /**
     * The versions of a template, the latest first.
     *
     * @throws NotFoundException if there is none
     */
    public List<StoredTemplate> versions(String id) {
        TemplateEntity row = find(id);
        TemplateChecks checks = checks();
        return templates.versions(row.id()).stream()
                .map(text -> stored(row, text, checks))
                .toList();
    }

    /**
     * Who did what to a template, the latest first.
     *
     * @throws NotFoundException if there is none
     */
    public List<TemplateChange> history(String id) {
        return templates.history(find(id).id()).stream()
                .map(TemplateChangeEntity::toChange)
                .toList();
    }

    /**
     * What a template can be about: the types and actions for which the law has a class.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public List<String> types() {
        return rules.policy().legalClasses().types().stream().sorted().toList();
    }

    /**
     * What the law makes today of a letter of a type, whoever gets it.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public LawOfType law(String type) {
        return checks().law(type);
    }

    /**
     * Makes a template, a draft.
     *
     * @throws InvalidInputException with everything that is wrong with it or unlawful
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.TEMPLATE_CHANGED)
    public StoredTemplate create(TemplateContent content) {
        Instant now = clock.instant();
        TemplateContent checked = checks().check(content);
        TemplateEntity row = new TemplateEntity(ids.next(), caller.name(), now);
        templates.add(row);
        TemplateVersionEntity text = new TemplateVersionEntity(row.id(), row.latest(), checked);
        templates.add(text);
        return noted(row, text, TemplateChange.Act.CREATED, null, now);
    }

    /**
     * Changes the draft of a template; of one that was released a new version is begun.
     *
     * @param expectedVersion version the change is based on
     * @throws NotFoundException if there is none
     * @throws PreconditionFailedException if the version is not the stored one
     * @throws ConflictException if it was withdrawn
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.TEMPLATE_CHANGED)
    public StoredTemplate change(
            @About(SubjectKind.TEMPLATE) String id, TemplateContent content, long expectedVersion) {
        Instant now = clock.instant();
        TemplateEntity row = living(expected(id, expectedVersion));
        TemplateContent checked = checks().check(content);
        TemplateVersionEntity text = latest(row);
        if (text.released()) {
            text = new TemplateVersionEntity(row.id(), row.next(), checked);
            templates.add(text);
        } else {
            text.become(checked);
        }
        return noted(row, text, TemplateChange.Act.CHANGED, null, now);
    }

    /**
     * Releases the draft of a template to be printed; it is judged by the law of today once more.
     *
     * @param reason why words that may advertise may stay; null where there are none
     * @param expectedVersion version that was looked at
     * @throws InvalidInputException if the law is against it, or words want a reason
     * @throws NotFoundException if there is none
     * @throws PreconditionFailedException if the version is not the stored one
     * @throws ConflictException if it was withdrawn, or there is no draft
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.TEMPLATE_RELEASED)
    public StoredTemplate release(@About(SubjectKind.TEMPLATE) String id, String reason, long expectedVersion) {
        Instant now = clock.instant();
        TemplateEntity row = living(expected(id, expectedVersion));
        TemplateVersionEntity text = latest(row);
        if (text.released()) {
            throw new ConflictException("TEMPLATE_RELEASED", "The latest version of " + id + " was released", id);
        }
        TemplateChecks checks = checks();
        checks.check(text.content());
        int words = checks.warnings(text.content()).size();
        boolean said = reason != null && !reason.isBlank();
        new Checks()
                .ensure(words == 0 || said, "reason", InputProblem.REASON_FOR_WORDS, words)
                .longest("reason", reason, LONGEST_REASON)
                .ensure(reason == null || Checks.storable(reason), "reason", InputProblem.BAD_CHARACTERS)
                .done();
        text.release(caller.name(), now);
        return noted(row, text, TemplateChange.Act.RELEASED, said ? reason.strip() : null, now);
    }

    /**
     * Takes a template back with all its versions; to take back one that was taken back changes nothing.
     *
     * @param expectedVersion version the caller has seen, null for whatever it says now
     * @throws NotFoundException if there is none
     * @throws PreconditionFailedException if the version is not the stored one
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.TEMPLATE_CHANGED)
    public StoredTemplate withdraw(@About(SubjectKind.TEMPLATE) String id, Long expectedVersion) {
        Instant now = clock.instant();
        TemplateEntity row = expectedVersion == null ? locked(id) : expected(id, expectedVersion);
        TemplateVersionEntity text = latest(row);
        if (row.withdrawn()) {
            return stored(row, text, checks());
        }
        row.withdraw(caller.name(), now);
        return noted(row, text, TemplateChange.Act.WITHDRAWN, null, now);
    }

    /**
     * What a version of a template looks like, for somebody who is not there.
     *
     * @param number null: the latest version
     * @throws NotFoundException if there is no such version
     */
    public byte[] preview(String id, Integer number, Locale language) {
        TemplateContent content = version(find(id), number).content();
        Locale read = content.texts().readIn(language.getLanguage());
        return printed(new Draft(content, today()).sample(read));
    }

    /**
     * What a version of a template looks like for a customer today. Whether it may be sent is not asked.
     *
     * @param number null: the latest version
     * @throws NotFoundException if there is no such version or customer
     * @throws InvalidInputException if there is no such letter for the customer, with every reason
     */
    @RolesAllowed({INTEGRATION, ADMIN})
    @Audited(AuditAction.CUSTOMER_SEEN)
    public byte[] previewFor(String id, Integer number, @About(SubjectKind.CUSTOMER) String customer) {
        TemplateContent content = version(find(id), number).content();
        try (LetterPrinter printer = new LetterPrinter(0)) {
            Draft.Written written = new Draft(content, today()).write(reader.get(customers.get(customer)), printer);
            new Checks().addAll(written.wrong()).done();
            printer.add(written.letter());
            return printer.file();
        }
    }

    private static byte[] printed(Letter letter) {
        try (LetterPrinter printer = new LetterPrinter(0)) {
            printer.add(letter);
            return printer.file();
        }
    }

    private TemplateVersionEntity version(TemplateEntity row, Integer number) {
        return number == null
                ? latest(row)
                : templates
                        .version(row.id(), number)
                        .orElseThrow(() -> new NotFoundException("TEMPLATE_VERSION", Integer.toString(number)));
    }

    private StoredTemplate noted(
            TemplateEntity row, TemplateVersionEntity text, TemplateChange.Act act, String reason, Instant now) {
        row.touch(caller.name(), now);
        templates.flush();
        templates.add(new TemplateChangeEntity(text, act, reason, caller.name(), now));
        templates.flush();
        return stored(row, text, checks());
    }

    private static StoredTemplate stored(TemplateEntity row, TemplateVersionEntity text, TemplateChecks checks) {
        return row.toStored(text, checks.warnings(text.content()));
    }

    private TemplateVersionEntity latest(TemplateEntity row) {
        return templates.version(row.id(), row.latest()).orElseThrow();
    }

    private TemplateChecks checks() {
        return new TemplateChecks(rules.policy(), today());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static TemplateEntity living(TemplateEntity row) {
        if (row.withdrawn()) {
            throw new ConflictException("TEMPLATE_WITHDRAWN", "Template " + row.id() + " was withdrawn", row.id());
        }
        return row;
    }

    private TemplateEntity expected(String id, long version) {
        TemplateEntity row = locked(id);
        if (row.version() != version) {
            throw new PreconditionFailedException(version, row.version());
        }
        return row;
    }

    private TemplateEntity locked(String id) {
        return Ids.parse(id).flatMap(templates::lock).orElseThrow(() -> new NotFoundException("TEMPLATE", id));
    }

    private TemplateEntity find(String id) {
        return Ids.parse(id).flatMap(templates::find).orElseThrow(() -> new NotFoundException("TEMPLATE", id));
    }
}

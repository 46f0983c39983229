package org.courtesy.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.audience.PermittedMembers;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.job.JobRun;
import org.courtesy.json.FieldError;
import org.courtesy.policy.LegalClasses;
import org.courtesy.rulebook.LiveRules;

/**
 * Prints the letters of some customers and stores them with the progress of the job, in one transaction: an interruption costs
 * one piece, and no page is printed twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterPage {

    /** Customers in a piece; a piece lies in one row and in memory. */
    static final int SIZE = 50;

    /**
     * What came of a piece.
     *
     * @param last whether there are no more customers
     * @param goOn whether the job is to go on
     */
    record Dealt(LetterTally tally, boolean last, boolean goOn) {}

    private final TemplateRepository templates;
    private final PermittedMembers members;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final LiveRules rules;
    private final LetterStore store;
    private final Clock clock;

    /** For the container's proxy. */
    protected LetterPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    LetterPage(
            TemplateRepository templates,
            PermittedMembers members,
            CustomerRegister customers,
            CustomerReader reader,
            CaseLoader cases,
            Decisions decisions,
            LiveRules rules,
            LetterStore store,
            Clock clock) {
        this.templates = templates;
        this.members = members;
        this.customers = customers;
        this.reader = reader;
        this.cases = cases;
        this.decisions = decisions;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /** Prints the piece behind the tally. */
    public Dealt print(JobRun job, LetterJob wish, LetterTally before) {
        List<String> numbers = next(wish, before.place());
        if (numbers.isEmpty()) {
            return new Dealt(before, true, true);
        }
        TemplateContent template = templates
                .version(wish.templateId(), wish.version())
                .orElseThrow()
                .content();
        Map<String, CustomerKey> keys = customers.getAll(numbers);
        Map<String, Purpose> purposes = new HashMap<>();
        keys.forEach((number, key) -> purposes.put(number, purpose(template, wish, key)));
        Map<String, ContactFinding> gate = wish.audience() == null ? ask(wish, keys, purposes) : Map.of();
        int letters = 0;
        int pages = 0;
        StringBuilder lines = new StringBuilder();
        try (LetterPrinter printer = new LetterPrinter(before.place())) {
            for (int i = 0; i < numbers.size(); i++) {
                String number = numbers.get(i);
                long place = before.place() + i;
                ContactFinding answer = gate.get(number);
                if (keys.get(number) == null) {
                    refuse(job.id(), place, 0, number, false, "UNKNOWN_CUSTOMER", number);
                } else if (answer != null && !answer.allowed()) {
                    for (int r = 0; r < answer.refusals().size(); r++) {
                        refuse(
                                job.id(),
                                place,
                                r,
                                number,
                                true,
                                answer.refusals().get(r).code(),
                                null);
                    }
                } else {
                    Draft.Written written =
                            new Draft(template, wish.day()).write(reader.get(keys.get(number)), printer);
                    if (written.letter() == null) {
                        refuse(job.id(), place, number, written.wrong());
                    } else {
                        pages += printer.add(written.letter());
                        letters++;
                        lines.append(AddressLines.of(
                                before.letters() + letters,
                                wish,
                                purposes.get(number).name(),
                                written.language(),
                                written.letter().address(),
                                written.values()));
                    }
                }
            }
            if (letters > 0) {
                store.add(new LetterPiece(job.id(), before.place(), letters, printer.file(), lines.toString()));
            }
        }
        LetterTally tally = before.plus(numbers.size(), letters, pages);
        return new Dealt(tally, numbers.size() < SIZE, job.save(tally.progress()));
    }

    private List<String> next(LetterJob wish, long place) {
        if (wish.audience() != null) {
            return members.numbers(wish.audienceId(), place, SIZE);
        }
        return wish.customers().stream().skip(place).limit(SIZE).toList();
    }

    /** What the letter is for this customer: what the law says of all its parts, and no less than it is filed as. */
    private Purpose purpose(TemplateContent template, LetterJob wish, CustomerKey key) {
        LegalClasses.Setting setting =
                new LegalClasses.Setting(wish.day(), ContactChannel.POST, key.country(), key.kind());
        Purpose law = rules.policy()
                .legalClasses()
                .ofBundle(template.type(), template.carries(), setting)
                .purpose();
        return law.compareTo(template.purpose()) > 0 ? law : template.purpose();
    }

    private Map<String, ContactFinding> ask(
            LetterJob wish, Map<String, CustomerKey> keys, Map<String, Purpose> purposes) {
        Map<String, ContactFinding> answers = new HashMap<>();
        Decisions.Bench bench = decisions.bench();
        Map<String, CustomerCase> inputs = cases.loadAll(keys.keySet(), asOf(wish));
        inputs.forEach((number, input) -> bench.judge(input, Mode.WHAT_IF).contact().stream()
                .filter(row -> row.channel() == ContactChannel.POST && row.purpose() == purposes.get(number))
                .forEach(row -> answers.put(number, row)));
        return answers;
    }

    /** Noon of the day of the letters, or now if that is past. */
    private OffsetDateTime asOf(LetterJob wish) {
        Instant noon = wish.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        Instant now = clock.instant();
        return (noon.isBefore(now) ? now : noon).atOffset(ZoneOffset.UTC);
    }

    private void refuse(UUID job, long place, String number, List<FieldError> wrong) {
        for (int i = 0; i < wrong.size(); i++) {
            FieldError error = wrong.get(i);
            refuse(job, place, i, number, false, error.problem().name(), LetterRefusal.detail(error.args()));
        }
    }

    private void refuse(UUID job, long place, int reason, String number, boolean gate, String code, String detail) {
        store.add(new LetterRefusal(job, place, reason, number, gate, code, detail));
    }
}

package org.courtesy.privacy.erasure;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.consent.LedgerLinks;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.Happening;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.Trail;

/** Erases persons on their request (Art. 17 GDPR). */
@Stateless
@RolesAllowed(PRIVACY)
public class ErasureService {

    /** How many erasures are done again at once, in one transaction. */
    public static final int MOST = 100;

    private static final int MOST_MARKS = 100;
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");

    private final Eraser eraser;
    private final LedgerLinks ledger;
    private final CustomerRegister customers;
    private final ErasureMarks marks;
    private final Ids ids;
    private final Trail trail;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ErasureService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ErasureService(
            Eraser eraser,
            LedgerLinks ledger,
            CustomerRegister customers,
            ErasureMarks marks,
            Ids ids,
            Trail trail,
            CurrentCaller caller) {
        this.eraser = eraser;
        this.ledger = ledger;
        this.customers = customers;
        this.marks = marks;
        this.ids = ids;
        this.trail = trail;
        this.caller = caller;
    }

    /**
     * What speaks against erasing a person now.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Set<Hindrance> hindrances(@About(SubjectKind.CUSTOMER) String number) {
        return eraser.hindrances(customers.get(number));
    }

    /** The receipt of an erasure, by its id. */
    @NotAudited("names nobody")
    public Optional<Erasure> receipt(String id) {
        return Ids.parse(id).flatMap(eraser::receipt);
    }

    /**
     * Erases a person. It cannot be undone.
     *
     * @param despite hindrances that were weighed and overruled
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws ConflictException {@code ERASURE_HINDERED} if something else speaks against it
     */
    @Audited(AuditAction.CUSTOMER_ERASED)
    public Erasure erase(String number, @Noted Set<Hindrance> despite) {
        CustomerKey customer = customers.lock(number);
        Set<Hindrance> found = eraser.hindrances(customer);
        if (!despite.containsAll(found)) {
            found.removeAll(despite);
            throw new ConflictException(
                    "ERASURE_HINDERED", "What is known of the person is still needed: " + found, number, found);
        }
        ledger.catchUp();
        return eraser.erase(customer, found, caller.name());
    }

    /**
     * Erases again who came back when the database was put back to a time before their erasure. Nothing speaks against it any more: that
     * was weighed then. What is already known is not done again, so it may be asked for twice.
     *
     * @param notes at most {@link #MOST}, as the log told them
     * @throws org.courtesy.json.InvalidInputException if a note is none, or there are too many
     */
    @NotAudited("each erasure is noted by itself")
    public RepeatedErasures again(List<ErasureNote> notes) {
        check(notes);
        List<ErasureNote> unknown = notes.stream()
                .filter(note -> !eraser.knows(UUID.fromString(note.id())))
                .toList();
        Map<String, Set<String>> meant = unknown.isEmpty()
                ? Map.of()
                : marks.find(
                        unknown.stream().flatMap(note -> note.marks().stream()).collect(Collectors.toSet()));
        if (!meant.isEmpty()) {
            ledger.catchUp();
        }
        List<Erasure> erased = new ArrayList<>();
        Set<String> done = new HashSet<>();
        int missing = 0;
        for (ErasureNote note : unknown) {
            List<String> numbers = note.marks().stream()
                    .flatMap(mark -> meant.getOrDefault(mark, Set.of()).stream())
                    .distinct()
                    .filter(done::add)
                    .toList();
            if (numbers.isEmpty()) {
                missing++;
            }
            UUID id = UUID.fromString(note.id());
            for (String number : numbers) {
                erased.add(repeat(number, id));
                // Records that were merged after the backup stand apart again, and one id is one record's.
                id = ids.next();
            }
        }
        return new RepeatedErasures(erased, notes.size() - unknown.size(), missing);
    }

    private Erasure repeat(String number, UUID id) {
        CustomerKey customer = customers.lock(number);
        Erasure erasure = eraser.erase(customer, eraser.hindrances(customer), caller.name(), id);
        trail.note(Happening.done(AuditAction.CUSTOMER_ERASED).with(erasure.auditedSubject()));
        return erasure;
    }

    private static void check(List<ErasureNote> notes) {
        Checks checks = new Checks().required("erasures", notes);
        if (notes != null) {
            checks.ensure(notes.size() <= MOST, "erasures", InputProblem.TOO_MANY, MOST);
            for (int i = 0; i < notes.size(); i++) {
                ErasureNote note = notes.get(i);
                String place = "erasures[" + i + "]";
                if (note == null) {
                    checks.ensure(false, place, InputProblem.NULL_ENTRY);
                } else {
                    checks.required(place + ".id", note.id()).required(place + ".marks", note.marks());
                    checks.ensure(
                            note.id() == null || Ids.parse(note.id()).isPresent(),
                            place + ".id",
                            InputProblem.NOT_USABLE,
                            note.id());
                    checks.ensure(
                            note.marks() == null || areMarks(note.marks()),
                            place + ".marks",
                            InputProblem.NOT_USABLE,
                            note.marks());
                }
            }
        }
        checks.done();
    }

    private static boolean areMarks(List<String> marks) {
        return marks != null
                && !marks.isEmpty()
                && marks.size() <= MOST_MARKS
                && marks.stream()
                        .allMatch(mark -> mark != null && MARK.matcher(mark).matches());
    }
}

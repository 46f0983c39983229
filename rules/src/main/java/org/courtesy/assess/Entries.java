package org.courtesy.assess;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.ComplaintEntry;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentEntry;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractEntry;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.DeclinedOfferEntry;
import org.courtesy.fact.ObjectionEntry;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Promise;
import org.courtesy.fact.PromiseEntry;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointEntry;
import org.courtesy.fact.TouchpointStatus;

/** The entries of a case at an instant, read when a rule asks for them. What the case ignores as of then is left out. */
final class Entries implements CaseEntries {

    /** Of each kind the latest so many: a rule may join them with questions, and each join multiplies. */
    private static final int MOST = 1_000;

    private final CustomerCase customerCase;
    private final Events events;
    private final Moment now;

    Entries(CustomerCase customerCase, Events events, Moment now) {
        this.customerCase = customerCase;
        this.events = events;
        this.now = now;
    }

    @Override
    public List<? extends CaseEntry> of(Class<? extends CaseEntry> type) {
        if (type == TouchpointEntry.class) {
            return touchpoints();
        }
        if (type == ComplaintEntry.class) {
            return complaints();
        }
        if (type == ConsentEntry.class) {
            return consents();
        }
        if (type == ContractEntry.class) {
            return contracts();
        }
        if (type == DeclinedOfferEntry.class) {
            return declinedOffers();
        }
        if (type == ObjectionEntry.class) {
            return objections();
        }
        if (type == PromiseEntry.class) {
            return promises();
        }
        if (type == Premise.class) {
            return Stream.ofNullable(customerCase.premise()).toList();
        }
        throw new IllegalArgumentException("No entry of a case: " + type);
    }

    // Events are in order already.
    private List<TouchpointEntry> touchpoints() {
        List<TouchpointEntry> all = events.all().stream()
                .filter(event -> !event.cancelled() && (event.planned() || event.at() <= now.millis()))
                .map(this::touchpoint)
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private TouchpointEntry touchpoint(Events.Event event) {
        Touchpoint touchpoint = event.touchpoint();
        TouchpointStatus status = Events.status(touchpoint);
        return new TouchpointEntry(
                text(touchpoint.id()),
                touchpoint.type(),
                touchpoint.direction(),
                touchpoint.channel(),
                event.purpose(),
                status,
                touchpoint.outcome(),
                touchpoint.experience(),
                now.daysSince(event.at()),
                event.planned(),
                touchpoint.closedAt() == null ? status == TouchpointStatus.CLOSED : reached(touchpoint.closedAt()),
                touchpoint.answeredAt() != null && reached(touchpoint.answeredAt()),
                event.assessed(),
                text(touchpoint.task()),
                text(touchpoint.relatesTo()),
                text(touchpoint.offer()));
    }

    private List<ComplaintEntry> complaints() {
        return latest(
                events.complaints().stream()
                        .filter(complaint -> complaint.openedAt() <= now.millis())
                        .map(this::complaint),
                entry -> Math.min(entry.daysSinceOpened(), entry.daysSinceClosed()),
                Comparator.comparing(ComplaintEntry::id));
    }

    private ComplaintEntry complaint(Events.Complaint complaint) {
        boolean open = complaint.closedAt() > now.millis();
        Touchpoint opening = complaint.opening();
        return new ComplaintEntry(
                opening == null ? "" : text(opening.id()),
                open,
                now.daysSince(opening == null ? Events.NEVER : complaint.openedAt()),
                now.daysSince(open ? Events.NEVER : complaint.closedAt()));
    }

    private List<ConsentEntry> consents() {
        return latest(
                customerCase.consents().stream()
                        .filter(consent -> reached(consent.at()))
                        .map(this::consent),
                ConsentEntry::daysAgo,
                Comparator.comparing(ConsentEntry::toString));
    }

    private ConsentEntry consent(Consent consent) {
        return new ConsentEntry(
                consent.purpose(),
                consent.channel(),
                consent.state(),
                consent.proof(),
                consent.productGroups(),
                daysSince(consent.at()),
                daysSince(consent.lastUsedAt()));
    }

    private List<ContractEntry> contracts() {
        return latest(
                customerCase.contracts().stream().map(this::contract),
                ContractEntry::daysSinceSigned,
                Comparator.comparing(ContractEntry::number));
    }

    private ContractEntry contract(Contract contract) {
        LocalDate termEnd = contract.fixedTermEnd();
        boolean running = termEnd != null && !termEnd.isBefore(now.date());
        return new ContractEntry(
                text(contract.number()),
                contract.commodity(),
                text(contract.product()),
                contract.status(),
                contract.active(),
                contract.green(),
                contract.defaultSupply(),
                contract.directDebit(),
                contract.dunningLevel(),
                contract.annualConsumptionKwh() == null ? 0 : contract.annualConsumptionKwh(),
                now.daysSince(contract.signedOn()),
                now.daysSince(contract.supplyStart()),
                now.daysSince(contract.supplyEnd()),
                running ? daysTo(termEnd) : Double.POSITIVE_INFINITY,
                now.daysSince(contract.terminationReceivedOn()));
    }

    private List<DeclinedOfferEntry> declinedOffers() {
        return latest(
                customerCase.declinedOffers().stream()
                        .filter(declined -> !declined.on().isAfter(now.date()))
                        .map(declined -> new DeclinedOfferEntry(declined.offer(), now.daysSince(declined.on()))),
                DeclinedOfferEntry::daysAgo,
                Comparator.comparing(DeclinedOfferEntry::offer));
    }

    private List<ObjectionEntry> objections() {
        return latest(
                customerCase.objections().stream()
                        .filter(objection -> reached(objection.at()))
                        .map(objection -> new ObjectionEntry(
                                objection.purpose(), objection.channel(), daysSince(objection.at()))),
                ObjectionEntry::daysAgo,
                Comparator.comparing(ObjectionEntry::toString));
    }

    private List<PromiseEntry> promises() {
        return latest(
                customerCase.promises().stream().map(this::promise),
                entry -> -entry.daysToDue(),
                Comparator.comparing(PromiseEntry::id));
    }

    private PromiseEntry promise(Promise promise) {
        double keptFor = now.daysSince(promise.keptOn());
        return new PromiseEntry(
                text(promise.id()), keptFor < Double.POSITIVE_INFINITY, daysTo(promise.dueOn()), keptFor);
    }

    /** The latest, the oldest of them first; ties are broken, so that the order of the case does not matter. */
    private static <T extends CaseEntry> List<T> latest(
            Stream<T> entries, ToDoubleFunction<T> daysAgo, Comparator<T> ties) {
        List<T> all = entries.sorted(
                        Comparator.comparingDouble(daysAgo).reversed().thenComparing(ties))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private boolean reached(OffsetDateTime at) {
        return !now.isBefore(at);
    }

    private double daysSince(OffsetDateTime at) {
        return now.daysSince(
                at == null || now.isBefore(at) ? Events.NEVER : at.toInstant().toEpochMilli());
    }

    private double daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(now.date(), day);
    }

    private static String text(String known) {
        return Objects.requireNonNullElse(known, "");
    }
}

package org.courtesy.assess;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ConsentPicture;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Inbound;
import org.courtesy.fact.LegalTerms;
import org.courtesy.fact.OccasionQuestion;
import org.courtesy.fact.Permission;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.Actions;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/**
 * Is there an occasion? Looks into the calendar for what is due, lets the rules propose or refuse, and sends every proposal
 * through the gate: an action is listed only when its channel permits it.
 */
final class OccasionPhase {

    /** Refusals of the moment: they shift an action to a better hour or day instead of withholding it. */
    private static final Set<String> OF_THE_MOMENT = Set.of("QUIET_HOURS", "PUBLIC_HOLIDAY");

    private static final Set<ContactChannel> CONVERSATIONS =
            EnumSet.of(ContactChannel.PHONE, ContactChannel.PORTAL, ContactChannel.CHAT, ContactChannel.IN_PERSON);

    private static final String BIRTHDAY_GREETING = "BIRTHDAY_GREETING";
    private static final String COURTESY_CALL = "COURTESY_CALL";
    private static final String NOT_REACHABLE = "NOT_REACHABLE";

    /** Something the calendar knows: an action, its last day, and the contract it concerns. */
    private record Occasion(String action, LocalDate since, LocalDate latest, ContractPicture contract) {

        boolean greeting() {
            return action.equals(BIRTHDAY_GREETING);
        }
    }

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final ContactPhase gate;
    private final Moment now;

    OccasionPhase(PolicySnapshot snapshot, CaseFile file, ContactPhase gate) {
        this.snapshot = snapshot;
        this.file = file;
        this.gate = gate;
        this.now = file.asOf();
    }

    void decide(
            RuleRun run,
            ContactSituation situation,
            Map<ContactChannel, ChannelSituation> channels,
            List<ContactFinding> contact,
            List<Proposal> proposals,
            List<Withheld> withheld) {
        Map<OccasionQuestion, Occasion> asked = new LinkedHashMap<>();
        List<Occasion> due = calendar(situation).stream()
                .filter(occasion -> !alreadyDone(occasion))
                .toList();
        List<ContactFinding> greeting = due.stream().anyMatch(Occasion::greeting)
                ? gate.withGreetingCard(run, situation, channels.get(ContactChannel.POST), contact)
                : contact;
        for (Occasion occasion : due) {
            List<ContactFinding> permitted = occasion.greeting() ? greeting : contact;
            asked.put(question(run, occasion, situation, channels, permitted), occasion);
        }
        run.ask(asked.keySet());
        Set<String> settled = new HashSet<>();
        Map<String, Withheld> refused = new LinkedHashMap<>();
        asked.forEach((question, occasion) -> {
            // Two contracts may give the same occasion; one contact serves both.
            if (question.proposedChannel() != null && !settled.contains(occasion.action)) {
                List<Refusal> refusals = refusals(question, occasion, occasion.greeting() ? greeting : contact);
                if (refusals.isEmpty()) {
                    settled.add(occasion.action);
                    proposals.add(proposal(question, occasion));
                } else {
                    refused.putIfAbsent(occasion.action, new Withheld(occasion.action, refusals, null));
                }
            }
        });
        refused.keySet().removeAll(settled);
        withheld.addAll(refused.values());
    }

    private List<Occasion> calendar(ContactSituation situation) {
        LocalDate today = now.date();
        List<Occasion> occasions = new ArrayList<>();
        LocalDate birthDate = file.customer().birthDate();
        if (birthDate != null
                && snapshot.countries()
                        .birthdayIn(today.getYear(), birthDate, file.customer().country())
                        .equals(today)) {
            occasions.add(new Occasion(BIRTHDAY_GREETING, today.minusMonths(6), today, ContractPicture.NONE));
        }
        for (Contract contract : file.customerCase().contracts()) {
            ContractPicture picture = file.supplyPainter().picture(contract, now);
            if (picture.current() && picture.daysSinceSigned() >= 0) {
                LocalDate signed = contract.signedOn();
                LocalDate last = signed.plusDays(situation.policy().courtesyToDay());
                for (String action : List.of(COURTESY_CALL, "WELCOME_MAIL_SERVICE", "SERVICE_CALL_CONTRACT_NEED")) {
                    occasions.add(new Occasion(action, signed, last, picture));
                }
            }
        }
        if (situation.customer().openComplaints() > 0) {
            occasions.add(new Occasion(
                    "COMPLAINT_CALLBACK",
                    null,
                    today.plusDays(situation.policy().promiseServiceDays()),
                    ContractPicture.NONE));
        }
        if (situation.customer().brokenPromises() > 0) {
            occasions.add(new Occasion("PROMISE_REPAIR", null, today, ContractPicture.NONE));
        }
        if (inbound().present()) {
            occasions.add(new Occasion("ASK_OPT_IN", null, today, ContractPicture.NONE));
        }
        // The nearest last day first, so that the order of contracts plays no part.
        occasions.sort(Comparator.comparing(Occasion::latest));
        return occasions;
    }

    private boolean alreadyDone(Occasion occasion) {
        Actions.Action action = snapshot.actions().of(occasion.action);
        return occasion.since != null
                && file.events()
                        .doneBetween(
                                occasion.since
                                        .atStartOfDay(now.zone())
                                        .toInstant()
                                        .toEpochMilli(),
                                now.millis(),
                                action.code(),
                                action.doneBy());
    }

    private OccasionQuestion question(
            RuleRun run,
            Occasion occasion,
            ContactSituation situation,
            Map<ContactChannel, ChannelSituation> channels,
            List<ContactFinding> contact) {
        return new OccasionQuestion(
                run,
                occasion.action,
                situation.customer(),
                situation.supply(),
                situation.policy(),
                occasion.contract,
                channels.get(ContactChannel.PHONE).law(),
                permission(ContactChannel.PHONE, situation, channels, contact),
                permission(ContactChannel.EMAIL, situation, channels, contact),
                permission(ContactChannel.POST, situation, channels, contact),
                inbound());
    }

    private static Permission permission(
            ContactChannel channel,
            ContactSituation situation,
            Map<ContactChannel, ChannelSituation> channels,
            List<ContactFinding> contact) {
        LegalTerms law = channels.get(channel).law();
        ConsentPicture consent = channels.get(channel).consent();
        boolean wanted =
                law.wantsConsent(situation.exception(), situation.customer().presumedPhoneInterest());
        return new Permission(
                channel,
                lasting(contact, channel, Purpose.ADVERTISING).isEmpty(),
                consent.valid(),
                !law.known() || consent.saidNo() || wanted && !consent.valid(),
                lasting(contact, channel, Purpose.SERVICE).isEmpty());
    }

    private Inbound inbound() {
        Touchpoint touchpoint = file.customerCase().touchpoint();
        if (touchpoint == null || touchpoint.direction() != Direction.INBOUND) {
            return Inbound.NONE;
        }
        return new Inbound(
                true,
                CONVERSATIONS.contains(touchpoint.channel()),
                touchpoint.type().equals("COMPLAINT_OPEN"),
                touchpoint.channel());
    }

    private List<Refusal> refusals(OccasionQuestion question, Occasion occasion, List<ContactFinding> contact) {
        Actions.Action action = snapshot.actions().of(occasion.action);
        List<Refusal> refusals = new ArrayList<>(gate.refusals(question.refusals()));
        for (Refusal refusal : lasting(contact, question.proposedChannel(), action.purpose())) {
            boolean inTalk = refusal.code().equals(NOT_REACHABLE)
                    && question.proposedChannel() == question.getInbound().channel();
            if (!inTalk && refusals.stream().noneMatch(listed -> listed.code().equals(refusal.code()))) {
                refusals.add(refusal);
            }
        }
        if (refusals.isEmpty() && earliest(action, question.proposedChannel()).isAfter(occasion.latest)) {
            String code = action.code().equals(COURTESY_CALL) ? "COURTESY_CALL_OUTSIDE_WINDOW" : "QUIET_HOURS";
            refusals.add(new Refusal(code, question.proposedBy(), null, null, null, null));
        }
        return refusals;
    }

    private Proposal proposal(OccasionQuestion question, Occasion occasion) {
        Actions.Action action = snapshot.actions().of(occasion.action);
        LocalDate earliest = earliest(action, question.proposedChannel());
        return new Proposal(action, question.proposedChannel(), earliest, occasion.latest, question.proposedBy());
    }

    // A call waits for the next hour in which people may be called; everything else goes on the day.
    private LocalDate earliest(Actions.Action action, ContactChannel channel) {
        if (!snapshot.channel(channel).quietHours()) {
            return now.date();
        }
        var hours = action.code().equals(COURTESY_CALL) ? snapshot.courtesyHours() : snapshot.callingHours();
        String country = file.customer().country();
        LocalDateTime candidate = now.local();
        boolean advertising = action.purpose() == Purpose.ADVERTISING;
        for (int hop = 0; advertising && hop < snapshot.policy().lookAheadDays(); hop++) {
            LocalDateTime open = hours.nextOpen(country, candidate);
            if (open == null || !file.isHoliday(open.toLocalDate())) {
                return open == null ? LocalDate.MAX : open.toLocalDate();
            }
            candidate = open.toLocalDate().plusDays(1).atStartOfDay();
        }
        return candidate.toLocalDate();
    }

    /** Refusals of a contact that do not merely concern the hour of the day. */
    private static List<Refusal> lasting(List<ContactFinding> contact, ContactChannel channel, Purpose purpose) {
        return contact.stream()
                .filter(finding -> finding.channel() == channel && finding.purpose() == purpose)
                .flatMap(finding -> finding.refusals().stream())
                .filter(refusal -> !OF_THE_MOMENT.contains(refusal.code()))
                .toList();
    }
}

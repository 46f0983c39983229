package org.courtesy.assess;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.courtesy.policy.LegalClasses.LegalClass;
import org.courtesy.policy.OpeningHours;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/**
 * Is there an occasion? Asks the rules about everything that the calendar knows, lets them propose or refuse, and sends
 * every proposal through the gate: an action is listed only when its channel permits it for its legal class.
 */
final class OccasionPhase {

    /** Refusals of the moment: they shift an action to a better hour or day instead of withholding it. */
    private static final Set<String> OF_THE_MOMENT = Set.of("QUIET_HOURS", "PUBLIC_HOLIDAY");

    private static final Set<ContactChannel> CONVERSATIONS =
            EnumSet.of(ContactChannel.PHONE, ContactChannel.PORTAL, ContactChannel.CHAT, ContactChannel.IN_PERSON);

    private static final String BIRTHDAY_GREETING = "BIRTHDAY_GREETING";
    private static final String COURTESY_CALL = "COURTESY_CALL";
    private static final String NOT_REACHABLE = "NOT_REACHABLE";

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final ContactPhase gate;
    private final Standing standing;
    private final Moment now;
    private final Inbound inbound;

    OccasionPhase(PolicySnapshot snapshot, CaseFile file, ContactPhase gate, Standing standing) {
        this.snapshot = snapshot;
        this.file = file;
        this.gate = gate;
        this.standing = standing;
        this.now = file.asOf();
        this.inbound = inbound(file.customerCase().touchpoint());
    }

    void decide(
            RuleRun run,
            ContactSituation situation,
            Map<ContactChannel, ChannelSituation> channels,
            List<ContactFinding> contact,
            List<Proposal> proposals,
            List<Withheld> withheld) {
        OccasionCalendar calendar = new OccasionCalendar(snapshot, file, situation.customer(), inbound.present());
        List<Occasion> occasions = calendar.occasions().stream()
                .filter(occasion -> !alreadyDone(occasion))
                .toList();
        List<ContactFinding> greeting = situation.customer().birthday()
                ? gate.withGreetingCard(run, situation, channels.get(ContactChannel.POST), contact)
                : contact;
        OccasionQuestion.Situation facts = facts(calendar);
        OccasionQuestion.Ways ways = ways(situation, channels, contact);
        List<OccasionQuestion> questions = new ArrayList<>(occasions.size());
        for (Occasion occasion : occasions) {
            questions.add(new OccasionQuestion(
                    run,
                    occasion.action(),
                    situation.customer(),
                    situation.supply(),
                    situation.policy(),
                    occasion.contract(),
                    isGreeting(occasion) ? ways(situation, channels, greeting) : ways,
                    inbound,
                    facts));
        }
        run.ask(questions);
        Set<String> settled = new HashSet<>();
        Map<String, Withheld> refused = new LinkedHashMap<>();
        for (int i = 0; i < occasions.size(); i++) {
            Occasion occasion = occasions.get(i);
            OccasionQuestion question = questions.get(i);
            // Two contracts may give the same occasion; one contact serves both.
            if (question.wasProposed() && !settled.contains(occasion.action())) {
                LegalClass legalClass = legalClass(occasion.action(), question.proposedChannel());
                List<Refusal> refusals =
                        refusals(question, occasion, legalClass, isGreeting(occasion) ? greeting : contact);
                if (refusals.isEmpty()) {
                    settled.add(occasion.action());
                    proposals.add(proposal(question, occasion, legalClass));
                } else {
                    refused.putIfAbsent(occasion.action(), new Withheld(occasion.action(), refusals, null));
                }
            }
        }
        refused.keySet().removeAll(settled);
        withheld.addAll(refused.values());
    }

    /** Whether the customer has begun a conversation that is no complaint. */
    boolean conversation() {
        return inbound.conversation() && !inbound.complaint();
    }

    private static boolean isGreeting(Occasion occasion) {
        return occasion.action().equals(BIRTHDAY_GREETING);
    }

    private OccasionQuestion.Situation facts(OccasionCalendar calendar) {
        Events.Event followUp = calendar.followUp();
        ContactChannel agreed = followUp == null ? null : followUp.touchpoint().channel();
        return new OccasionQuestion.Situation(
                standing.highRisk(),
                standing.segmentOrEmpty(),
                calendar.anniversary(),
                followUp != null,
                agreed == null ? ContactChannel.PHONE : agreed,
                standing.newLoyaltyLevel());
    }

    private boolean alreadyDone(Occasion occasion) {
        Actions.Action action = snapshot.actions().of(occasion.action());
        return occasion.since() != null
                && file.events()
                        .doneBetween(
                                occasion.since()
                                        .atStartOfDay(now.zone())
                                        .toInstant()
                                        .toEpochMilli(),
                                now.millis(),
                                action.code(),
                                action.doneBy());
    }

    private OccasionQuestion.Ways ways(
            ContactSituation situation, Map<ContactChannel, ChannelSituation> channels, List<ContactFinding> contact) {
        ContactChannel best = BestWay.of(
                channel -> lasting(contact, channel, Purpose.ADVERTISING).isEmpty(),
                file.customer().preference().preferredChannel());
        return new OccasionQuestion.Ways(
                channels.get(ContactChannel.PHONE).law(),
                channels.get(ContactChannel.EMAIL).law(),
                permission(ContactChannel.PHONE, situation, channels, contact),
                permission(ContactChannel.EMAIL, situation, channels, contact),
                permission(ContactChannel.POST, situation, channels, contact),
                channels.get(ContactChannel.EMAIL).reachable() ? ContactChannel.EMAIL : ContactChannel.POST,
                best == null ? ContactChannel.EMAIL : best);
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

    private static Inbound inbound(Touchpoint touchpoint) {
        return touchpoint == null || touchpoint.direction() != Direction.INBOUND
                ? Inbound.NONE
                : new Inbound(
                        true,
                        CONVERSATIONS.contains(touchpoint.channel()),
                        touchpoint.type().equals("COMPLAINT_OPEN"),
                        touchpoint.channel());
    }

    private LegalClass legalClass(String action, ContactChannel channel) {
        return snapshot.legalClasses().of(action, file.setting(channel));
    }

    private List<Refusal> refusals(
            OccasionQuestion question, Occasion occasion, LegalClass legalClass, List<ContactFinding> contact) {
        List<Refusal> refusals = new ArrayList<>(gate.refusals(question.refusals()));
        ContactChannel channel = question.proposedChannel();
        if (channel == null) {
            return refusals;
        }
        for (Refusal refusal : lasting(contact, channel, legalClass.purpose())) {
            boolean inTalk = refusal.code().equals(NOT_REACHABLE) && channel == inbound.channel();
            if (!inTalk && refusals.stream().noneMatch(listed -> listed.code().equals(refusal.code()))) {
                refusals.add(refusal);
            }
        }
        LocalDate earliest = earliest(occasion.action(), channel, legalClass.purpose());
        if (refusals.isEmpty() && occasion.latest() != null && earliest.isAfter(occasion.latest())) {
            String code = occasion.action().equals(COURTESY_CALL) ? "COURTESY_CALL_OUTSIDE_WINDOW" : "QUIET_HOURS";
            refusals.add(new Refusal(code, question.proposedBy(), null, null, null, null));
        }
        return refusals;
    }

    private Proposal proposal(OccasionQuestion question, Occasion occasion, LegalClass legalClass) {
        return new Proposal(
                snapshot.actions().of(occasion.action()),
                question.proposedChannel(),
                legalClass,
                earliest(occasion.action(), question.proposedChannel(), legalClass.purpose()),
                occasion.latest(),
                occasion.overdue(),
                question.proposedBy());
    }

    // A call waits for the next hour in which people may be called; everything else goes on the day.
    private LocalDate earliest(String action, ContactChannel channel, Purpose purpose) {
        if (channel == null
                || purpose != Purpose.ADVERTISING
                || !snapshot.channel(channel).quietHours()) {
            return now.date();
        }
        OpeningHours hours = action.equals(COURTESY_CALL) ? snapshot.courtesyHours() : snapshot.callingHours();
        LocalDateTime candidate = now.local();
        for (int hop = 0; hop < snapshot.policy().lookAheadDays(); hop++) {
            LocalDateTime open = hours.nextOpen(file.customer().country(), candidate);
            if (open == null || !file.isHoliday(open.toLocalDate())) {
                return open == null ? LocalDate.MAX : open.toLocalDate();
            }
            candidate = open.toLocalDate().plusDays(1).atStartOfDay();
        }
        return candidate.toLocalDate();
    }

    /** Refusals of a contact that do not merely concern the hour of the day. */
    private static List<Refusal> lasting(List<ContactFinding> contact, ContactChannel channel, Purpose purpose) {
        List<Refusal> lasting = new ArrayList<>();
        for (ContactFinding finding : contact) {
            if (finding.channel() == channel && finding.purpose() == purpose) {
                for (Refusal refusal : finding.refusals()) {
                    if (!OF_THE_MOMENT.contains(refusal.code())) {
                        lasting.add(refusal);
                    }
                }
            }
        }
        return lasting;
    }
}

package org.courtesy.assess;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.RefusalDraft;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleRun;

/** The gate: may this customer be contacted, on each channel for each purpose, and if not, from when on? */
final class ContactPhase {

    /** More hops than any calendar of pauses, caps and quiet hours takes in 90 days. */
    private static final int HOPS = 400;

    private final RuleBase rules;
    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final OffsetDateTime now;
    private final Comparator<Refusal> decisiveFirst;

    ContactPhase(RuleBase rules, PolicySnapshot snapshot, CaseFile file) {
        this.rules = rules;
        this.snapshot = snapshot;
        this.file = file;
        this.now = file.asOf().offset();
        this.decisiveFirst = Comparator.comparingInt(
                        (Refusal refusal) -> snapshot.codes().rank(refusal.code()))
                .thenComparing(Refusal::code)
                .thenComparing(Refusal::rule);
    }

    List<ContactFinding> decide(
            RuleRun run, ContactSituation situation, Map<ContactChannel, ChannelSituation> channels) {
        return ask(run, situation, channels).stream().map(this::finding).toList();
    }

    /** The questions of all channels and purposes, answered by the rules. */
    List<ContactQuestion> ask(RuleRun run, ContactSituation situation, Map<ContactChannel, ChannelSituation> channels) {
        ContactChannel[] all = ContactChannel.values();
        Purpose[] purposes = Purpose.values();
        List<ContactQuestion> questions = new ArrayList<>(all.length * purposes.length);
        for (ContactChannel channel : all) {
            for (Purpose purpose : purposes) {
                questions.add(new ContactQuestion(run, channel, purpose, situation, channels.get(channel)));
            }
        }
        run.ask(questions);
        return questions;
    }

    private ContactFinding finding(ContactQuestion question) {
        List<RefusalDraft> drafts = question.refusals();
        boolean allowed = drafts.isEmpty();
        return new ContactFinding(
                question.getChannel(),
                question.getPurpose(),
                allowed,
                allowed ? now : allowedFrom(question),
                refusals(drafts),
                advice(question));
    }

    private List<String> advice(ContactQuestion question) {
        return question.advice().isEmpty()
                ? List.of()
                : question.advice().stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(snapshot.codes()::adviceRank))
                        .toList();
    }

    /** The same answers with post judged as a greeting card, which weighs less than a letter. */
    List<ContactFinding> withGreetingCard(
            RuleRun run, ContactSituation situation, ChannelSituation post, List<ContactFinding> contact) {
        ContactQuestion card = new ContactQuestion(
                run,
                ContactChannel.POST,
                Purpose.ADVERTISING,
                situation,
                post.weighing(snapshot.policy().greetingCardPoints()));
        run.ask(List.of(card));
        ContactFinding judged = new ContactFinding(
                card.getChannel(),
                card.getPurpose(),
                card.refusals().isEmpty(),
                null,
                refusals(card.refusals()),
                List.of());
        return contact.stream()
                .map(finding -> finding.channel() == card.getChannel() && finding.purpose() == card.getPurpose()
                        ? judged
                        : finding)
                .toList();
    }

    /** Refusals of a question, the decisive first; a reason that several rules found is listed once. */
    List<Refusal> refusals(List<RefusalDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>(drafts.size());
        for (RefusalDraft draft : drafts) {
            refusals.add(refusal(draft));
        }
        refusals.sort(decisiveFirst);
        // Equal codes have equal ranks, so they are neighbours.
        List<Refusal> listed = new ArrayList<>(refusals.size());
        for (Refusal refusal : refusals) {
            if (listed.isEmpty() || !listed.get(listed.size() - 1).code().equals(refusal.code())) {
                listed.add(refusal);
            }
        }
        return Collections.unmodifiableList(listed);
    }

    private Refusal refusal(RefusalDraft draft) {
        return new Refusal(
                draft.code(),
                draft.rule(),
                offset(draft.untilInstant()),
                draft.liftingEvent(),
                snapshot.codes().legalBasis(draft.code(), file.customer().country()),
                null);
    }

    private OffsetDateTime offset(Instant instant) {
        return instant == null ? null : file.moment(instant.toEpochMilli()).offset();
    }

    // Every refusal holds without a break until its own end, so nothing is allowed before the last of these ends; there
    // the same question is asked again, since something else may have begun.
    private OffsetDateTime allowedFrom(ContactQuestion question) {
        long limit = file.asOf().millis() + snapshot.policy().lookAheadDays() * Moment.DAY;
        long from = file.asOf().millis();
        List<RefusalDraft> refusals = question.refusals();
        for (int hop = 0; hop < HOPS && !refusals.isEmpty(); hop++) {
            Instant end = latestEnd(refusals);
            if (end == null || end.toEpochMilli() <= from || end.toEpochMilli() > limit) {
                return null;
            }
            from = end.toEpochMilli();
            refusals = askAgain(question, file.moment(from));
        }
        return refusals.isEmpty() ? file.moment(from).offset() : null;
    }

    private static Instant latestEnd(List<RefusalDraft> refusals) {
        Instant latest = Instant.MIN;
        for (RefusalDraft refusal : refusals) {
            if (refusal.untilInstant() == null) {
                return null;
            }
            latest = refusal.untilInstant().isAfter(latest) ? refusal.untilInstant() : latest;
        }
        return latest;
    }

    private List<RefusalDraft> askAgain(ContactQuestion question, Moment then) {
        try (RuleRun run = rules.open(file.entries(then))) {
            ContactQuestion again = new ContactQuestion(
                    run,
                    question.getChannel(),
                    question.getPurpose(),
                    file.situation(then),
                    file.channel(question.getChannel(), then));
            run.ask(List.of(again));
            return again.refusals();
        }
    }
}

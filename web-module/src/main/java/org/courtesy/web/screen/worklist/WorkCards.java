package org.courtesy.web.screen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.courtesy.consent.ConsentService;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.ContactFinding;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.screen.customer.CaseFacts;
import org.courtesy.web.screen.customer.CustomerPage;
import org.courtesy.web.screen.customer.CustomerPages;
import org.courtesy.web.screen.customer.Head;
import org.courtesy.web.screen.customer.NextCard;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.touchpoint.TimelineLine;
import org.courtesy.worklist.WorkItem;

/** Puts together what somebody needs to work on a row without leaving the list. */
@ApplicationScoped
public class WorkCards {

    private static final int LAST = 4;
    private static final int WITH_NOTES = 20;

    private final CustomerPages pages;
    private final TouchpointService touchpoints;
    private final ConsentService consents;
    private final Clock clock;

    @Inject
    public WorkCards(CustomerPages pages, TouchpointService touchpoints, ConsentService consents, Clock clock) {
        this.pages = pages;
        this.touchpoints = touchpoints;
        this.consents = consents;
        this.clock = clock;
    }

    /** For the proxy. */
    protected WorkCards() {
        this(null, null, null, null);
    }

    /** The card of a row. */
    public WorkCard of(WorkItem item, String me, ZoneId zone, Words words) {
        CustomerPage page = pages.page(item.customer(), null, words);
        CaseFacts facts = page.facts();
        CustomerRecord record = page.record();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        WorkLine line = WorkLine.of(item, me, today, zone, false, words);
        Words theirs = words.spokenBy(record.customer());
        ActionFinding action = page.assessment().actions().stream()
                .filter(one -> one.code().equals(item.code()))
                .findFirst()
                .orElse(null);
        Page<TouchpointView> history = touchpoints.timeline(item.customer(), null, WITH_NOTES);
        Optional<ContactFinding> gate = gate(item, page);
        return new WorkCard(
                line,
                item.customer(),
                page.head().relation(),
                record.phones(),
                record.emails(),
                Head.address(record.address(), words),
                record.customer().birthDate() == null
                        ? ""
                        : words.day(record.customer().birthDate()),
                page.alerts(),
                until(item, words),
                action == null ? "" : NextCard.reason(item.code(), action, facts, words),
                item.channel() == null ? "" : theirs.toSay(item.code()),
                theirs.locale().getLanguage(),
                gate(line, item, gate, zone, today, words),
                line.mine() || gate.map(ContactFinding::allowed).orElse(true),
                notes(item, history),
                history.items().stream()
                        .limit(LAST)
                        .map(one -> TimelineLine.of(one, facts.zone(), facts.today(), words))
                        .toList(),
                consents.promises(item.customer()).stream()
                        .filter(promise -> promise.keptOn() == null)
                        .map(promise -> promised(promise, today, words))
                        .toList());
    }

    private static String promised(PromiseEntry promise, LocalDate today, Words words) {
        String day = words.say("today.promise", words.dayNear(promise.dueOn(), today));
        return promise.what() == null ? day : day + ": " + promise.what();
    }

    private static Optional<ContactFinding> gate(WorkItem item, CustomerPage page) {
        return page.assessment().contact().stream()
                .filter(one -> one.channel() == item.channel() && one.purpose() == item.purpose())
                .findFirst();
    }

    private static String gate(
            WorkLine line, WorkItem item, Optional<ContactFinding> gate, ZoneId zone, LocalDate today, Words words) {
        if (line.mine() && item.channel() != null) {
            return words.say(
                    "today.reserved",
                    words.moment(item.claimedUntil().atZone(zone).toOffsetDateTime(), zone, today));
        }
        return gate.map(one -> one.allowed()
                        ? words.say("today.allowed", words.of(item.channel()), words.of(item.purpose()))
                        : one.refusals().get(0).text())
                .orElse("");
    }

    private static String until(WorkItem item, Words words) {
        if (item.lastDay() == null) {
            return "";
        }
        return item.legalBasis() == null
                ? words.say("today.until", words.weekday(item.lastDay()))
                : words.say("today.untilBy", words.weekday(item.lastDay()), words.citation(item.legalBasis()));
    }

    /** What was planned or noted for this very thing, the latest first. */
    private static List<String> notes(WorkItem item, Page<TouchpointView> history) {
        return history.items().stream()
                .filter(one -> one.note() != null && !one.note().isBlank())
                .filter(one ->
                        one.status() == TouchpointStatus.PLANNED && one.type().equals(item.code())
                                || item.id().toString().equals(one.task()))
                .map(TouchpointView::note)
                .toList();
    }
}

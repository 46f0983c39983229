package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.assess.ContactReasons;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerReason;

/** "Why did you contact me?": contacts that were made, and those that are planned or due. */
final class OwnContacts {

    private static final int MOST = 30;

    private final CustomerCase known;
    private final ContactReasons reasons;
    private final ZoneId zone;

    OwnContacts(CustomerCase known, ContactReasons reasons, ZoneId zone) {
        this.known = known;
        this.reasons = reasons;
        this.zone = zone;
    }

    /** What was made, the latest first. */
    List<OwnContact> made() {
        return outbound()
                .filter(touchpoint -> touchpoint.status() != TouchpointStatus.PLANNED)
                .sorted(Comparator.comparing(
                                (Touchpoint touchpoint) -> touchpoint.at().toInstant())
                        .reversed())
                .limit(MOST)
                .map(touchpoint -> contact(touchpoint, false))
                .toList();
    }

    /** What is planned, the next first, and behind it what is due and not planned yet. */
    List<OwnContact> planned(Assessment assessment) {
        List<OwnContact> planned = new ArrayList<>(outbound()
                .filter(touchpoint -> touchpoint.status() == TouchpointStatus.PLANNED)
                .sorted(Comparator.comparing(touchpoint -> touchpoint.at().toInstant()))
                .map(touchpoint -> contact(touchpoint, true))
                .toList());
        reasons.ofProposals(known, assessment).stream()
                .filter(reason -> planned.stream()
                        .noneMatch(contact -> contact.type().equals(reason.action())
                                && contact.channel().name().equals(reason.channel())))
                .map(reason -> new OwnContact(
                        "due_" + reason.action() + "_" + reason.channel(),
                        null,
                        reason.action(),
                        ContactChannel.valueOf(reason.channel()),
                        true,
                        true,
                        inZone(reason)))
                .forEach(planned::add);
        return planned;
    }

    private Stream<Touchpoint> outbound() {
        return known.touchpoints().stream()
                .filter(touchpoint -> touchpoint.direction() == Direction.OUTBOUND
                        && touchpoint.status() != TouchpointStatus.CANCELLED);
    }

    private OwnContact contact(Touchpoint touchpoint, boolean planned) {
        return new OwnContact(
                "t" + touchpoint.id().replace("-", ""),
                touchpoint.at().atZoneSameInstant(zone).toOffsetDateTime(),
                touchpoint.type(),
                touchpoint.channel(),
                planned,
                touchpoint.status() != TouchpointStatus.UNDELIVERED,
                inZone(reasons.of(known, touchpoint)));
    }

    /** On the customer's calendar, so that the day of a consent is the day on which it was given. */
    private CustomerReason inZone(CustomerReason reason) {
        OffsetDateTime since = reason.since();
        return since == null
                ? reason
                : new CustomerReason(
                        reason.action(),
                        reason.channel(),
                        reason.ground(),
                        since.atZoneSameInstant(zone).toOffsetDateTime(),
                        reason.textVersion(),
                        reason.legalBasis(),
                        null);
    }
}

package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courtesy.assess.ContactReasons;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.StoredConsent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;
import org.courtesy.selfservice.AdvertisingWay.Standing;

/** How it stands with consents and objections, told from the ledger and the decision of now. */
final class OwnConsents {

    private OwnConsents() {}

    /** The ledger, the latest entry first. */
    static List<OwnConsent> of(List<StoredConsent> ledger, OffsetDateTime now) {
        record Subject(Purpose purpose, ContactChannel channel) {}
        Set<Subject> seen = new HashSet<>();
        List<OwnConsent> told = new ArrayList<>();
        for (StoredConsent stored : ledger) {
            ConsentEntry entry = stored.entry();
            boolean latest = !entry.at().isAfter(now) && seen.add(new Subject(entry.purpose(), entry.channel()));
            told.add(new OwnConsent(
                    entry.purpose(),
                    entry.channel(),
                    entry.state(),
                    entry.at(),
                    entry.proof(),
                    entry.textVersion(),
                    entry.occasion(),
                    latest && entry.state() == ConsentState.GRANTED));
        }
        return told;
    }

    /** Advertising by channel. */
    static List<AdvertisingWay> ways(
            List<OwnConsent> consents,
            List<Objection> objections,
            Assessment assessment,
            ContactReasons reasons,
            OffsetDateTime now) {
        return Stream.of(ContactChannel.values())
                .map(channel -> objected(channel, objections)
                        .or(() -> said(channel, consents, now))
                        .orElseGet(() -> unsaid(channel, assessment, reasons)))
                .toList();
    }

    private static Optional<AdvertisingWay> objected(ContactChannel channel, List<Objection> objections) {
        return objections.stream()
                .filter(objection -> objection.purpose() == Purpose.ADVERTISING
                        && (objection.channel() == null || objection.channel() == channel))
                .min(Comparator.comparing(objection -> objection.at().toInstant()))
                .map(objection -> new AdvertisingWay(channel, Standing.OBJECTED, objection.at()));
    }

    private static Optional<AdvertisingWay> said(
            ContactChannel channel, List<OwnConsent> consents, OffsetDateTime now) {
        Predicate<OwnConsent> about = consent -> consent.purpose() == Purpose.ADVERTISING
                && consent.channel() == channel
                && !consent.at().isAfter(now);
        return consents.stream()
                .filter(about)
                .findFirst()
                .map(consent -> new AdvertisingWay(channel, standing(consent.state()), consent.at()));
    }

    private static Standing standing(ConsentState state) {
        return switch (state) {
            case GRANTED -> Standing.CONSENTED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case DENIED -> Standing.DENIED;
            case EXPIRED -> Standing.EXPIRED;
        };
    }

    /** Where nothing was said, the gate tells whether the law wants a consent. */
    private static AdvertisingWay unsaid(ContactChannel channel, Assessment assessment, ContactReasons reasons) {
        boolean forbidden = assessment.contact().stream()
                .filter(finding -> finding.channel() == channel && finding.purpose() == Purpose.ADVERTISING)
                .flatMap(finding -> finding.refusals().stream())
                .map(Refusal::code)
                .anyMatch(reasons::isLaw);
        return new AdvertisingWay(channel, forbidden ? Standing.NOT_PERMITTED : Standing.PERMITTED, null);
    }
}

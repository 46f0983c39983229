package org.courtesy.assess;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.ExceptionPicture;
import org.courtesy.fact.OfferTerms;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;

/**
 * On which channels may an offer go out? The gate judges advertising for the own energy supply; on the channels that it
 * permits, the ground for it must cover what the offer advertises, too.
 */
final class OfferWays {

    private final CaseFile file;
    private final ContactSituation situation;
    private final Map<ContactChannel, ChannelSituation> channels;
    private final List<ContactFinding> advertising;
    private final Set<ContactChannel> permitted = EnumSet.noneOf(ContactChannel.class);

    OfferWays(
            CaseFile file,
            ContactSituation situation,
            Map<ContactChannel, ChannelSituation> channels,
            List<ContactFinding> contact) {
        this.file = file;
        this.situation = situation;
        this.channels = channels;
        this.advertising = contact.stream()
                .filter(finding -> finding.purpose() == Purpose.ADVERTISING)
                .toList();
        advertising.stream()
                .filter(ContactFinding::allowed)
                .map(ContactFinding::channel)
                .forEach(permitted::add);
    }

    /** Whether advertising is permitted on some channel. */
    boolean permitted() {
        return !permitted.isEmpty();
    }

    /** The earliest instant at which advertising is permitted on some channel, null when time alone does not do it. */
    Instant permittedFrom() {
        return advertising.stream()
                .map(ContactFinding::allowedFrom)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The best channel for an offer, null when none that is permitted covers it. */
    ContactChannel best(OfferTerms terms) {
        return BestWay.of(
                channel -> permitted.contains(channel) && covers(channel, terms),
                file.customer().preference().preferredChannel());
    }

    private boolean covers(ContactChannel channel, OfferTerms terms) {
        return !terms.consentWanted() && !lawWantsConsent(channel, terms) || consented(channel, terms.productGroup());
    }

    private boolean lawWantsConsent(ContactChannel channel, OfferTerms terms) {
        ExceptionPicture exception = situation.exception();
        return channels.get(channel)
                .law()
                .wantsConsent(
                        terms.similar() ? exception : exception.forSomethingElse(),
                        situation.customer().presumedPhoneInterest());
    }

    private boolean consented(ContactChannel channel, ProductGroup group) {
        return group == ProductGroup.ENERGY
                ? channels.get(channel).consent().valid()
                : file.consent(channel, group).valid();
    }
}

package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Ids;

/**
 * Ties every advertising contact to the consent it was made on: the latest word of the customer on that channel when it was made, if
 * that was a yes. Each use begins the five years anew for which the consent is kept (§ 7a (2) UWG), and is an entry of the
 * ledger. A contact without a consent, e.g. on the existing-customer exception or by letter, uses none. Runs in the caller's
 * transaction; the caller holds the customer.
 */
@ApplicationScoped
public class ConsentUses {

    private final ConsentRepository consents;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentUses() {
        this(null, null, null);
    }

    @Inject
    ConsentUses(ConsentRepository consents, Ids ids, Clock clock) {
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes that an advertising contact was made; a second time changes nothing. */
    public void used(long customerId, UUID touchpoint, ContactChannel channel, Instant at) {
        consents.latestWord(customerId, channel, at)
                .filter(word -> word.state() == ConsentState.GRANTED)
                .filter(consent -> consents.standingUse(touchpoint).isEmpty())
                .ifPresent(consent ->
                        consents.add(new ConsentUseEntity(ids.next(), consent.id(), touchpoint, at, clock.instant())));
    }

    /** Notes that a contact was not made after all: it was entered by mistake, or did not arrive. */
    public void undone(UUID touchpoint) {
        consents.standingUse(touchpoint).ifPresent(use -> consents.add(use.takenBack(ids.next(), clock.instant())));
    }

    /** Ties the contacts that were recorded before the consents they were made on: data come in any order. */
    void catchUp(Collection<ConsentEntity> written) {
        Instant now = clock.instant();
        List<Long> late = written.stream()
                .filter(entry ->
                        entry.state() == ConsentState.GRANTED && entry.givenAt().isBefore(now))
                .map(ConsentEntity::customerId)
                .distinct()
                .toList();
        if (!late.isEmpty()) {
            consents.untied(late)
                    .forEach(
                            contact -> used(contact.customer(), contact.touchpoint(), contact.channel(), contact.at()));
        }
    }
}

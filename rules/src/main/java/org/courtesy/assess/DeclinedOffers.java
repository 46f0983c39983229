package org.courtesy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Outcome;

/** When the customer last declined an offer: by the list of declined offers, or in a contact that made it. */
final class DeclinedOffers {

    private final CaseFile file;
    private final Moment now;

    DeclinedOffers(CaseFile file) {
        this.file = file;
        this.now = file.asOf();
    }

    /** Days since an offer was declined, whole ones where only the day is known; infinite when it never was. */
    double daysSince(String offer) {
        return days(offer).mapToDouble(now::daysSince).reduce(now.daysSince(inContact(offer)), Math::min);
    }

    /** First instant at which an offer has rested for so many days, null when it never was declined. */
    Instant restEnds(String offer, int days) {
        long contact = inContact(offer);
        long end = days(offer)
                .filter(day -> !day.isAfter(now.date()))
                .mapToLong(day ->
                        day.plusDays(days).atStartOfDay(now.zone()).toInstant().toEpochMilli())
                .reduce(contact == Events.NEVER ? Events.NEVER : contact + days * Moment.DAY, Math::max);
        return end == Events.NEVER ? null : Instant.ofEpochMilli(end);
    }

    private Stream<LocalDate> days(String offer) {
        return file.customerCase().declinedOffers().stream()
                .filter(declined -> declined.offer().equals(offer))
                .map(DeclinedOffer::on);
    }

    private long inContact(String offer) {
        return file.events()
                .latest(
                        now.millis(),
                        event -> offer.equals(event.touchpoint().offer())
                                && event.touchpoint().outcome() == Outcome.DECLINED);
    }
}

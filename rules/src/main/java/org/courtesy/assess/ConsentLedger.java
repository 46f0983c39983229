package org.courtesy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentPicture;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.ExceptionPicture;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/** Reads the consents as a ledger: per channel the latest entry decides, at a tie the stricter. */
final class ConsentLedger {

    private static final Set<ContactChannel> DOUBLE_OPT_IN_PROVES =
            EnumSet.of(ContactChannel.EMAIL, ContactChannel.SMS, ContactChannel.PUSH);

    private static final Comparator<ConsentPicture> STRICTER = Comparator.comparing(ConsentPicture::withdrawn)
            .thenComparing(ConsentPicture::denied)
            .thenComparing(picture -> !picture.valid())
            .thenComparing(ConsentPicture::recorded)
            .thenComparing(ConsentPicture::stale)
            .thenComparing(ConsentPicture::unproved)
            .thenComparing(ConsentPicture::doubleOptInOnly);

    private final CustomerCase customerCase;
    private final PolicySnapshot policy;

    ConsentLedger(CustomerCase customerCase, PolicySnapshot policy) {
        this.customerCase = customerCase;
        this.policy = policy;
    }

    ConsentPicture picture(ContactChannel channel, Moment now) {
        Instant decisive = Instant.MIN;
        ConsentPicture picture = ConsentPicture.NONE;
        for (Consent consent : customerCase.consents()) {
            if (consent.channel() != channel
                    || consent.purpose() != Purpose.ADVERTISING
                    || now.isBefore(consent.at())) {
                continue;
            }
            Instant at = consent.at().toInstant();
            if (at.isBefore(decisive)) {
                continue;
            }
            ConsentPicture judged = judge(consent, now);
            // Later is decisive; of two at the same instant it is the stricter, whatever their order.
            if (at.isAfter(decisive) || STRICTER.compare(judged, picture) > 0) {
                picture = judged;
            }
            decisive = at;
        }
        return picture;
    }

    private ConsentPicture judge(Consent consent, Moment now) {
        ConsentState state = consent.state();
        if (state == ConsentState.DENIED) {
            return ConsentPicture.DENIED;
        }
        if (state == ConsentState.WITHDRAWN) {
            return ConsentPicture.WITHDRAWN;
        }
        if (!consent.productGroups().contains(ProductGroup.ENERGY) || givenAsMinor(consent, now)) {
            return ConsentPicture.NONE;
        }
        boolean saidYes = state == ConsentState.GRANTED;
        boolean unfit =
                consent.proof() == Proof.DOUBLE_OPT_IN_EMAIL && !DOUBLE_OPT_IN_PROVES.contains(consent.channel());
        boolean doubleOptInOnly = saidYes && unfit && consent.channel() == ContactChannel.PHONE;
        boolean unproved = saidYes && !doubleOptInOnly && (unfit || consent.proof() == Proof.NONE);
        boolean stale = !saidYes || unusedFor(policy.policy().consentStaleMonths(), consent, now);
        boolean valid = !doubleOptInOnly && !unproved && !stale;
        boolean ageing = valid && unusedFor(policy.policy().consentReconfirmMonths(), consent, now);
        return new ConsentPicture(true, valid, false, false, doubleOptInOnly, unproved, stale, ageing);
    }

    private boolean givenAsMinor(Consent consent, Moment now) {
        LocalDate birthDate = customerCase.customer().birthDate();
        LocalDate given = consent.at().atZoneSameInstant(now.zone()).toLocalDate();
        return birthDate != null
                && !birthDate.isAfter(now.date())
                && Ages.completedYears(birthDate, given, customerCase.customer().country(), policy.countries())
                        < policy.policy().adultAge();
    }

    private static boolean unusedFor(int months, Consent consent, Moment now) {
        OffsetDateTime used = consent.lastUsedAt();
        OffsetDateTime last = used != null && !now.isBefore(used) && used.isAfter(consent.at()) ? used : consent.at();
        return last.atZoneSameInstant(now.zone()).plusMonths(months).toInstant().isBefore(now.instant());
    }

    /** The existing-customer exception, judged for the own energy supply. */
    ExceptionPicture exception(boolean energyActive, Moment now) {
        ExistingCustomerException exception = customerCase.existingCustomerException();
        if (exception == null) {
            return new ExceptionPicture(false, false, false, false, energyActive);
        }
        boolean objected = exception.objectedAt() != null && !now.isBefore(exception.objectedAt());
        return new ExceptionPicture(
                exception.addressFromSale() || exception.noticeAtCollection() || objected,
                exception.addressFromSale(),
                exception.noticeAtCollection(),
                objected,
                energyActive);
    }
}

package org.courtesy.assess;

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

    // Later is decisive; at the same instant a no beats a yes, and an unproved yes beats a proved one.
    private static final Comparator<Consent> DECISIVE = Comparator.comparing(
                    (Consent consent) -> consent.at().toInstant())
            .thenComparing(ConsentLedger::strictness);

    private final CustomerCase customerCase;
    private final PolicySnapshot policy;

    ConsentLedger(CustomerCase customerCase, PolicySnapshot policy) {
        this.customerCase = customerCase;
        this.policy = policy;
    }

    private static int strictness(Consent consent) {
        return switch (consent.state()) {
            case WITHDRAWN -> 5;
            case DENIED -> 4;
            case EXPIRED -> 3;
            case GRANTED -> consent.proof() == Proof.NONE
                    ? 2
                    : consent.productGroups().contains(ProductGroup.ENERGY) ? 0 : 1;
        };
    }

    ConsentPicture picture(ContactChannel channel, Moment now) {
        Consent latest = null;
        for (Consent consent : customerCase.consents()) {
            if (consent.channel() == channel
                    && consent.purpose() == Purpose.ADVERTISING
                    && !after(consent.at(), now)
                    && (latest == null || DECISIVE.compare(consent, latest) > 0)) {
                latest = consent;
            }
        }
        return latest == null ? ConsentPicture.NONE : judge(latest, now);
    }

    private ConsentPicture judge(Consent consent, Moment now) {
        boolean saidYes = consent.state() == ConsentState.GRANTED;
        boolean saidNo = consent.state() == ConsentState.DENIED || consent.state() == ConsentState.WITHDRAWN;
        boolean speaksOfEnergy = consent.productGroups().contains(ProductGroup.ENERGY);
        boolean recorded = saidNo || speaksOfEnergy && !givenAsMinor(consent, now);
        boolean unfit = saidYes
                && consent.proof() == Proof.DOUBLE_OPT_IN_EMAIL
                && !DOUBLE_OPT_IN_PROVES.contains(consent.channel());
        boolean doubleOptInOnly = unfit && consent.channel() == ContactChannel.PHONE;
        boolean unproved = saidYes && (consent.proof() == Proof.NONE || unfit && !doubleOptInOnly);
        boolean stale = consent.state() == ConsentState.EXPIRED || saidYes && tooOld(consent, now);
        return new ConsentPicture(
                recorded,
                recorded && saidYes && !unfit && !unproved && !stale,
                consent.state() == ConsentState.DENIED,
                consent.state() == ConsentState.WITHDRAWN,
                doubleOptInOnly,
                unproved,
                stale);
    }

    private boolean givenAsMinor(Consent consent, Moment now) {
        LocalDate birthDate = customerCase.customer().birthDate();
        LocalDate given = consent.at().atZoneSameInstant(now.zone()).toLocalDate();
        return birthDate != null
                && Ages.completedYears(birthDate, given, customerCase.customer().country(), policy.countries())
                        < policy.policy().adultAge();
    }

    private boolean tooOld(Consent consent, Moment now) {
        OffsetDateTime used = consent.lastUsedAt();
        OffsetDateTime last = used != null && !after(used, now) && used.isAfter(consent.at()) ? used : consent.at();
        return last.atZoneSameInstant(now.zone())
                .plusMonths(policy.policy().consentStaleMonths())
                .toInstant()
                .isBefore(now.instant());
    }

    /** The existing-customer exception, judged for the own energy supply. */
    ExceptionPicture exception(boolean energyActive, Moment now) {
        ExistingCustomerException exception = customerCase.existingCustomerException();
        if (exception == null) {
            return new ExceptionPicture(false, false, false, false, energyActive);
        }
        boolean objected = exception.objectedAt() != null && !after(exception.objectedAt(), now);
        return new ExceptionPicture(
                exception.addressFromSale() || exception.noticeAtCollection() || objected,
                exception.addressFromSale(),
                exception.noticeAtCollection(),
                objected,
                energyActive);
    }

    private static boolean after(OffsetDateTime at, Moment now) {
        return at.toInstant().isAfter(now.instant());
    }
}

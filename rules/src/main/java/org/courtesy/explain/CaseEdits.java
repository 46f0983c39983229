package org.courtesy.explain;

import static org.courtesy.explain.Copy.with;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Device;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Premise;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/**
 * Edits of a case outside of its contracts and touchpoints: each gives the same case with one thing different. An edit
 * that finds nothing to change gives an equal case.
 */
final class CaseEdits {

    private final CustomerCase given;
    private final PolicySnapshot snapshot;

    CaseEdits(CustomerCase given, PolicySnapshot snapshot) {
        this.given = given;
        this.snapshot = snapshot;
    }

    CustomerCase given() {
        return given;
    }

    Policy policy() {
        return snapshot.policy();
    }

    OffsetDateTime asOf() {
        return given.asOf();
    }

    /** The customer's own day. */
    LocalDate today() {
        return asOf().atZoneSameInstant(zone(given.customer(), snapshot)).toLocalDate();
    }

    static ZoneId zone(Customer customer, PolicySnapshot snapshot) {
        try {
            return customer.timeZone() == null
                    ? snapshot.countries().zone(customer.country())
                    : ZoneId.of(customer.timeZone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("customer.timeZone is no time zone: " + customer.timeZone(), e);
        }
    }

    /** The same case judged later; what is assessed stays when it was. */
    static CustomerCase at(CustomerCase given, OffsetDateTime then) {
        boolean undated = given.touchpoint() != null && given.touchpoint().at() == null;
        CustomerCase dated = undated ? with(given, "touchpoint", with(given.touchpoint(), "at", given.asOf())) : given;
        return dated.at(then);
    }

    ContractEdits contracts() {
        return new ContractEdits(this);
    }

    TouchpointEdits touchpoints() {
        return new TouchpointEdits(this, snapshot);
    }

    CustomerCase customer(String component, Object value) {
        return with(given, "customer", with(given.customer(), component, value));
    }

    CustomerCase preference(String component, Object value) {
        return customer("preference", with(given.customer().preference(), component, value));
    }

    CustomerCase premise(String component, Object value) {
        return with(given, "premise", with(premiseOrUnknown(), component, value));
    }

    private Premise premiseOrUnknown() {
        return given.premise() == null ? Premise.UNKNOWN : given.premise();
    }

    CustomerCase heatingInstalled() {
        Set<Device> installed = new LinkedHashSet<>(premiseOrUnknown().installed());
        installed.add(Device.HEATING);
        return premise("installed", List.copyOf(installed));
    }

    /** A minor who comes of age today: consents given before are a minor's still. */
    CustomerCase ofAge() {
        LocalDate latest = today().minusYears(policy().adultAge());
        LocalDate born = given.customer().birthDate();
        return born == null || !born.isAfter(latest) ? given : customer("birthDate", latest);
    }

    CustomerCase pauseEnded() {
        Preference wish = given.customer().preference();
        return customer("preference", with(with(wish, "pausedFrom", null), "pausedTo", null));
    }

    CustomerCase birthDateForGreetings() {
        Set<BirthDatePurpose> purposes = new LinkedHashSet<>(given.customer().birthDatePurposes());
        purposes.add(BirthDatePurpose.GREETING);
        return customer("birthDatePurposes", List.copyOf(purposes));
    }

    CustomerCase objectionWithdrawn() {
        List<Objection> others = given.objections().stream()
                .filter(objection -> objection.purpose() != Purpose.ADVERTISING)
                .toList();
        return with(given, "objections", others);
    }

    /** A consent to advertise anything, proved, from now on. */
    CustomerCase consentGranted(ContactChannel channel) {
        List<Consent> consents = new ArrayList<>(given.consents());
        consents.removeIf(consent -> consent.channel() == channel
                && consent.purpose() == Purpose.ADVERTISING
                && !consent.at().isBefore(asOf()));
        consents.add(new Consent(
                Purpose.ADVERTISING,
                channel,
                ConsentState.GRANTED,
                asOf(),
                Proof.SIGNED_FORM,
                null,
                Arrays.asList(ProductGroup.values()),
                null,
                null,
                null));
        return with(given, "consents", consents);
    }

    CustomerCase consentProved(ContactChannel channel) {
        return consents(consent -> consent.channel() == channel && consent.state() == ConsentState.GRANTED
                ? with(consent, "proof", Proof.SIGNED_FORM)
                : consent);
    }

    private CustomerCase consents(UnaryOperator<Consent> edit) {
        return with(given, "consents", given.consents().stream().map(edit).toList());
    }

    CustomerCase reachableOn(ContactChannel channel) {
        List<ContactChannel> reachable = given.customer().reachable();
        if (reachable == null || reachable.contains(channel)) {
            return given;
        }
        List<ContactChannel> more = new ArrayList<>(reachable);
        more.add(channel);
        return customer("reachable", more);
    }

    /** Nobody else in the household or at the premise got advertising lately. */
    CustomerCase othersLeftAlone() {
        CustomerCase quiet = given.premise() == null ? given : premise("advertisingPointsLast30Days", 0.0);
        return quiet.household() == null
                ? quiet
                : with(quiet, "household", with(quiet.household(), "advertisingPointsLast30Days", 0.0));
    }

    CustomerCase noOfferDeclined() {
        return with(touchpoints().withoutDeclinedOffers(), "declinedOffers", List.of());
    }
}

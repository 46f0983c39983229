package org.courtesy.assess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ConsentPicture;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.Direction;
import org.courtesy.fact.LocalMoment;
import org.courtesy.fact.Objection;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.SupplyPicture;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.Mode;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;

/** One case, read once, of which a situation can be taken at any instant. */
final class CaseFile {

    private final CustomerCase customerCase;
    private final PolicySnapshot snapshot;
    private final ZoneId zone;
    private final Moment asOf;
    private final Events events;
    private final Windows windows;
    private final ConsentLedger ledger;
    private final CustomerPainter painter;
    private final SupplyPainter supplyPainter;
    private final boolean trial;

    /** A case judged on trial. */
    CaseFile(CustomerCase customerCase, PolicySnapshot snapshot) {
        this(customerCase, snapshot, Mode.WHAT_IF);
    }

    CaseFile(CustomerCase customerCase, PolicySnapshot snapshot, Mode mode) {
        this.customerCase = customerCase;
        this.snapshot = snapshot;
        this.zone = zone(customerCase.customer(), snapshot);
        this.asOf = moment(customerCase.asOf().toInstant().toEpochMilli());
        this.events = new Events(customerCase, snapshot, zone);
        this.windows = new Windows(events, customerCase, snapshot.policy());
        this.ledger = new ConsentLedger(customerCase, snapshot);
        this.trial = mode == Mode.WHAT_IF;
        boolean holdout = !trial
                && Holdout.contains(
                        customerCase.customer().number(), snapshot.policy().holdoutPercent());
        this.painter = new CustomerPainter(customerCase, snapshot, events, holdout);
        this.supplyPainter = new SupplyPainter(customerCase.contracts(), snapshot.policy());
    }

    private static ZoneId zone(Customer customer, PolicySnapshot snapshot) {
        try {
            return customer.timeZone() == null
                    ? snapshot.countries().zone(customer.country())
                    : ZoneId.of(customer.timeZone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("customer.timeZone is no time zone: " + customer.timeZone(), e);
        }
    }

    /** What a channel's questions share at an instant. */
    ContactSituation situation(Moment now) {
        CustomerPicture picture = painter.picture(now);
        SupplyPicture supply = supplyPainter.picture(now);
        return new ContactSituation(
                picture,
                supply,
                snapshot.policy(),
                ledger.exception(supply.energy(), now),
                windows.load(now, picture.experienceBalance()),
                new LocalMoment(
                        !snapshot.callingHours().open(customer().country(), now.local()), isHoliday(now.date())),
                new CaseOutlook(this, now, snapshot));
    }

    Map<ContactChannel, ChannelSituation> channels(Moment now) {
        Map<ContactChannel, ChannelSituation> situations = new EnumMap<>(ContactChannel.class);
        for (ContactChannel channel : ContactChannel.values()) {
            situations.put(channel, channel(channel, now));
        }
        return situations;
    }

    ChannelSituation channel(ContactChannel channel, Moment now) {
        Customer customer = customer();
        return new ChannelSituation(
                customer.reachable() == null || customer.reachable().contains(channel),
                objected(channel, now),
                snapshot.channel(channel),
                snapshot.law().on(now.date(), customer.country(), customer.kind(), channel),
                ledger.picture(channel, ProductGroup.ENERGY, now),
                windows.pieces(now.millis(), channel),
                mixed(channel));
    }

    private boolean objected(ContactChannel channel, Moment now) {
        for (Objection objection : customerCase.objections()) {
            if (objection.purpose() == Purpose.ADVERTISING
                    && (objection.channel() == null || objection.channel() == channel)
                    && !now.isBefore(objection.at())) {
                return true;
            }
        }
        return false;
    }

    /** The consent that stands behind advertising a product group on a channel. */
    ConsentPicture consent(ContactChannel channel, ProductGroup group) {
        return ledger.picture(channel, group, asOf);
    }

    /** The class of the outbound message being assessed without the advertising that it carries; null when it is all one. */
    private Purpose mixed(ContactChannel channel) {
        Touchpoint message = customerCase.touchpoint();
        if (message == null
                || message.direction() != Direction.OUTBOUND
                || message.channel() != channel
                || message.carries().isEmpty()) {
            return null;
        }
        LegalClasses.Setting setting = setting(channel);
        Purpose alone = message.purpose() != null
                ? message.purpose()
                : snapshot.legalClasses().of(message.type(), setting).purpose();
        Purpose bundle = snapshot.legalClasses()
                .ofBundle(message.type(), message.carries(), setting)
                .purpose();
        return alone != Purpose.ADVERTISING && bundle == Purpose.ADVERTISING ? alone : null;
    }

    /** Where and when a message of now goes out. */
    LegalClasses.Setting setting(ContactChannel channel) {
        return new LegalClasses.Setting(
                asOf.date(), channel, customer().country(), customer().kind());
    }

    boolean isHoliday(LocalDate day) {
        return snapshot.holidays()
                .isHoliday(day, customer().country(), customer().state());
    }

    Moment moment(long millis) {
        return Moment.of(millis, zone);
    }

    Moment asOf() {
        return asOf;
    }

    CustomerCase customerCase() {
        return customerCase;
    }

    Customer customer() {
        return customerCase.customer();
    }

    /** The entries of the case for rules that look at them. */
    CaseEntries entries(Moment now) {
        return new Entries(customerCase, events, now);
    }

    Events events() {
        return events;
    }

    Windows windows() {
        return windows;
    }

    /** Whether the case is judged on trial: experiments leave it alone. */
    boolean trial() {
        return trial;
    }

    CustomerPainter painter() {
        return painter;
    }

    SupplyPainter supplyPainter() {
        return supplyPainter;
    }
}

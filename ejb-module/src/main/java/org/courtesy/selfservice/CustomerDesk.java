package org.courtesy.selfservice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.LinkPurpose;

/**
 * The customer's own desk: reads and changes what belongs to the customer of a link. Nobody has signed in here. Every method
 * takes the token of the link and answers nothing when it opens nothing; no method takes a customer.
 *
 * <p>Every change is in force at once, with a stored decision, or not at all. All methods that change throw
 * {@link org.courtesy.shared.UnavailableException} while no rules are live.
 */
@Stateless
@PermitAll
public class CustomerDesk {

    private final CustomerLinks links;
    private final CustomerSheets sheets;
    private final CustomerChanges changes;
    private final CustomerWill will;

    /** For the container's proxy. */
    protected CustomerDesk() {
        this(null, null, null, null);
    }

    @Inject
    CustomerDesk(CustomerLinks links, CustomerSheets sheets, CustomerChanges changes, CustomerWill will) {
        this.links = links;
        this.sheets = sheets;
        this.changes = changes;
        this.will = will;
    }

    /**
     * What the page shows.
     *
     * @param touchpoints how many of the latest touchpoints, 1..500
     */
    public Optional<CustomerSheet> sheet(String token, int touchpoints) {
        return links.holder(token, LinkPurpose.CUSTOMER_PAGE).map(holder -> sheets.of(holder, touchpoints));
    }

    /** Withdraws a consent. */
    public Optional<Change> withdraw(String token, Purpose purpose, ContactChannel channel) {
        return changes.make(
                token,
                holder ->
                        will.withdraw(holder, consent -> consent.purpose() == purpose && consent.channel() == channel));
    }

    /** Withdraws all consents. */
    public Optional<Change> withdrawAll(String token) {
        return changes.make(token, holder -> will.withdraw(holder, consent -> true));
    }

    /**
     * Objects to advertising.
     *
     * @param channel null: on every channel, and to profiling for advertising
     */
    public Optional<Change> object(String token, ContactChannel channel) {
        return changes.make(token, holder -> will.object(holder, channel));
    }

    /**
     * Wants no advertising for a time.
     *
     * @param from null: from today
     * @param to last day; null: until further notice
     * @throws org.courtesy.json.InvalidInputException if it ends before it begins
     */
    public Optional<Change> pause(String token, LocalDate from, LocalDate to) {
        return changes.make(token, holder -> will.pause(holder, from, to));
    }

    /** Ends the pause. */
    public Optional<Change> endPause(String token) {
        return changes.make(token, will::endPause);
    }

    /** Wants greetings or none. */
    public Optional<Change> greetings(String token, boolean wanted) {
        return changes.make(token, holder -> will.greetings(holder, wanted));
    }

    /**
     * Says how to be contacted.
     *
     * @param preferred null: no preference
     * @param most pieces of advertising in 30 days, 0 or more; null: no wish
     * @throws org.courtesy.json.InvalidInputException if it is less than none
     */
    public Optional<Change> prefer(String token, ContactChannel preferred, Integer most) {
        return changes.make(token, holder -> will.prefer(holder, preferred, most));
    }

    /** Brings the wishes back to what they were: it was a mistake. */
    public Optional<Change> restore(String token, Preference wishes) {
        return changes.make(token, holder -> will.restore(holder, wishes));
    }
}

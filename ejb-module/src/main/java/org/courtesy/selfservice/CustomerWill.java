package org.courtesy.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.courtesy.consent.ConsentBook;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.StoredConsent;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.link.LinkHolder;

/**
 * Writes the customer's will into the ledger, the objections and the wishes, just as staff would, and says what it wrote.
 * What is so already is not written again: a page sent twice withdraws once.
 */
@ApplicationScoped
class CustomerWill {

    /** Who wrote it down. */
    static final String CUSTOMER = "customer";

    /** On which occasion. */
    static final String OCCASION = "CUSTOMER_LINK";

    private final ConsentBook book;
    private final CustomerRegister customers;
    private final Clock clock;

    /** For the container's proxy. */
    protected CustomerWill() {
        this(null, null, null);
    }

    @Inject
    CustomerWill(ConsentBook book, CustomerRegister customers, Clock clock) {
        this.book = book;
        this.customers = customers;
        this.clock = clock;
    }

    /** Withdraws the consents in force that are meant. */
    List<Deed> withdraw(LinkHolder holder, Predicate<ConsentEntry> meant) {
        record Subject(Purpose purpose, ContactChannel channel) {}
        Set<Subject> seen = new HashSet<>();
        List<Deed> deeds = new ArrayList<>();
        for (ConsentEntry entry : saidUntilNow(holder)) {
            boolean latest = seen.add(new Subject(entry.purpose(), entry.channel()));
            if (latest && entry.state() == ConsentState.GRANTED && meant.test(entry)) {
                book.append(holder.customer(), withdrawal(entry, holder), CUSTOMER);
                deeds.add(Deed.withdrawn(entry.purpose(), entry.channel()));
            }
        }
        return deeds;
    }

    /** The latest first; an entry dated ahead does not count yet. */
    private List<ConsentEntry> saidUntilNow(LinkHolder holder) {
        OffsetDateTime now = holder.customer().now(clock);
        return book.ledger(holder.customer()).stream()
                .map(StoredConsent::entry)
                .filter(entry -> !entry.at().isAfter(now))
                .toList();
    }

    private static ConsentEntry withdrawal(ConsentEntry granted, LinkHolder holder) {
        return new ConsentEntry(
                granted.purpose(),
                granted.channel(),
                ConsentState.WITHDRAWN,
                null,
                Proof.NONE,
                granted.textVersion(),
                granted.productGroups(),
                null,
                granted.controller(),
                CUSTOMER,
                OCCASION,
                holder.link().toString());
    }

    /**
     * Objects to advertising.
     *
     * @param channel null: on every channel, and to profiling for advertising
     */
    List<Deed> object(LinkHolder holder, ContactChannel channel) {
        boolean known = book.objections(holder.customer()).stream()
                .anyMatch(objection -> objection.purpose() == Purpose.ADVERTISING
                        && (objection.channel() == null || objection.channel() == channel));
        if (known) {
            return List.of();
        }
        book.object(holder.customer(), new Objection(Purpose.ADVERTISING, channel, null), CUSTOMER);
        return List.of(Deed.objected(channel));
    }

    /**
     * Wants no advertising for a time.
     *
     * @param from null: from today
     * @param to last day; null: until further notice
     */
    List<Deed> pause(LinkHolder holder, LocalDate from, LocalDate to) {
        LocalDate first = from == null ? holder.customer().now(clock).toLocalDate() : from;
        return wish(holder, CustomerAct.Kind.PAUSED, before -> with(before, first, to));
    }

    List<Deed> endPause(LinkHolder holder) {
        return wish(holder, CustomerAct.Kind.PAUSE_ENDED, before -> with(before, null, null));
    }

    List<Deed> greetings(LinkHolder holder, boolean wanted) {
        CustomerAct.Kind kind = wanted ? CustomerAct.Kind.GREETINGS_WANTED : CustomerAct.Kind.GREETINGS_STOPPED;
        return wish(
                holder,
                kind,
                before -> new Preference(
                        before.preferredChannel(),
                        before.pausedFrom(),
                        before.pausedTo(),
                        wanted,
                        before.maxAdvertisingPer30Days()));
    }

    List<Deed> prefer(LinkHolder holder, ContactChannel preferred, Integer most) {
        return wish(
                holder,
                CustomerAct.Kind.WISHES_CHANGED,
                before -> new Preference(preferred, before.pausedFrom(), before.pausedTo(), before.greetings(), most));
    }

    List<Deed> restore(LinkHolder holder, Preference wishes) {
        return wish(holder, CustomerAct.Kind.UNDONE, before -> wishes);
    }

    private List<Deed> wish(LinkHolder holder, CustomerAct.Kind kind, UnaryOperator<Preference> change) {
        String number = holder.customer().number();
        Preference before = customers.preference(number);
        Preference wished = change.apply(before);
        if (Objects.equals(before, wished)) {
            return List.of();
        }
        return List.of(Deed.wished(kind, book.prefer(number, wished)));
    }

    private static Preference with(Preference before, LocalDate from, LocalDate to) {
        return new Preference(
                before.preferredChannel(), from, to, before.greetings(), before.maxAdvertisingPer30Days());
    }
}

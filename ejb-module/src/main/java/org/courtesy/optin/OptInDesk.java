package org.courtesy.optin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.courtesy.consent.ConsentBook;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentWords;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Proof;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.LinkHolder;
import org.courtesy.link.LinkPurpose;

/**
 * Where a customer confirms. Nobody has signed in here: every method takes the token of a link and answers nothing when it opens
 * nothing; no method takes a customer. What is confirmed can be withdrawn on the same page, as easily, while the link is valid.
 */
@Stateless
@PermitAll
public class OptInDesk {

    private static final String CUSTOMER = "customer";

    private final CustomerLinks links;
    private final OptInRepository optIns;
    private final ConsentWords texts;
    private final ConsentBook book;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final Decisions decisions;
    private final Clock clock;

    /** For the container's proxy. */
    protected OptInDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    OptInDesk(
            CustomerLinks links,
            OptInRepository optIns,
            ConsentWords texts,
            ConsentBook book,
            CustomerRegister customers,
            CustomerReader reader,
            Decisions decisions,
            Clock clock) {
        this.links = links;
        this.optIns = optIns;
        this.texts = texts;
        this.book = book;
        this.customers = customers;
        this.reader = reader;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What the customer of a link is asked. */
    public Optional<OptInQuestion> question(String token) {
        return links.holder(token, LinkPurpose.CONSENT)
                .flatMap(holder -> optIns.find(holder.link()).map(row -> question(holder, row)));
    }

    private OptInQuestion question(LinkHolder holder, OptInEntity row) {
        return new OptInQuestion(
                texts.text(row.textVersion()),
                row.channels(),
                row.address(),
                reader.get(holder.customer()).customer().language(),
                holder.lastDay(),
                row.confirmed());
    }

    /** The customer says yes: it is written down and in force at once. A second time changes nothing. */
    public Optional<OptInQuestion> confirm(String token) {
        return answer(token, true);
    }

    /** The customer takes the yes back. A second time changes nothing. */
    public Optional<OptInQuestion> withdraw(String token) {
        return answer(token, false);
    }

    private Optional<OptInQuestion> answer(String token, boolean yes) {
        return links.holder(token, LinkPurpose.CONSENT).flatMap(holder -> {
            CustomerKey customer = customers.lock(holder.customer().number());
            return optIns.hold(holder.link()).map(row -> {
                if (row.confirmed() != yes) {
                    write(customer, row, yes);
                }
                return question(holder, row);
            });
        });
    }

    private void write(CustomerKey customer, OptInEntity row, boolean yes) {
        ConsentText text = texts.text(row.textVersion());
        row.channels().forEach(channel -> book.append(customer, entry(row, text, channel, yes), CUSTOMER));
        if (yes) {
            row.confirm(clock.instant());
        } else {
            row.withdraw();
        }
        decisions.changed(customer);
    }

    private static ConsentEntry entry(OptInEntity row, ConsentText text, ContactChannel channel, boolean yes) {
        return new ConsentEntry(
                text.purpose(),
                channel,
                yes ? ConsentState.GRANTED : ConsentState.WITHDRAWN,
                null,
                yes ? Proof.DOUBLE_OPT_IN_EMAIL : Proof.NONE,
                text.version(),
                List.copyOf(text.productGroups()),
                null,
                text.controller(),
                CUSTOMER,
                row.occasion(),
                "opt-in " + row.linkId() + ", " + row.address());
    }

    /**
     * Whoever has the address has not asked for anything: the link opens no more, and nothing is written about the customer.
     *
     * @return whether it opened something
     */
    public boolean refuse(String token) {
        return links.holder(token, LinkPurpose.CONSENT)
                .filter(holder -> optIns.find(holder.link())
                        .filter(row -> !row.confirmed())
                        .isPresent())
                .map(holder -> links.revoke(holder.link(), CUSTOMER))
                .isPresent();
    }
}

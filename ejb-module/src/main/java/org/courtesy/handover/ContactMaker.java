package org.courtesy.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.Address;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.ContactChannel;
import org.courtesy.json.FieldError;
import org.courtesy.letter.FilledText;
import org.courtesy.letter.ReleasedTemplates;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Message;
import org.courtesy.plugin.spi.PostalAddress;
import org.courtesy.reservation.Reservation;
import org.courtesy.reservation.Standing;

/** Puts together what a gateway needs to know of a contact, and no more. */
@ApplicationScoped
class ContactMaker {

    private static final Set<ContactChannel> ADDRESSED =
            Set.of(ContactChannel.EMAIL, ContactChannel.PHONE, ContactChannel.SMS);

    /**
     * A contact, or what is missing.
     *
     * @param contact null when something is
     */
    record Made(Contact contact, HandoverReason missing, String detail) {}

    private final CustomerReader customers;
    private final ReleasedTemplates templates;

    /** For the container's proxy. */
    protected ContactMaker() {
        this(null, null);
    }

    @Inject
    ContactMaker(CustomerReader customers, ReleasedTemplates templates) {
        this.customers = customers;
        this.templates = templates;
    }

    Made make(HandoverJob wish, Standing standing) {
        CustomerRecord customer = customers.get(standing.customer());
        ContactChannel channel = wish.channel();
        Optional<String> address =
                ADDRESSED.contains(channel) ? customers.addressOn(standing.customer(), channel) : Optional.empty();
        Optional<PostalAddress> postal = Optional.ofNullable(customer.address())
                .filter(ContactMaker::complete)
                .map(ContactMaker::postal);
        if (ADDRESSED.contains(channel) && address.isEmpty() || channel == ContactChannel.POST && postal.isEmpty()) {
            return new Made(null, HandoverReason.NO_ADDRESS, null);
        }
        if (wish.template() == null) {
            Optional<String> language = Optional.ofNullable(customer.customer().language());
            return new Made(contact(standing, customer, language, address, postal, Optional.empty()), null, null);
        }
        FilledText filled = templates.fill(UUID.fromString(wish.template()), wish.version(), customer, wish.day());
        if (filled.text() == null) {
            String missing = filled.wrong().stream().map(FieldError::field).collect(Collectors.joining(", "));
            return new Made(null, HandoverReason.TEXT_MISSING, missing);
        }
        Message message = new Message(
                filled.text().subject(),
                filled.text().body(),
                Optional.ofNullable(filled.sender().name()),
                Optional.ofNullable(filled.sender().objections()));
        Optional<String> language = Optional.of(filled.language().getLanguage());
        return new Made(contact(standing, customer, language, address, postal, Optional.of(message)), null, null);
    }

    private static Contact contact(
            Standing standing,
            CustomerRecord customer,
            Optional<String> language,
            Optional<String> address,
            Optional<PostalAddress> postal,
            Optional<Message> message) {
        Reservation held = standing.reservation();
        return new Contact(
                held.reservation().toString(),
                held.channel().name(),
                held.type(),
                held.purpose().name(),
                held.customer(),
                Optional.ofNullable(customer.name()).map(name -> name.full()).filter(name -> !name.isBlank()),
                language,
                address,
                held.channel() == ContactChannel.POST ? postal : Optional.empty(),
                message);
    }

    /** Whether post can be brought there. */
    private static boolean complete(Address address) {
        return Stream.of(address.street(), address.postalCode(), address.city())
                .noneMatch(part -> part == null || part.isBlank());
    }

    private static PostalAddress postal(Address address) {
        return new PostalAddress(address.street(), address.postalCode(), address.city(), address.country());
    }
}

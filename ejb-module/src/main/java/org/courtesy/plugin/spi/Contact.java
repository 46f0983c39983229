package org.courtesy.plugin.spi;

import java.util.Optional;

/**
 * A contact that was permitted a moment ago.
 *
 * @param id stable: the same contact has the same one however often it is handed over
 * @param channel code of the channel, e.g. {@code EMAIL}
 * @param type code of the action or of the kind of touchpoint, e.g. {@code NEWSLETTER}
 * @param purpose code of what the law makes of it, e.g. {@code ADVERTISING}
 * @param customer number of the customer
 * @param name of the customer as one reads it, empty when unknown
 * @param language ISO 639-1, that of the message; without one that of the customer, empty when unknown
 * @param address e-mail address or telephone number; empty on channels that have none
 * @param postal where letters go; empty when unknown
 * @param message what to say; empty where none was chosen
 */
public record Contact(
        String id,
        String channel,
        String type,
        String purpose,
        String customer,
        Optional<String> name,
        Optional<String> language,
        Optional<String> address,
        Optional<PostalAddress> postal,
        Optional<Message> message) {}

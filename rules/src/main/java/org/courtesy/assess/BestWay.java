package org.courtesy.assess;

import java.util.List;
import java.util.function.Predicate;
import org.courtesy.fact.ContactChannel;

/** The best way of an advertising contact: the customer's own choice where it is permitted, else cheap ones first. */
final class BestWay {

    private static final List<ContactChannel> CHEAP_FIRST = List.of(
            ContactChannel.EMAIL,
            ContactChannel.PORTAL,
            ContactChannel.POST,
            ContactChannel.PHONE,
            ContactChannel.PUSH,
            ContactChannel.SMS,
            ContactChannel.CHAT,
            ContactChannel.IN_PERSON);

    private BestWay() {}

    /** The best of the permitted ways, null when there is none. */
    static ContactChannel of(Predicate<ContactChannel> permitted, ContactChannel preferred) {
        if (preferred != null && permitted.test(preferred)) {
            return preferred;
        }
        for (ContactChannel channel : CHEAP_FIRST) {
            if (permitted.test(channel)) {
                return channel;
            }
        }
        return null;
    }
}

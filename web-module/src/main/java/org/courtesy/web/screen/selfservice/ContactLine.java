package org.courtesy.web.screen.selfservice;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.finding.CustomerReason.Ground;
import org.courtesy.selfservice.AdvertisingWay;
import org.courtesy.selfservice.AdvertisingWay.Standing;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.selfservice.OwnContact;
import org.courtesy.text.ContactWords;
import org.courtesy.web.screen.layout.Words;

/**
 * A contact, why it was made, and how to stop more of its kind.
 *
 * @param key names it on the page
 * @param when the day, or a word for what has none
 * @param sentences the rule, what permitted it, how to stop it
 * @param stop what the button does
 * @param label of the button, empty for none
 * @param greeting whether greetings can be stopped here
 * @param wrong whether nothing on file permitted it
 */
public record ContactLine(
        String key,
        String what,
        String when,
        String channel,
        ContactChannel way,
        List<String> sentences,
        Stop stop,
        String label,
        boolean greeting,
        boolean wrong) {

    /** How more of its kind is stopped. */
    public enum Stop {
        /** By withdrawing the consent. */
        WITHDRAW,
        /** By objecting. */
        OBJECT,
        /** Not here. */
        NOTHING
    }

    private static final Set<String> GREETINGS =
            Set.of("BIRTHDAY", "BIRTHDAY_GREETING", "ANNIVERSARY", "ANNIVERSARY_GREETING", "LOYALTY_THANKS");
    private static final Set<Ground> OWED = Set.of(Ground.LEGAL_DUTY, Ground.CONTRACT, Ground.OWN_REQUEST);

    static ContactLine of(OwnContact contact, CustomerSheet sheet, Words words) {
        ContactWords told = new ContactWords(words.texts(), words.locale());
        Ground ground = contact.reason().ground();
        boolean owed = ground != null && OWED.contains(ground);
        Stop stop = owed ? Stop.NOTHING : stop(contact.channel(), sheet.ways());
        String state = contact.delivered() ? "" : " · " + words.say("my.why.lost");
        return new ContactLine(
                contact.key(),
                words.of("touchpoint", contact.type()),
                when(contact, sheet, words) + state,
                words.of(contact.channel()),
                contact.channel(),
                sentences(contact, told, owed || stop != Stop.NOTHING, words),
                stop,
                stop == Stop.NOTHING
                        ? ""
                        : words.say("my.stop." + stop.name().toLowerCase(Locale.ROOT), words.of(contact.channel())),
                GREETINGS.contains(contact.type()) && sheet.wishes().greetings(),
                ground == null);
    }

    private static String when(OwnContact contact, CustomerSheet sheet, Words words) {
        return contact.at() == null
                ? words.say("my.why.due")
                : words.day(contact.at().atZoneSameInstant(sheet.zone()).toLocalDate());
    }

    private static List<String> sentences(OwnContact contact, ContactWords told, boolean stoppable, Words words) {
        if (contact.at() == null) {
            return List.of(told.proposal(contact.reason()));
        }
        String stop = stoppable ? told.stop(contact.reason()) : words.say("my.why.stopped");
        return List.of(told.rule(contact.type()).orElse(""), told.ground(contact.reason()), stop).stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Stop stop(ContactChannel channel, List<AdvertisingWay> ways) {
        Standing standing = ways.stream()
                .filter(way -> way.channel() == channel)
                .map(AdvertisingWay::standing)
                .findFirst()
                .orElse(Standing.NOT_PERMITTED);
        return switch (standing) {
            case CONSENTED -> Stop.WITHDRAW;
            case PERMITTED -> Stop.OBJECT;
            default -> Stop.NOTHING;
        };
    }
}

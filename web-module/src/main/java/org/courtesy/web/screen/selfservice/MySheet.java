package org.courtesy.web.screen.selfservice;

import java.util.List;
import java.util.Optional;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.selfservice.OwnConsent;
import org.courtesy.selfservice.OwnTouchpoint;
import org.courtesy.web.screen.layout.Words;

/**
 * The customer's page in the words of one language.
 *
 * @param earlier contacts behind the latest ones
 * @param others consents in force for anything but advertising
 * @param consented whether there is any consent to withdraw
 * @param objected since when every advertising is objected to, in words; empty when it is not
 * @param pause the present or coming pause in words, empty for none
 * @param more whether there are more touchpoints than shown
 */
public record MySheet(
        String name,
        String until,
        List<ContactLine> planned,
        List<ContactLine> made,
        List<ContactLine> earlier,
        List<WayLine> ways,
        List<ConsentLine> others,
        boolean consented,
        String objected,
        String pause,
        boolean greetings,
        List<Facts.Fact> facts,
        List<Facts.Contract> contracts,
        List<ConsentLine> consents,
        List<String> objections,
        List<Touch> touchpoints,
        boolean more,
        Scores scores) {

    private static final int LATEST = 5;

    /** A touchpoint: when, which way, what. */
    public record Touch(String when, String way, String what) {}

    static MySheet of(CustomerSheet sheet, Words words) {
        List<ContactLine> made = sheet.contacts().stream()
                .map(contact -> ContactLine.of(contact, sheet, words))
                .toList();
        return new MySheet(
                sheet.self().name(),
                words.day(sheet.lastDay()),
                sheet.planned().stream()
                        .map(contact -> ContactLine.of(contact, sheet, words))
                        .toList(),
                made.stream().limit(LATEST).toList(),
                made.stream().skip(LATEST).toList(),
                sheet.ways().stream().map(way -> WayLine.of(way, sheet, words)).toList(),
                sheet.consents().stream()
                        .filter(consent -> consent.inForce() && consent.purpose() != Purpose.ADVERTISING)
                        .map(consent -> ConsentLine.of(consent, sheet, words))
                        .toList(),
                sheet.consents().stream().anyMatch(OwnConsent::inForce),
                objectedSince(sheet, words),
                pause(sheet, words),
                sheet.wishes().greetings(),
                Facts.of(sheet.self(), words),
                sheet.self().contracts().stream()
                        .map(contract -> Facts.contract(contract, words))
                        .toList(),
                sheet.consents().stream()
                        .map(consent -> ConsentLine.of(consent, sheet, words))
                        .toList(),
                sheet.objections().stream()
                        .map(objection -> objection(objection, sheet, words))
                        .toList(),
                sheet.touchpoints().items().stream()
                        .map(touchpoint -> touch(touchpoint, sheet, words))
                        .toList(),
                sheet.touchpoints().next() != null,
                Scores.of(sheet, words));
    }

    private static String objectedSince(CustomerSheet sheet, Words words) {
        Optional<Objection> first = sheet.objections().stream()
                .filter(objection -> objection.channel() == null)
                .min((one, other) -> one.at().toInstant().compareTo(other.at().toInstant()));
        return first.map(objection -> words.say("my.ads.objectedAll", day(objection, sheet, words)))
                .orElse("");
    }

    private static String objection(Objection objection, CustomerSheet sheet, Words words) {
        String channel =
                objection.channel() == null ? words.say("objection.everyChannel") : words.of(objection.channel());
        return words.say("my.know.objection", channel, day(objection, sheet, words));
    }

    private static String day(Objection objection, CustomerSheet sheet, Words words) {
        return words.day(objection.at().atZoneSameInstant(sheet.zone()).toLocalDate());
    }

    /** A pause that is over is none. */
    private static String pause(CustomerSheet sheet, Words words) {
        Preference wishes = sheet.wishes();
        boolean over = wishes.pausedTo() != null && wishes.pausedTo().isBefore(sheet.today());
        if (over || wishes.pausedFrom() == null && wishes.pausedTo() == null) {
            return "";
        }
        String from = words.day(wishes.pausedFrom());
        if (wishes.pausedTo() == null) {
            return words.say("my.pause.open", from);
        }
        String to = words.day(wishes.pausedTo());
        return wishes.pausedFrom() == null ? words.say("my.pause.until", to) : words.say("my.pause.between", from, to);
    }

    private static Touch touch(OwnTouchpoint touchpoint, CustomerSheet sheet, Words words) {
        String direction = words.say(
                touchpoint.direction() == Direction.INBOUND ? "my.know.touchpoint.in" : "my.know.touchpoint.out");
        return new Touch(
                words.day(touchpoint.at().atZoneSameInstant(sheet.zone()).toLocalDate()),
                words.of(touchpoint.channel()) + ", " + direction,
                words.of("touchpoint", touchpoint.type()));
    }
}

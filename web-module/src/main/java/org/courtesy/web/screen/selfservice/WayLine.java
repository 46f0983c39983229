package org.courtesy.web.screen.selfservice;

import org.courtesy.fact.ContactChannel;
import org.courtesy.selfservice.AdvertisingWay;
import org.courtesy.selfservice.AdvertisingWay.Standing;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.web.screen.layout.Words;

/**
 * How it stands with advertising on one channel.
 *
 * @param yes whether we may advertise
 * @param consented whether a consent can be withdrawn; else, where we may, one can object
 */
public record WayLine(ContactChannel way, String channel, String state, boolean yes, boolean consented) {

    static WayLine of(AdvertisingWay way, CustomerSheet sheet, Words words) {
        String since = way.since() == null
                ? ""
                : words.day(way.since().atZoneSameInstant(sheet.zone()).toLocalDate());
        return new WayLine(
                way.channel(),
                words.of(way.channel()),
                words.say("my.ads." + way.standing(), since),
                way.open(),
                way.standing() == Standing.CONSENTED);
    }
}

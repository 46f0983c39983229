package org.courtesy.peer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.naive.Request;

/** Somebody wants to contact the customer on a channel for a purpose; numbers as in {@link Profile}. */
public final class Cell {

    @JsonIgnore
    public final Request request;

    /** Which one of all. */
    public final double number;

    public final double statutory;
    public final double advertising;
    public final double personal;
    public final double objected;
    public final double lawKnown;
    public final double withdrawn;
    public final double denied;
    public final double pieces;
    public final double mostPieces;
    public final double reachable;

    Cell(ContactChannel channel, Purpose purpose, ChannelSituation situation) {
        request = new Request(channel, purpose);
        number = number(channel, purpose);
        statutory = Profile.is(purpose == Purpose.STATUTORY);
        advertising = Profile.is(purpose == Purpose.ADVERTISING);
        personal = Profile.is(channel == ContactChannel.PHONE || channel == ContactChannel.IN_PERSON);
        objected = Profile.is(situation.objected());
        lawKnown = Profile.is(situation.law().known());
        withdrawn = Profile.is(situation.consent().withdrawn());
        denied = Profile.is(situation.consent().denied());
        pieces = Profile.number(situation.pieces30Days());
        mostPieces = Profile.number(situation.terms().maxPieces30Days());
        reachable = Profile.is(situation.reachable());
    }

    private static int number(ContactChannel channel, Purpose purpose) {
        return channel.ordinal() * Purpose.values().length + purpose.ordinal();
    }

    /** What is asked for with that number. */
    static Request request(int number) {
        int purposes = Purpose.values().length;
        return new Request(ContactChannel.values()[number / purposes], Purpose.values()[number % purposes]);
    }
}

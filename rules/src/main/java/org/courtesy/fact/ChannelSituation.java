package org.courtesy.fact;

/**
 * What the contact questions of one channel share.
 *
 * @param mixed legal class that the message being assessed would have on this channel without the advertising inside it;
 *     null when there is none inside, or it goes another way
 */
public record ChannelSituation(
        boolean reachable,
        boolean objected,
        ChannelTerms terms,
        LegalTerms law,
        ConsentPicture consent,
        int pieces30Days,
        Purpose mixed) {

    /** The same channel for a piece of another weight, e.g. a greeting card instead of a letter. */
    public ChannelSituation weighing(double points) {
        ChannelTerms light =
                new ChannelTerms(terms.channel(), points, terms.maxPieces30Days(), terms.quietHours(), terms.calls());
        return new ChannelSituation(reachable, objected, light, law, consent, pieces30Days, mixed);
    }
}

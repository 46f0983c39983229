package org.courtesy.fact;

/** What the contact questions of one channel share. */
public record ChannelSituation(
        boolean reachable,
        boolean objected,
        ChannelTerms terms,
        LegalTerms law,
        ConsentPicture consent,
        int pieces30Days) {

    /** The same channel for a piece of another weight, e.g. a greeting card instead of a letter. */
    public ChannelSituation weighing(double points) {
        ChannelTerms light =
                new ChannelTerms(terms.channel(), points, terms.maxPieces30Days(), terms.quietHours(), terms.calls());
        return new ChannelSituation(reachable, objected, light, law, consent, pieces30Days);
    }
}

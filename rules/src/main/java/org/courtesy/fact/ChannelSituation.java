package org.courtesy.fact;

/** What the contact questions of one channel share. */
public record ChannelSituation(
        boolean reachable,
        boolean objected,
        ChannelTerms terms,
        LegalTerms law,
        ConsentPicture consent,
        int pieces30Days) {}

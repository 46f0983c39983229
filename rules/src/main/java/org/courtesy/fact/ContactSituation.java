package org.courtesy.fact;

/** What all contact questions of one customer share. */
public record ContactSituation(
        CustomerPicture customer,
        SupplyPicture supply,
        Policy policy,
        ExceptionPicture exception,
        ContactLoad load,
        LocalMoment local,
        Outlook outlook) {}

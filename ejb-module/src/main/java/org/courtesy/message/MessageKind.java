package org.courtesy.message;

/** What a message is about. */
public enum MessageKind {
    /** What stands in the press or on the own pages about the utility. */
    PRESS,
    /** A campaign that customers may ask about. */
    CAMPAIGN,
    /** A round of price changes. */
    PRICES,
    /** Supply or a service is down, or will be. */
    OUTAGE,
    /** Anything else that everybody should say alike. */
    OTHER
}

package org.courtesy.privacy.erasure;

/** Why a person cannot simply be erased: what is known of them is still needed (Art. 17 (1) a, (3) GDPR). */
public enum Hindrance {
    /** A contract that is signed or active, which could not be served any more. */
    CONTRACT,
    /** A complaint that is not settled. */
    COMPLAINT,
    /** Conciliation before the arbitration board. */
    CONCILIATION,
    /** Payments that are due: reminders of the second level or beyond, instalments, a threatened disconnection. */
    CLAIM
}

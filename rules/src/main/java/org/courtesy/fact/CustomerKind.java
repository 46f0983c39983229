package org.courtesy.fact;

/** Natural person or organisation; the law protects them differently. */
public enum CustomerKind {
    /** A natural person: a household customer. */
    PERSON,
    /** An organisation: a business customer. */
    ORGANISATION
}

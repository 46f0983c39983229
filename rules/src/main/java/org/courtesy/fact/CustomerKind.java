package org.courtesy.fact;

/** Natural person or organisation; the law protects them differently. */
public enum CustomerKind {
    PERSON,
    ORGANISATION
}

package org.courtesy.letter;

/** How far a template is. */
public enum TemplateState {
    /** It may still be changed, and is not printed. */
    DRAFT,
    /** It is printed, and never changed any more. */
    RELEASED,
    /** It is neither printed nor changed any more. */
    WITHDRAWN
}

package org.courtesy.value;

/** Segment of customers by their value: {@code A} the most valuable, {@code D} those who cost more than they bring. */
public enum Segment {
    A,
    B,
    C,
    D
}

package org.courtesy.finding;

/** The one best thing to do next; {@code LEAVE_ALONE} is one of them. */
public record Next(String code, String text) {}

package org.courtesy.web.screen.customer;

/** A short alert in the head of the page. */
public record Chip(Tone tone, String text) {}

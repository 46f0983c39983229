package org.courtesy.web.screen.help;

/** What a key does. */
public record Key(String keys, String text) {}

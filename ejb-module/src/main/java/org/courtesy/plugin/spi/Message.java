package org.courtesy.plugin.spi;

import java.util.Optional;

/**
 * What to say, with everything filled in.
 *
 * @param subject one line
 * @param body plain text; an empty line begins a paragraph
 * @param sender name of who writes, empty when the template does not say
 * @param objections where somebody writes to who wants no more of this: an address of the web or of mail; empty when the
 *     template does not say
 */
public record Message(String subject, String body, Optional<String> sender, Optional<String> objections) {}

/**
 * Asking again who sits there, before something dangerous is done: a part of a form, and the one call by which a bean demands it.
 *
 * <p>A page puts {@code /WEB-INF/templates/proof.xhtml} into the form of its dialog; the bean calls {@code proof.demand()} first
 * thing in the call that {@code ServiceCall} guards. Nothing else is needed.
 */
package org.courtesy.web.screen.proof;

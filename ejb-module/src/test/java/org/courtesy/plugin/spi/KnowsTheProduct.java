package org.courtesy.plugin.spi;

import org.courtesy.fact.ContactChannel;

/** A deliberate violation: a published type that others could not compile against without the product. */
public record KnowsTheProduct(ContactChannel channel) {}

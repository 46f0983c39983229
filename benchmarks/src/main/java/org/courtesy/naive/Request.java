package org.courtesy.naive;

import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/** Somebody wants to contact the customer on a channel for a purpose. */
public record Request(ContactChannel channel, Purpose purpose) {}

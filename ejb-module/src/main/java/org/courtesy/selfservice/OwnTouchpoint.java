package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.TouchpointStatus;

/** A touchpoint of the customer: when, which way, what. No note, no name, nothing of what was made of it. */
public record OwnTouchpoint(
        OffsetDateTime at, Direction direction, ContactChannel channel, String type, TouchpointStatus status) {}

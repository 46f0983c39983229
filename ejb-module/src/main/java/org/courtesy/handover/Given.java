package org.courtesy.handover;

import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;

/** A contact that was given to a gateway, and what it said. */
record Given(Contact contact, Handed answer) {}

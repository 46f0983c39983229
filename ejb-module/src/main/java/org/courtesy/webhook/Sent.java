package org.courtesy.webhook;

/** An attempt to send a delivery that this server has claimed. */
record Sent(Parcel parcel, Attempt attempt) {}

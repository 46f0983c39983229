package org.courtesy.watch;

import java.time.OffsetDateTime;

/**
 * Stored decisions came out differently when they were made again, and nobody has taken note of it yet.
 *
 * @param run id of the proof that found it, the oldest one that nobody has taken note of
 * @param since when it was asked for
 * @param different how many decisions, over all proofs that nobody has taken note of
 */
public record SelfProofAlarm(String run, OffsetDateTime since, long different) {}

package org.courtesy.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer on its way in.
 *
 * @param touchpoint what it is about, null for nothing in particular
 * @param source system it comes from, together with {@code sourceId}; null for none
 * @param at when it was given, null: now
 */
record GivenAnswer(
        UUID touchpoint, Answer answer, AnswerWay way, String recordedBy, String source, String sourceId, Instant at) {}

package org.courtesy.feedback;

/** How an answer came in. */
public enum AnswerWay {
    /** The customer wrote it, behind a link. */
    LINK,
    /** Staff asked in a conversation and wrote it down. */
    STAFF,
    /** Another system sent it. */
    SYSTEM
}

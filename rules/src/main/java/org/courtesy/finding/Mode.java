package org.courtesy.finding;

/** Why a case was judged: for good, on trial, again, or beside the live rules. */
public enum Mode {
    LIVE,
    WHAT_IF,
    REPLAY,
    SHADOW
}

package org.courtesy.webhook;

/** Whether an endpoint gets anything. */
public enum WebhookState {
    /** It is told what it listens to. */
    ACTIVE,
    /** Somebody has paused it: nothing new is noted for it, what waits goes on waiting. */
    PAUSED,
    /** It was paused because nothing had arrived for days. */
    FAILING,
    /** It answered 410, which says that it wants nothing any more. */
    GONE
}

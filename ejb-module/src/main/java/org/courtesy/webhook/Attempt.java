package org.courtesy.webhook;

import java.time.Duration;

/**
 * What came of one attempt.
 *
 * @param status of the answer, null when there was none
 * @param error null when it arrived
 * @param millis how long it took
 * @param retryAfter how long the endpoint asks to be left alone, null when it does not
 */
record Attempt(Integer status, DeliveryError error, int millis, Duration retryAfter) {

    static Attempt failed(DeliveryError error, int millis) {
        return new Attempt(null, error, millis, null);
    }

    static Attempt answered(int status, int millis, Duration retryAfter) {
        return new Attempt(status, error(status), millis, retryAfter);
    }

    private static DeliveryError error(int status) {
        if (status / 100 == 2) {
            return null;
        }
        if (status == 410) {
            return DeliveryError.GONE;
        }
        return status / 100 == 3 ? DeliveryError.REDIRECT : DeliveryError.STATUS;
    }

    boolean delivered() {
        return error == null;
    }
}

package org.courtesy.shared;

import org.courtesy.json.CaseJson;

/**
 * Something that is stored without a version of its own, and the checksum by which a later change says what it is based on.
 *
 * @param created whether the call that returned this has created it
 */
public record Tagged<T>(T body, String checksum, boolean created) {

    /** Something as it is stored now. */
    public static <T> Tagged<T> of(T body, boolean created) {
        return new Tagged<>(body, CaseJson.sha256Of(body), created);
    }
}

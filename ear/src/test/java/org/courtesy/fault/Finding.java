package org.courtesy.fault;

import java.util.List;

/**
 * What was found.
 *
 * @param broken in words, what did not hold; empty if all held
 * @param figures what was measured on the way, in words
 */
record Finding(List<String> broken, String figures) {

    boolean held() {
        return broken.isEmpty();
    }
}

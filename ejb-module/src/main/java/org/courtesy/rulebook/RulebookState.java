package org.courtesy.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a node has to know of a rule set to follow it.
 *
 * @param live version that is to decide, empty before the first start
 * @param waiting versions that may go live soon, or come back, and so are built beforehand
 * @param due version whose instant has come
 */
record RulebookState(OptionalInt live, List<Integer> waiting, Optional<Integer> due) {}

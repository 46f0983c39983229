package org.courtesy.chain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A check of a chain.
 *
 * @param id of the check and of its job
 * @param requestedBy who asked for it, {@code courtesy} for those of the night
 * @param endedAt null: it is not through
 * @param links how many links the chain had when it was asked for
 * @param checked how many were checked
 * @param hash checksum of the last link; kept elsewhere, it proves that nobody has rewritten the chain up to there
 * @param shredded rows without a person, or gone, of which the chain says that they were shredded
 * @param problems how many places do not hold; 0: the chain holds
 * @param found the first fifty of them
 */
public record CheckedChain(
        String id,
        String chain,
        String requestedBy,
        OffsetDateTime requestedAt,
        OffsetDateTime endedAt,
        long links,
        long checked,
        String hash,
        long shredded,
        long problems,
        List<ChainProblem> found) {}

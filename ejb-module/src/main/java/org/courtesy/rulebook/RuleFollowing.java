package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How this server follows the rulebook, for those who watch over it. */
@ApplicationScoped
public class RuleFollowing {

    private final NodeBoard board;

    /** For the container's proxy. */
    protected RuleFollowing() {
        this(null);
    }

    @Inject
    RuleFollowing(NodeBoard board) {
        this.board = board;
    }

    /** What this server last said it decides by, empty until it has said anything. */
    public Optional<RuleNode> own() {
        return board.own();
    }
}

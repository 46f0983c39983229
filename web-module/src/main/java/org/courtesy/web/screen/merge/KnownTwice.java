package org.courtesy.web.screen.merge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.courtesy.merge.Proposal;
import org.courtesy.merge.ProposalService;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.UserSettings;

/** Who may be the same person as the customer who is looked at. */
@Named
@RequestScoped
public class KnownTwice {

    private static final int MOST = 3;

    private final ProposalService proposals;
    private final UserSettings settings;
    private final CurrentUser me;
    private List<Line> lines;

    @Inject
    public KnownTwice(ProposalService proposals, UserSettings settings, CurrentUser me) {
        this.proposals = proposals;
        this.settings = settings;
        this.me = me;
    }

    /** For the proxy. */
    protected KnownTwice() {
        this(null, null, null);
    }

    /**
     * Somebody who may be the same person.
     *
     * @param customer number of the customer who is looked at
     * @param style style class of the mark
     */
    public record Line(String customer, String other, String sentence, String style) {}

    /**
     * The most telling ones; asked for once in a request. Nobody for those who may not merge: pages also ask on behalf of what
     * they do not show.
     */
    public List<Line> of(String customer) {
        if (!me.isMerging()) {
            return List.of();
        }
        if (lines == null) {
            lines = proposals.of(customer, settings.getLocale()).stream()
                    .limit(MOST)
                    .map(this::line)
                    .toList();
        }
        return lines;
    }

    private Line line(Proposal pair) {
        return new Line(
                pair.customer().number(),
                pair.other().number(),
                settings.words()
                        .say(
                                "duplicates.same." + pair.strength(),
                                PairLine.name(pair.other()),
                                pair.other().number(),
                                PairLine.why(pair)),
                PairLine.style(pair.strength()).equals("ok") ? "warn" : "calm");
    }
}

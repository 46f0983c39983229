package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.assess.Assessor;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.rulebook.RulebookArchive;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.shared.ConflictException;

/** The two versions of a replay, or the one of a shadow: named, pinned and built. */
@ApplicationScoped
class ReplayVersions {

    private final RulebookArchive archive;
    private final LiveRules live;

    /** For the container's proxy. */
    protected ReplayVersions() {
        this(null, null);
    }

    @Inject
    ReplayVersions(RulebookArchive archive, LiveRules live) {
        this.archive = archive;
        this.live = live;
    }

    /**
     * A version as it stands now.
     *
     * @param version null: the live one
     * @throws org.courtesy.shared.NotFoundException if there is no such version
     * @throws ConflictException if its tables cannot be read
     * @throws org.courtesy.shared.UnavailableException if the live one is wanted while none is
     */
    PinnedRules pinned(String name, Integer version) {
        if (version != null) {
            return archive.pin(name, version);
        }
        Assessor now = live.assessor();
        return new PinnedRules(now.rules().ref(), now.policy().checksum());
    }

    /**
     * Both rule sets, ready to judge.
     *
     * @throws ConflictException if one of them does not run, or is a draft that has been edited since
     */
    ForwardReplay built(ReplayJob replay) {
        return new ForwardReplay(built(replay.base()), built(replay.candidate()));
    }

    /**
     * A rule set, ready to judge.
     *
     * @throws ConflictException if it does not run, or is a draft that has been edited since
     */
    Assessor built(PinnedRules pinned) {
        try {
            return archive.assessor(pinned.ruleSet(), pinned.policy());
        } catch (RuleSetException e) {
            throw new ConflictException(
                    "RULE_SET_NOT_RUNNABLE",
                    "Rule set " + pinned.ruleSet().name() + " version "
                            + pinned.ruleSet().version() + " does not run: " + e.getMessage(),
                    pinned.ruleSet().name(),
                    pinned.ruleSet().version());
        }
    }

    /** What differs between the files of the two. */
    RuleImpact impact(ReplayJob replay) {
        return RuleImpact.between(
                archive.files(replay.base().ruleSet()),
                archive.files(replay.candidate().ruleSet()));
    }
}

package org.courtesy.web.screen.merge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.courtesy.merge.Merge;
import org.courtesy.merge.MergeCustomers;
import org.courtesy.merge.MergeService;
import org.courtesy.merge.Proposal;
import org.courtesy.merge.ProposalService;
import org.courtesy.merge.StoredMerge;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;

/**
 * The customers who may be known twice, page by page, and the two that are compared. What is shown stands in the address: the
 * record that stays, and the other one.
 */
@Named
@ViewScoped
public class DuplicatesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "duplicates";
    private static final int PAGE = 25;
    private static final int LONGEST_REASON = 500;

    private final ProposalService proposals;
    private final MergeService merges;
    private final UserSettings settings;
    private final WallClock clock;

    private String customer;
    private String other;
    private String after;
    private String reason;

    /** Of the record that stays, as it was shown: what was changed since is seen before it is decided on. */
    private Long version;

    private String notice;
    private boolean good;
    private transient Page<PairLine> page;
    private transient PairSheet sheet;

    @Inject
    public DuplicatesView(ProposalService proposals, MergeService merges, UserSettings settings, WallClock clock) {
        this.proposals = proposals;
        this.merges = merges;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DuplicatesView() {
        this(null, null, null, null);
    }

    /**
     * Looks at the two before the page is shown: what is decided later is decided on what was seen here.
     *
     * @throws NotFoundException if one of them is not there
     */
    public void load() {
        if (isComparing()) {
            look();
        }
    }

    /** The pairs of the page; the next one begins at its cursor. */
    public Page<PairLine> getPage() {
        if (page == null) {
            page = Beginnings.orFrom(after, cursor -> proposals.list(cursor, PAGE, settings.getLocale()))
                    .map(pair -> PairLine.of(pair, words()));
        }
        return page;
    }

    /** The two that are compared, null when none are. */
    public PairSheet getSheet() {
        if (sheet == null && isComparing()) {
            look();
        }
        return sheet;
    }

    private void look() {
        String why = words().say("duplicates.title");
        try {
            StoredMerge tried = merges.tryOut(customer, new MergeCustomers(other, why));
            if (tried.merge().merge() != null) {
                sheet = PairSheet.done(tried.merge(), how(tried.merge()), words());
                return;
            }
            Proposal pair = proposals.compare(customer, other, settings.getLocale());
            version = version == null ? tried.version() : version;
            reason = reason == null ? reasonOf(pair) : reason;
            sheet = PairSheet.of(pair, tried.merge(), words());
        } catch (ConflictException refused) {
            sheet = PairSheet.refused(
                    proposals.compare(customer, other, settings.getLocale()),
                    words().say("duplicates.refused." + refused.code()),
                    refused.code().equals("CUSTOMERS_DISTINCT"),
                    words());
        }
    }

    /** What speaks for it, as a beginning of what people write down. */
    private static String reasonOf(Proposal pair) {
        String reasons = pair.reasons().stream().map(Proposal.Reason::text).collect(Collectors.joining(", "));
        return reasons.substring(0, Math.min(reasons.length(), LONGEST_REASON));
    }

    private String how(Merge merge) {
        return words().say(
                        "duplicates.merged.how",
                        merge.duplicate(),
                        merge.survivor(),
                        words().moment(
                                        Instants.utc(merge.mergedAt()),
                                        settings.getZone(),
                                        clock.in(settings.getZone()).toLocalDate()),
                        merge.mergedBy(),
                        merge.reason());
    }

    /** Merges the two as they were looked at. */
    public void merge() {
        act(() -> ServiceCall.fromForm(FORM, words())
                .ask(() -> merges.merge(customer, new MergeCustomers(other, reason), version))
                .ifPresent(done -> say(true, words().say("duplicates.done", customer, other))));
    }

    /** Remembers that the two are different persons. */
    public void separate() {
        act(() -> {
            proposals.mark(customer, other);
            say(true, words().say("duplicates.separated", customer, other));
        });
    }

    /** Takes back that the two are different persons. */
    public void unmark() {
        act(() -> {
            proposals.unmark(customer, other);
            say(true, words().say("duplicates.unmarked"));
        });
    }

    /** What somebody else has done meanwhile is said and shown, not thrown. */
    private void act(Runnable what) {
        try {
            what.run();
        } catch (ConflictException | NotFoundException | PreconditionFailedException meanwhile) {
            say(false, words().say("duplicates.meanwhile"));
        } catch (UnavailableException later) {
            say(false, words().say("form.unavailable", later.retryAfterSeconds()));
        }
        page = null;
        sheet = null;
        version = null;
    }

    private void say(boolean well, String text) {
        good = well;
        notice = text;
    }

    private Words words() {
        return settings.words();
    }

    /** What came of the last act, null when there was none. */
    public String getNotice() {
        return notice;
    }

    /** Whether that is good news. */
    public boolean isGood() {
        return good;
    }

    /** Whether two are compared. */
    public boolean isComparing() {
        return customer != null && other != null;
    }

    /** Number of the record that stays. */
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String number) {
        customer = orNull(number);
    }

    /** Number of the record that goes. */
    public String getOther() {
        return other;
    }

    public void setOther(String number) {
        other = orNull(number);
    }

    /** Cursor behind which the page begins, null for the first. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String cursor) {
        after = orNull(cursor);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Why both are the same person. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

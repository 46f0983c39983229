package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.courtesy.customer.CaseDraft;
import org.courtesy.customer.CaseDrafts;
import org.courtesy.customer.CasePart;
import org.courtesy.fact.ContactChannel;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Row;
import org.courtesy.shared.RowQuery;

/** Brings the advertising into the case that other members of the household and other customers of the premise got. */
@ApplicationScoped
class SharedLoadPart implements CasePart {

    private static final Duration WINDOW = Duration.ofDays(30);

    private static final String SHARED = """
            select c.%1$s, t.customer_id, t.channel, t.type
            from touchpoint t join customer c on c.id = t.customer_id
            where c.%1$s = any(?) and t.direction = 'OUTBOUND' and t.purpose = 'ADVERTISING' and t.counts_as_contact
                and t.status <> 'CANCELLED' and t.happened_at >= ? and (t.happened_at <= ? or t.status = 'PLANNED')""";

    private static final String BY_HOUSEHOLD = SHARED.formatted("household_id");
    private static final String BY_PREMISE = SHARED.formatted("premise_id");

    private final LiveRules rules;

    /** For the container's proxy. */
    protected SharedLoadPart() {
        this(null);
    }

    @Inject
    SharedLoadPart(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public List<RowQuery> queries(CaseDrafts drafts) {
        Weights weights = new Weights();
        return List.of(
                query(
                        BY_HOUSEHOLD,
                        drafts.households(),
                        drafts,
                        row -> weights.share(row, drafts::ofHousehold, CaseDraft::addHouseholdPoints)),
                query(
                        BY_PREMISE,
                        drafts.premises(),
                        drafts,
                        row -> weights.share(row, drafts::ofPremise, CaseDraft::addPremisePoints)));
    }

    private static RowQuery query(String sql, Object ids, CaseDrafts drafts, RowQuery.Reader reader) {
        return new RowQuery(sql, List.of(ids, drafts.asOf().minus(WINDOW), drafts.asOf()), reader);
    }

    /** What advertising weighs, by the policy that is in force when the first piece is found: most got none. */
    private final class Weights {

        private PolicySnapshot policy;

        /** Adds a piece to the cases of all but who got it. */
        void share(Row row, Function<String, List<CaseDraft>> sharing, BiConsumer<CaseDraft, Double> adder)
                throws SQLException {
            List<CaseDraft> drafts = sharing.apply(row.text());
            long who = row.key();
            double points = points(row.code(ContactChannel.class), row.text());
            drafts.stream().filter(draft -> !draft.isOf(who)).forEach(draft -> adder.accept(draft, points));
        }

        private double points(ContactChannel channel, String type) {
            if (policy == null) {
                policy = rules.policy();
            }
            return policy.advertisingPoints(channel, type);
        }
    }
}

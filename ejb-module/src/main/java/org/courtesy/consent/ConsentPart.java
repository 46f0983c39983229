package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.courtesy.customer.CaseDrafts;
import org.courtesy.customer.CasePart;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.shared.Instants;
import org.courtesy.shared.Row;
import org.courtesy.shared.RowQuery;

/** Brings the consent ledger, objections and promises into the case. */
@ApplicationScoped
class ConsentPart implements CasePart {

    /** Each with its latest use, as it says itself and as was noted since. */
    private static final String CONSENTS = """
            select c.customer_id, c.purpose, c.channel, c.state, c.given_at, c.proof, c.text_version, c.product_groups,
                c.last_used_at, (select max(u.used_at) from consent_use u where u.consent_id = c.id
                    and u.takes_back is null and u.used_at <= ?
                    and not exists (select 1 from consent_use b where b.takes_back = u.id)),
                c.recorded_by, c.controller
            from consent c where c.customer_id = any(?) and c.given_at <= ? order by c.given_at, c.id""";

    private static final String OBJECTIONS = """
            select customer_id, purpose, channel, raised_at
            from objection where customer_id = any(?) and raised_at <= ? order by raised_at, id""";

    private static final String PROMISES = """
            select customer_id, code, due_on, kept_on
            from promise where customer_id = any(?) order by due_on desc, id desc""";

    @Override
    public List<RowQuery> queries(CaseDrafts drafts) {
        return List.of(
                new RowQuery(
                        CONSENTS,
                        List.of(drafts.asOf(), drafts.customers(), drafts.asOf()),
                        row -> drafts.of(row.key()).add(consent(row))),
                new RowQuery(
                        OBJECTIONS,
                        List.of(drafts.customers(), drafts.asOf()),
                        row -> drafts.of(row.key()).add(objection(row))),
                new RowQuery(
                        PROMISES,
                        List.of(drafts.customers()),
                        row -> drafts.of(row.key()).add(new Promise(row.text(), row.day(), row.day()))));
    }

    private static Consent consent(Row row) throws SQLException {
        return new Consent(
                row.code(Purpose.class),
                row.code(ContactChannel.class),
                row.code(ConsentState.class),
                Instants.utc(row.instant()),
                row.code(Proof.class),
                row.text(),
                row.codes(ProductGroup.class),
                Instants.utc(ConsentEntity.later(row.instant(), row.instant())),
                row.text(),
                row.text());
    }

    private static Objection objection(Row row) throws SQLException {
        return new Objection(row.code(Purpose.class), row.code(ContactChannel.class), Instants.utc(row.instant()));
    }
}

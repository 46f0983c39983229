package org.courtesy.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.OfferTerms;
import org.courtesy.fact.ProductGroup;

/** The offers, in the table's order. */
public final class Offers {

    private final Map<String, OfferTerms> byCode = new LinkedHashMap<>();

    Offers(Table table, LoyaltyLevels levels) {
        for (Table.Row row : table.rows()) {
            String level = row.text("loyaltyTermsFrom");
            byCode.put(
                    row.text("offer"),
                    new OfferTerms(
                            row.text("offer"),
                            row.yes("saves"),
                            row.oneOf(ProductGroup.class, "productGroup"),
                            row.yes("similar"),
                            row.yes("consentWanted"),
                            row.yes("upliftTested"),
                            level.isEmpty() ? Integer.MAX_VALUE : levels.points(level)));
        }
    }

    public List<OfferTerms> all() {
        return List.copyOf(byCode.values());
    }

    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** The terms of an offer. */
    public OfferTerms of(String offer) {
        OfferTerms terms = byCode.get(offer);
        if (terms == null) {
            throw new PolicyException("tables/offers.csv has no row for the offer " + offer);
        }
        return terms;
    }
}

package org.courtesy.audience;

import java.util.List;

/**
 * What audiences can be made of: what the customers that there are have.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param products of contracts that are or will be, at most 200
 * @param segments given by the utility, and those that can be measured
 */
public record AudienceChoices(List<String> countries, List<String> products, List<String> segments) {

    public AudienceChoices {
        countries = List.copyOf(countries);
        products = List.copyOf(products);
        segments = List.copyOf(segments);
    }
}

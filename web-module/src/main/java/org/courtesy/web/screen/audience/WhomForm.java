package org.courtesy.web.screen.audience;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.audience.Audience;
import org.courtesy.audience.AudienceChoices;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.CustomerKind;

/** What people fill in to say whom something concerns, and what there is to choose from. */
public class WhomForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String postalCodes;
    private List<String> countries = new ArrayList<>();
    private List<CustomerKind> kinds = new ArrayList<>();
    private List<Commodity> commodities = new ArrayList<>();
    private List<String> products = new ArrayList<>();
    private List<String> segments = new ArrayList<>();
    private final ArrayList<String> knownCountries = new ArrayList<>();
    private final ArrayList<String> knownProducts = new ArrayList<>();
    private final ArrayList<String> knownSegments = new ArrayList<>();

    /** The form with an audience in it; what is chosen can be chosen, also if nobody has it any more. */
    public static WhomForm of(Audience audience, AudienceChoices choices) {
        WhomForm form = new WhomForm();
        form.postalCodes = String.join(", ", audience.postalCodes());
        form.countries = new ArrayList<>(audience.countries());
        form.kinds = new ArrayList<>(audience.kinds());
        form.commodities = new ArrayList<>(audience.commodities());
        form.products = new ArrayList<>(audience.products());
        form.segments = new ArrayList<>(audience.segments());
        unite(form.knownCountries, choices.countries(), form.countries);
        unite(form.knownProducts, choices.products(), form.products);
        unite(form.knownSegments, choices.segments(), form.segments);
        return form;
    }

    private static void unite(List<String> all, List<String> known, List<String> chosen) {
        all.addAll(known);
        chosen.stream().filter(one -> !all.contains(one)).forEach(all::add);
    }

    /** What is filled in. */
    public Audience audience() {
        List<String> codes = postalCodes == null ? List.of() : Arrays.asList(postalCodes.split("[,;\\s]+"));
        return new Audience(countries, codes, kinds, commodities, products, segments);
    }

    public List<String> getKnownCountries() {
        return knownCountries;
    }

    public List<String> getKnownProducts() {
        return knownProducts;
    }

    public List<String> getKnownSegments() {
        return knownSegments;
    }

    public CustomerKind[] getKnownKinds() {
        return CustomerKind.values();
    }

    public Commodity[] getKnownCommodities() {
        return Commodity.values();
    }

    /** Beginnings of postal codes, between commas or blanks. */
    public String getPostalCodes() {
        return postalCodes;
    }

    public void setPostalCodes(String postalCodes) {
        this.postalCodes = postalCodes;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(List<String> countries) {
        this.countries = countries;
    }

    public List<CustomerKind> getKinds() {
        return kinds;
    }

    public void setKinds(List<CustomerKind> kinds) {
        this.kinds = kinds;
    }

    public List<Commodity> getCommodities() {
        return commodities;
    }

    public void setCommodities(List<Commodity> commodities) {
        this.commodities = commodities;
    }

    public List<String> getProducts() {
        return products;
    }

    public void setProducts(List<String> products) {
        this.products = products;
    }

    public List<String> getSegments() {
        return segments;
    }

    public void setSegments(List<String> segments) {
        this.segments = segments;
    }
}

package org.courtesy.letter;

import java.util.Locale;
import java.util.Map;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.json.CaseJson;

/** Somebody who is not there, to look at a template with. */
final class SamplePerson {

    private static final Map<String, String> PLACES = Map.of(
            "de", "Großbeerenstraße 17a\",\"postalCode\":\"24937\",\"city\":\"Flensburg\",\"country\":\"DE",
            "da", "Søndergade 4, 2. th.\",\"postalCode\":\"6400\",\"city\":\"Sønderborg\",\"country\":\"DK",
            "en", "Großbeerenstraße 17a\",\"postalCode\":\"24937\",\"city\":\"Flensburg\",\"country\":\"DE");

    private SamplePerson() {}

    static CustomerRecord of(Locale language) {
        String name = language.getLanguage().equals("da")
                ? "Åse\",\"family\":\"Bjørnsø"
                : "Jördis\",\"family\":\"Müller-Weiß";
        return CaseJson.read(
                "{\"customer\":{\"number\":\"1000001\",\"kind\":\"PERSON\",\"country\":\"DE\",\"language\":\""
                        + language.getLanguage() + "\"},\"name\":{\"given\":\"" + name
                        + "\"},\"address\":{\"street\":\""
                        + PLACES.get(language.getLanguage()) + "\"},\"contracts\":[{\"number\":\"V-20001\","
                        + "\"commodity\":\"ELECTRICITY\",\"product\":\"Strom Natur 24\",\"status\":\"ACTIVE\","
                        + "\"annualConsumptionKwh\":2840}]}",
                CustomerRecord.class);
    }
}

package org.courtesy.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.courtesy.customer.Address;
import org.courtesy.customer.Name;

/**
 * Invented people and places. Telephone numbers are of the blocks that the Bundesnetzagentur keeps free for film and
 * fiction; Danish ones begin with 0, as no real number does. Mail addresses end in domains reserved for examples.
 */
final class Names {

    private static final List<String> GERMAN_GIVEN = List.of(
            "Anna",
            "Bernd",
            "Birgit",
            "Carsten",
            "Christa",
            "Daniela",
            "Dirk",
            "Elke",
            "Emre",
            "Finn",
            "Frauke",
            "Gerhard",
            "Gesa",
            "Hannah",
            "Heiko",
            "Helga",
            "Henrik",
            "Imke",
            "Jan",
            "Jörg",
            "Karin",
            "Kevin",
            "Lara",
            "Lennart",
            "Manfred",
            "Maren",
            "Marie",
            "Mehmet",
            "Michael",
            "Nele",
            "Nils",
            "Olaf",
            "Paula",
            "Petra",
            "Ralf",
            "Renate",
            "Sabine",
            "Sören",
            "Stefanie",
            "Svenja",
            "Thomas",
            "Timo",
            "Ulrike",
            "Volker",
            "Wiebke",
            "Yasemin");
    private static final List<String> GERMAN_FAMILY = List.of(
            "Ahrens",
            "Albers",
            "Andresen",
            "Bahr",
            "Behrens",
            "Boysen",
            "Brodersen",
            "Carstens",
            "Christiansen",
            "Dethlefs",
            "Diedrichs",
            "Eggers",
            "Feddersen",
            "Franzen",
            "Gerdes",
            "Greve",
            "Hagedorn",
            "Harms",
            "Hinrichs",
            "Ingwersen",
            "Jessen",
            "Kaya",
            "Kruse",
            "Lassen",
            "Lüders",
            "Marquardt",
            "Momsen",
            "Nissen",
            "Oldenburg",
            "Paulsen",
            "Petersen",
            "Quast",
            "Rathje",
            "Rickmers",
            "Sievers",
            "Stahmer",
            "Struve",
            "Thiessen",
            "Timm",
            "Voss",
            "Wendt",
            "Wulf",
            "Yilmaz",
            "Zander");
    private static final List<String> DANISH_GIVEN = List.of(
            "Anders",
            "Anne",
            "Asger",
            "Birgitte",
            "Bodil",
            "Camilla",
            "Christian",
            "Ditte",
            "Emil",
            "Frederik",
            "Gitte",
            "Helle",
            "Ida",
            "Jens",
            "Jeppe",
            "Karen",
            "Kirsten",
            "Lars",
            "Line",
            "Mads",
            "Maja",
            "Mette",
            "Niels",
            "Oliver",
            "Pernille",
            "Rasmus",
            "Signe",
            "Søren",
            "Trine",
            "Ulla");
    private static final List<String> DANISH_FAMILY = List.of(
            "Abildgaard",
            "Bach",
            "Bertelsen",
            "Bjerregaard",
            "Damgaard",
            "Enevoldsen",
            "Frandsen",
            "Hedegaard",
            "Iversen",
            "Jespersen",
            "Kjeldsen",
            "Lauridsen",
            "Mikkelsen",
            "Nørgaard",
            "Overgaard",
            "Poulsen",
            "Ravn",
            "Skov",
            "Thorsen",
            "Vestergaard");
    private static final List<String> GERMAN_FIRMS = List.of(
            "Bäckerei %s",
            "Autohaus %s",
            "Tischlerei %s GmbH",
            "Hotel %s",
            "%s Elektrotechnik GmbH",
            "Gasthof %s",
            "Physiotherapie %s",
            "%s Landtechnik KG",
            "Gärtnerei %s",
            "Druckerei %s GmbH");
    private static final List<String> DANISH_FIRMS =
            List.of("%s Byg ApS", "%s VVS", "Bageriet %s", "%s Auto A/S", "Gartneriet %s");
    private static final List<String> GERMAN_STREETS = List.of(
            "Am Deich",
            "Bahnhofstraße",
            "Fördeweg",
            "Gartenstraße",
            "Grüner Weg",
            "Hafenstraße",
            "Heideweg",
            "Kirchenallee",
            "Lindenstraße",
            "Mühlendamm",
            "Norderstraße",
            "Rosenweg",
            "Schulstraße",
            "Süderstraße",
            "Wiesengrund");
    private static final List<String> DANISH_STREETS = List.of(
            "Birkevej",
            "Engvej",
            "Havnegade",
            "Kirkevej",
            "Møllevej",
            "Nørregade",
            "Skolegade",
            "Strandvejen",
            "Søndergade");
    private static final List<String> GERMAN_TOWNS = List.of("24801 Auenstedt", "24802 Auenstedt", "24803 Kleinförde");
    private static final List<String> DANISH_TOWNS = List.of("6391 Fjordby", "6392 Nørre Fjordby");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final int LANDLINES = 1000;

    private Names() {}

    static Name person(Land land, Chance chance) {
        return land.german()
                ? new Name(chance.oneOf(GERMAN_GIVEN), chance.oneOf(GERMAN_FAMILY), null)
                : new Name(chance.oneOf(DANISH_GIVEN), chance.oneOf(DANISH_FAMILY), null);
    }

    /** Another member of the same family. */
    static Name relative(Name name, Land land, Chance chance) {
        return new Name(person(land, chance).given(), name.family(), null);
    }

    static Name firm(Land land, Chance chance) {
        String pattern = chance.oneOf(land.german() ? GERMAN_FIRMS : DANISH_FIRMS);
        String family = chance.oneOf(land.german() ? GERMAN_FAMILY : DANISH_FAMILY);
        return new Name(null, null, pattern.formatted(family));
    }

    static Address address(Land land, Chance chance) {
        String street = chance.oneOf(land.german() ? GERMAN_STREETS : DANISH_STREETS);
        return address(
                land, street + " " + chance.between(1, 98), chance.oneOf(land.german() ? GERMAN_TOWNS : DANISH_TOWNS));
    }

    static Address address(Land land, String street) {
        return address(land, street, land.german() ? GERMAN_TOWNS.get(0) : DANISH_TOWNS.get(0));
    }

    private static Address address(Land land, String street, String town) {
        String[] parts = town.split(" ", 2);
        return new Address(street, parts[0], parts[1], land.country);
    }

    /** The customer's telephone number; every customer has another one. */
    static String phone(Land land, String number) {
        int serial = Integer.parseInt(number.substring(2));
        return land.german()
                ? "+49 30 23125%03d".formatted(serial % LANDLINES)
                : "+45 00 12 %02d %02d".formatted(serial / 100, serial % 100);
    }

    /** The customer's mail address; every customer has another one. */
    static String email(Name name, String number) {
        String user = name.organisation() == null ? name.given() + "." + name.family() : "info." + name.organisation();
        String plain = user.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "oe")
                .replace("æ", "ae")
                .replace("å", "aa");
        String ascii =
                ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return ascii.replaceAll("[^a-z0-9]+", ".").replaceAll("\\.$", "") + number.substring(2) + "@example.org";
    }
}

package org.courtesy.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.fact.ChannelTerms;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Policy;

/**
 * Every threshold and table row in force, resolved with the configuration's overrides and pinned by a checksum.
 *
 * <p>Immutable. An assessment names the checksum; a replay builds the same snapshot again from the stored tables.
 */
public final class PolicySnapshot {

    private static final String PREFIX = "tables/";
    private static final String SUFFIX = ".csv";
    private static final Set<String> GREETINGS = Set.of("BIRTHDAY", "BIRTHDAY_GREETING");

    private final Map<String, String> texts = new TreeMap<>();
    private final String checksum;
    private final Policy policy;
    private final Map<String, Map<String, Integer>> weights = new HashMap<>();
    private final Map<ContactChannel, ChannelTerms> channels = new EnumMap<>(ContactChannel.class);
    private final Offers offers;
    private final LoyaltyLevels loyaltyLevels;
    private final ValueSegments segments;
    private final Set<Integer> anniversaries = new TreeSet<>();
    private final LegalClasses legalClasses;
    private final AdvertisingWords advertisingWords;
    private final DeadlineTable deadlines;
    private final ArbitrationTable arbitration;
    private final LegalTable law;
    private final OpeningHours callingHours;
    private final OpeningHours courtesyHours;
    private final Holidays holidays;
    private final Countries countries;
    private final Actions actions;
    private final TouchpointCatalogue touchpoints;
    private final Codes codes;

    private PolicySnapshot(Map<String, Table> tables) {
        tables.forEach((name, table) -> texts.put(PREFIX + name + SUFFIX, table.text()));
        checksum = Checksums.of(texts);
        policy = RecordFromTable.read(Policy.class, table(tables, "policy"));
        for (Table.Row row : table(tables, "weights").rows()) {
            weights.computeIfAbsent(row.text("driver"), driver -> new HashMap<>())
                    .put(row.text("level"), row.whole("points"));
        }
        for (Table.Row row : table(tables, "channels").rows()) {
            ContactChannel channel = row.oneOf(ContactChannel.class, "channel");
            int cap = row.empty("maxPieces30Days") ? Integer.MAX_VALUE : row.whole("maxPieces30Days");
            channels.put(
                    channel,
                    new ChannelTerms(channel, row.number("weight"), cap, row.yes("quietHours"), row.yes("calls")));
        }
        if (channels.size() < ContactChannel.values().length) {
            throw new PolicyException(
                    "tables/channels.csv wants a row for each of " + Arrays.toString(ContactChannel.values()));
        }
        loyaltyLevels = new LoyaltyLevels(table(tables, "loyalty-levels"));
        offers = new Offers(table(tables, "offers"), loyaltyLevels);
        segments = new ValueSegments(table(tables, "segments"));
        table(tables, "anniversaries").rows().forEach(row -> anniversaries.add(row.whole("years")));
        legalClasses = new LegalClasses(table(tables, "legal-class"));
        // Of stored decisions from before this table a replay builds the same snapshot as then.
        advertisingWords = new AdvertisingWords(tables.get("advertising-words"));
        deadlines = new DeadlineTable(table(tables, "deadlines"));
        arbitration = new ArbitrationTable(table(tables, "arbitration"));
        law = new LegalTable(table(tables, "law"));
        callingHours = new OpeningHours(table(tables, "quiet-hours"));
        courtesyHours = new OpeningHours(table(tables, "courtesy-hours"));
        holidays = new Holidays(table(tables, "holidays"));
        countries = new Countries(table(tables, "countries"));
        actions = new Actions(table(tables, "actions"));
        touchpoints = new TouchpointCatalogue(table(tables, "touchpoints"), table(tables, "actions"), legalClasses);
        codes = new Codes(table(tables, "codes"), table(tables, "legal-basis"));
    }

    /**
     * Reads the tables of a rule set and resolves overrides.
     *
     * @param files path to text; entries other than {@code tables/*.csv} are ignored
     * @param overrides name of a threshold, or {@code <table>.<row>.<column>}, to its value
     * @throws PolicyException when a table or an override makes no sense
     */
    public static PolicySnapshot of(Map<String, String> files, Map<String, String> overrides) {
        Map<String, Table> tables = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(PREFIX) && path.endsWith(SUFFIX)) {
                String name = path.substring(PREFIX.length(), path.length() - SUFFIX.length());
                tables.put(name, Table.parse(path, text));
            }
        });
        return new PolicySnapshot(Overrides.resolve(tables, overrides));
    }

    private static Table table(Map<String, Table> tables, String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new PolicyException("The rule set has no file " + PREFIX + name + SUFFIX);
        }
        return table;
    }

    /** The resolved tables, path to text; from them the same snapshot is built again, without overrides. */
    public Map<String, String> tables() {
        return Map.copyOf(texts);
    }

    /** Checksum of the resolved tables, {@code sha256:...}. */
    public String checksum() {
        return checksum;
    }

    public Policy policy() {
        return policy;
    }

    /**
     * Points of a driver.
     *
     * @throws PolicyException when the weights table has no such row
     */
    public int points(String driver, String level) {
        Integer points = weights.getOrDefault(driver, Map.of()).get(level);
        if (points == null) {
            throw new PolicyException("tables/weights.csv has no row for " + driver + " " + level);
        }
        return points;
    }

    public ChannelTerms channel(ContactChannel channel) {
        return channels.get(channel);
    }

    /**
     * Points of one piece of advertising; none where its channel is not known.
     *
     * @param type code of the touchpoint; a greeting card by post weighs less than a letter
     */
    public double advertisingPoints(ContactChannel channel, String type) {
        if (channel == null) {
            return 0;
        }
        return channel == ContactChannel.POST && isBirthdayGreeting(type)
                ? policy.greetingCardPoints()
                : channel(channel).weight();
    }

    /** The types of touchpoints that are birthday greetings. */
    public Set<String> greetings() {
        return GREETINGS;
    }

    /** Whether a touchpoint of a type is a birthday greeting. */
    public boolean isBirthdayGreeting(String type) {
        return GREETINGS.contains(type);
    }

    public Offers offers() {
        return offers;
    }

    public LoyaltyLevels loyaltyLevels() {
        return loyaltyLevels;
    }

    public ValueSegments segments() {
        return segments;
    }

    /** Years of supply after which there is an anniversary. */
    public Set<Integer> anniversaries() {
        return anniversaries;
    }

    /** What every touchpoint and action is in the eyes of the law. */
    public LegalClasses legalClasses() {
        return legalClasses;
    }

    /** Words that do not belong into what is filed as a duty or as service. */
    public AdvertisingWords advertisingWords() {
        return advertisingWords;
    }

    public DeadlineTable deadlines() {
        return deadlines;
    }

    /** What the priority of an action starts from. */
    public ArbitrationTable arbitration() {
        return arbitration;
    }

    public LegalTable law() {
        return law;
    }

    /** Hours for calls and visits; outside them are quiet hours. */
    public OpeningHours callingHours() {
        return callingHours;
    }

    /** Hours for courtesy calls. */
    public OpeningHours courtesyHours() {
        return courtesyHours;
    }

    public Holidays holidays() {
        return holidays;
    }

    public Countries countries() {
        return countries;
    }

    public Actions actions() {
        return actions;
    }

    public TouchpointCatalogue touchpoints() {
        return touchpoints;
    }

    public Codes codes() {
        return codes;
    }
}

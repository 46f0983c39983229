package org.courtesy.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.courtesy.json.CaseJson;

/**
 * Makes one record of two that describe the same person. What the survivor's record says stands, and what it leaves open is taken
 * from the other one - but a stop of either counts, of two wishes the stricter one, and what would permit something is never
 * taken over.
 *
 * @param record the record from now on; its contracts are those of the duplicate, since contracts are not settled but moved
 * @param settled the fields in which the duplicate says something else or something is changed by it
 */
public record Settlement(CustomerRecord record, List<Settled> settled) {

    /**
     * A field in which two records differ.
     *
     * @param field such as {@code customer.deceased}
     * @param survivor what the survivor's record said; null: nothing
     * @param duplicate what the other one said
     * @param settled what holds
     */
    public record Settled(String field, JsonNode survivor, JsonNode duplicate, JsonNode settled) {}

    private enum Rule {
        /** The survivor's, whatever the other one says. */
        SURVIVOR,
        /** The survivor's, else the other one's. */
        FILL,
        /** A stop: one is enough. */
        EITHER,
        /** Must be wished in both. */
        BOTH,
        EARLIER,
        LATER,
        SMALLER,
        LARGER,
        /** The survivor's first, then what the other one has besides. */
        ALL,
        /** Like {@link #ALL} where both say which ones, else like {@link #FILL}. */
        ALL_IF_BOTH
    }

    /** Dates in the order of time. */
    private static final Comparator<JsonNode> BY_TEXT = Comparator.comparing((JsonNode said) -> said.asText());

    private static final Comparator<JsonNode> BY_SIZE = Comparator.comparingInt((JsonNode said) -> said.asInt());

    private static final Comparator<JsonNode> BY_INSTANT = Comparator.comparing(
            (JsonNode said) -> OffsetDateTime.parse(said.asText()).toInstant());

    private static final String PAUSED_FROM = "pausedFrom";
    private static final String PAUSED_TO = "pausedTo";
    private static final String OBJECTED_AT = "objectedAt";

    /** Every field but those that are settled together with others. */
    private static final Map<String, Rule> RULES = rules();

    /** Facts that mean something in one country only. */
    private static final Set<String> OF_ONE_COUNTRY =
            Set.of("customer.timeZone", "customer.state", "customer.currency");

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        put(rules, Rule.SURVIVOR, "customer.number", "customer.kind", "customer.country");
        put(rules, Rule.FILL, "customer.language", "customer.timeZone", "customer.state", "customer.currency");
        put(rules, Rule.EITHER, "customer.deceased", "customer.blocked", "customer.restricted", "customer.vulnerable");
        put(rules, Rule.EITHER, "customer.guardian", "customer.robinsonListed", "customer.conciliationOpen");
        put(rules, Rule.EITHER, "customer.dataSubjectRequestOpen");
        put(rules, Rule.EARLIER, "customer.dataSubjectRequestReceivedOn");
        put(rules, Rule.SURVIVOR, "customer.homeOwner", "customer.landlordConsent", "customer.creditOk");
        put(rules, Rule.SURVIVOR, "customer.evInterest", "customer.presumedPhoneInterest");
        put(rules, Rule.FILL, "customer.acquisitionChannel", "customer.segment", "customer.sbgRenewals");
        put(rules, Rule.LARGER, "customer.supplierSwitchesLast3Years");
        put(rules, Rule.FILL, "customer.household");
        put(rules, Rule.ALL_IF_BOTH, "customer.reachable");
        put(rules, Rule.LATER, "customer.optInAskedAt");
        put(rules, Rule.FILL, "customer.preference.preferredChannel");
        put(rules, Rule.BOTH, "customer.preference.greetings");
        put(rules, Rule.SMALLER, "customer.preference.maxAdvertisingPer30Days");
        put(rules, Rule.FILL, "name", "address", "premise", "household");
        put(rules, Rule.ALL, "emails", "phones");
        return rules;
    }

    private static void put(Map<String, Rule> rules, Rule rule, String... fields) {
        for (String field : fields) {
            rules.put(field, rule);
        }
    }

    /** Settles what two records of one person say. */
    public static Settlement of(CustomerRecord survivor, CustomerRecord duplicate) {
        ObjectNode ours = CaseJson.tree(survivor);
        ObjectNode theirs = CaseJson.tree(duplicate);
        ObjectNode result = ours.deepCopy();
        boolean abroad = !at(ours, "customer.country").equals(at(theirs, "customer.country"));
        RULES.forEach((field, rule) -> set(
                result,
                field,
                settle(abroad && OF_ONE_COUNTRY.contains(field) ? Rule.SURVIVOR : rule, ours, theirs, field)));
        settleBirthDate(ours, theirs, result);
        settleRecommendation(ours, theirs, result);
        settlePause(ours, theirs, result);
        settleException(ours, theirs, result);
        theirs.path("externalIds").properties().forEach(id -> {
            if (!result.path("externalIds").has(id.getKey())) {
                result.withObject("/externalIds").set(id.getKey(), id.getValue());
            }
        });
        set(result, "contracts", theirs.path("contracts"));
        return new Settlement(CaseJson.read(result, CustomerRecord.class), differences(ours, theirs, result));
    }

    private static JsonNode settle(Rule rule, JsonNode ours, JsonNode theirs, String field) {
        JsonNode our = at(ours, field);
        JsonNode their = at(theirs, field);
        return switch (rule) {
            case SURVIVOR -> our;
            case FILL -> our.isMissingNode() ? their : our;
            case EITHER -> BooleanNode.valueOf(our.asBoolean() || their.asBoolean());
            case BOTH -> BooleanNode.valueOf(our.asBoolean(true) && their.asBoolean(true));
            case EARLIER -> first(our, their, BY_TEXT);
            case LATER -> first(our, their, BY_TEXT.reversed());
            case SMALLER -> first(our, their, BY_SIZE);
            case LARGER -> first(our, their, BY_SIZE.reversed());
            case ALL -> all(our, their);
            case ALL_IF_BOTH ->
                our.isMissingNode() || their.isMissingNode() ? settle(Rule.FILL, ours, theirs, field) : all(our, their);
        };
    }

    private static JsonNode first(JsonNode our, JsonNode their, Comparator<JsonNode> order) {
        if (our.isMissingNode() || their.isMissingNode()) {
            return our.isMissingNode() ? their : our;
        }
        return order.compare(our, their) <= 0 ? our : their;
    }

    private static JsonNode all(JsonNode our, JsonNode their) {
        ArrayNode all = our.isMissingNode() ? their.deepCopy() : our.deepCopy();
        Set<String> known = new LinkedHashSet<>();
        our.forEach(one -> known.add(comparable(one)));
        their.forEach(one -> {
            if (!our.isMissingNode() && known.add(comparable(one))) {
                all.add(one);
            }
        });
        return all;
    }

    /** Addresses that differ in capitals or blanks only are one. */
    private static String comparable(JsonNode address) {
        return address.asText().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** A birth date comes with what it may be used for. */
    private static void settleBirthDate(JsonNode ours, JsonNode theirs, ObjectNode result) {
        if (at(ours, "customer.birthDate").isMissingNode()) {
            take(theirs, result, "customer.birthDate", "customer.birthDatePurposes");
        }
    }

    /** The later answer, as when answers come one by one. */
    private static void settleRecommendation(JsonNode ours, JsonNode theirs, ObjectNode result) {
        String our = at(ours, "customer.npsAt").asText();
        String their = at(theirs, "customer.npsAt").asText();
        if (at(ours, "customer.nps").isMissingNode() || their.compareTo(our) > 0) {
            take(theirs, result, "customer.nps", "customer.npsAt");
        }
    }

    private static void take(JsonNode theirs, ObjectNode result, String... fields) {
        for (String field : fields) {
            set(result, field, at(theirs, field));
        }
    }

    /** From the first day of either to the last day of either; an end that is open stays open. */
    private static void settlePause(JsonNode ours, JsonNode theirs, ObjectNode result) {
        JsonNode our = at(ours, "customer.preference");
        JsonNode their = at(theirs, "customer.preference");
        if (!paused(their)) {
            return;
        }
        ObjectNode wish = (ObjectNode) at(result, "customer.preference");
        if (!paused(our)) {
            setIn(wish, PAUSED_FROM, their.path(PAUSED_FROM));
            setIn(wish, PAUSED_TO, their.path(PAUSED_TO));
            return;
        }
        setIn(wish, PAUSED_FROM, outer(our, their, PAUSED_FROM, BY_TEXT));
        setIn(wish, PAUSED_TO, outer(our, their, PAUSED_TO, BY_TEXT.reversed()));
    }

    private static boolean paused(JsonNode wish) {
        return wish.has(PAUSED_FROM) || wish.has(PAUSED_TO);
    }

    private static JsonNode outer(JsonNode our, JsonNode their, String end, Comparator<JsonNode> order) {
        return our.has(end) && their.has(end)
                ? first(our.path(end), their.path(end), order)
                : MissingNode.getInstance();
    }

    /** The exception permits, so it is the survivor's; an objection to it counts, whoever's record has it. */
    private static void settleException(JsonNode ours, JsonNode theirs, ObjectNode result) {
        JsonNode their = theirs.path("existingCustomerException").path(OBJECTED_AT);
        if (their.isMissingNode()) {
            return;
        }
        JsonNode our = ours.path("existingCustomerException").path(OBJECTED_AT);
        result.withObject("/existingCustomerException").set(OBJECTED_AT, first(our, their, BY_INSTANT));
    }

    private static List<Settled> differences(JsonNode ours, JsonNode theirs, JsonNode result) {
        Set<String> fields = new LinkedHashSet<>(RULES.keySet());
        fields.addAll(List.of(
                "customer.birthDate",
                "customer.nps",
                "customer.preference.pausedFrom",
                "customer.preference.pausedTo",
                "existingCustomerException"));
        theirs.path("externalIds").fieldNames().forEachRemaining(system -> fields.add("externalIds." + system));
        fields.removeAll(Set.of("customer.number", "household"));
        List<Settled> differences = new ArrayList<>();
        for (String field : fields) {
            JsonNode our = at(ours, field);
            JsonNode their = at(theirs, field);
            JsonNode settled = at(result, field);
            if (!settled.equals(our) || !nothing(their) && !their.equals(our)) {
                differences.add(new Settled(field, orNull(our), orNull(their), orNull(settled)));
            }
        }
        return differences;
    }

    private static boolean nothing(JsonNode said) {
        return said.isMissingNode()
                || said.isBoolean() && !said.asBoolean()
                || said.isInt() && said.asInt() == 0
                || said.isContainerNode() && said.isEmpty();
    }

    private static JsonNode orNull(JsonNode said) {
        return said.isMissingNode() ? null : said;
    }

    private static JsonNode at(JsonNode tree, String field) {
        if (field.startsWith("externalIds.")) {
            return tree.path("externalIds").path(field.substring("externalIds.".length()));
        }
        return tree.at('/' + field.replace('.', '/'));
    }

    private static void set(ObjectNode tree, String field, JsonNode said) {
        int dot = field.lastIndexOf('.');
        setIn(dot < 0 ? tree : (ObjectNode) at(tree, field.substring(0, dot)), field.substring(dot + 1), said);
    }

    private static void setIn(ObjectNode object, String name, JsonNode said) {
        if (said.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, said);
        }
    }
}

package org.courtesy.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;

/** A case drawn from a seed; most of its figures lie near the edges of the rules. Equal seeds give equal cases. */
public final class RandomCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-01-01T00:00:00+01:00");
    private static final List<String> CHANNELS =
            List.of("PHONE", "EMAIL", "SMS", "POST", "PUSH", "PORTAL", "CHAT", "IN_PERSON");
    private static final List<String> TYPES = List.of(
            "NEWSLETTER",
            "NEWSLETTER",
            "WINBACK",
            "RENEWAL_OFFER",
            "COURTESY_CALL",
            "BIRTHDAY",
            "HOTLINE_CALL",
            "COMPLAINT_OPEN",
            "COMPLAINT_CLOSED",
            "ANNUAL_BILL",
            "PRICE_INCREASE",
            "DUNNING_1",
            "CANCEL_CONFIRM",
            "MOVE_CONTINUATION_OFFER",
            "REFERRAL_ASK",
            "FIELD_VISIT");

    private final Random random;
    private final OffsetDateTime asOf;
    private int numbers;

    private RandomCase(long seed) {
        this.random = new Random(seed);
        this.asOf = FIRST.plusSeconds(random.nextInt((int) Duration.ofDays(900).toSeconds()));
    }

    public static CustomerCase of(long seed) {
        return new RandomCase(seed).draw();
    }

    private CustomerCase draw() {
        ObjectNode body = JSON.createObjectNode();
        body.put("asOf", asOf.toString());
        customer(body.putObject("customer"));
        times(3, body.putArray("contracts"), this::contract);
        times(6, body.putArray("consents"), this::consent);
        times(1, body.putArray("objections"), this::objection);
        times(12, body.putArray("touchpoints"), this::touchpoint);
        times(2, body.putArray("promises"), promise -> promise.put("dueOn", day(-5, 5)));
        times(2, body.putArray("declinedOffers"), this::declined);
        if (chance(40)) {
            ObjectNode exception = body.putObject("existingCustomerException");
            exception.put("addressFromSale", chance(70)).put("noticeAtCollection", chance(70));
            if (chance(20)) {
                exception.put("objectedAt", instant(-50, 5));
            }
        }
        if (chance(40)) {
            body.putObject("household").put("advertisingPointsLast30Days", random.nextInt(15) / 2.0);
        }
        if (chance(60)) {
            body.putObject("premise")
                    .put("gasGrid", chance(60))
                    .put("advertisingPointsLast30Days", random.nextInt(15) / 2.0);
        }
        if (chance(30)) {
            touchpoint(body.putObject("touchpoint"));
        }
        offerFacts(body);
        return CaseJson.readCase(body.toString());
    }

    private void customer(ObjectNode customer) {
        customer.put("number", "C-1")
                .put("kind", chance(80) ? "PERSON" : "ORGANISATION")
                .put("country", chance(95) ? one(List.of("DE", "DE", "DK")) : "AT");
        customer.put(
                "birthDate",
                asOf.toLocalDate()
                        .minusYears(chance(20) ? one(List.of(15, 16, 18, 19)) : 20 + random.nextInt(70))
                        .plusDays(random.nextInt(21) - 10)
                        .toString());
        customer.putArray("birthDatePurposes").add(chance(80) ? "GREETING" : "CONTRACT");
        for (String flag : List.of(
                "deceased",
                "blocked",
                "restricted",
                "vulnerable",
                "guardian",
                "robinsonListed",
                "dataSubjectRequestOpen",
                "conciliationOpen",
                "presumedPhoneInterest")) {
            customer.put(flag, chance(2));
        }
        if (chance(20)) {
            customer.put("dataSubjectRequestReceivedOn", day(-40, 1));
        }
        if (chance(30)) {
            customer.put("state", one(List.of("DE-SN", "DE-BY", "DE-BE")));
        }
        if (chance(50)) {
            customer.put("nps", random.nextInt(11)).put("npsAt", day(-200, 0)).put("supplierSwitchesLast3Years", 2);
            customer.put("acquisitionChannel", one(List.of("ONLINE", "SHOP")));
        }
        if (chance(20)) {
            customer.put("timeZone", one(List.of("America/New_York", "Asia/Kolkata", "Pacific/Auckland")));
        }
        if (chance(10)) {
            ArrayNode reachable = customer.putArray("reachable");
            CHANNELS.stream().filter(channel -> chance(70)).forEach(reachable::add);
        }
        ObjectNode preference = customer.putObject("preference");
        preference.put("greetings", chance(90));
        if (chance(15)) {
            preference.put("pausedFrom", day(-20, 10)).put("pausedTo", day(11, 30));
        }
        if (chance(20)) {
            preference.put("maxAdvertisingPer30Days", random.nextInt(4));
        }
    }

    private void contract(ObjectNode contract) {
        contract.put("number", "V-" + ++numbers)
                .put("commodity", one(List.of("ELECTRICITY", "ELECTRICITY", "GAS", "TELECOM")))
                .put("status", one(List.of("ACTIVE", "ACTIVE", "ACTIVE", "SIGNED", "TERMINATED", "ENDED")))
                .put("signedOn", day(-40, 1))
                .put("supplyStart", day(-3000, 5))
                .put("dunningLevel", chance(95) ? 0 : 1 + random.nextInt(2))
                .put("disconnectionThreatened", chance(2))
                .put("instalmentPlan", chance(5))
                .put("green", chance(30))
                .put("flexibleLoad", chance(50))
                .put("directDebit", chance(50))
                .put("annualConsumptionKwh", one(List.of(3999, 4000, 49999, 50000)))
                .put("smartMeter", one(List.of("INSTALLED", "ORDERED", "NONE")))
                .put("marketSavingPerYear", random.nextInt(300));
        if (chance(10)) {
            contract.put("moveOutOn", day(-1, 5)).put("plannedHeatPump", true);
            contract.putArray("missingContractData").add("meterNumber");
        }
        if (chance(20)) {
            contract.put("exitPagesViewedAt", day(-16, 0));
        }
        if (chance(60)) {
            contract.put("fixedTermEnd", day(5, 400));
        }
        if (chance(30)) {
            contract.putObject("priceChange")
                    .put("noticedOn", day(-70, 1))
                    .put("percent", random.nextInt(25) - 5)
                    .put("effectiveOn", day(-95, 60))
                    .put("complete", chance(70))
                    .put("taxOnly", chance(10));
        }
        if (chance(30)) {
            contract.putObject("lastBill").put("issuedOn", day(-200, 1)).put("changePercent", random.nextInt(50));
        }
        endOfSupply(contract);
    }

    private void endOfSupply(ObjectNode contract) {
        contract.put("defaultSupply", chance(20));
        if (chance(15)) {
            contract.put("terminationReceivedOn", day(-12, 1));
            maybe(contract, "terminationConfirmedOn", day(-5, 1));
        }
        if (chance(30)) {
            contract.put("supplyStart", day(-3000, -200)).put("supplyEnd", day(-150, 2));
            maybe(contract, "finalBillOn", day(-120, 1));
            maybe(contract, "creditPaidOn", day(-100, 1));
        }
        if (chance(20)) {
            contract.put("moveToldOn", day(-16, 1));
        }
    }

    private void maybe(ObjectNode object, String field, String value) {
        if (chance(50)) {
            object.put(field, value);
        }
    }

    private void consent(ObjectNode consent) {
        consent.put("channel", one(CHANNELS))
                .put("state", one(List.of("GRANTED", "GRANTED", "GRANTED", "WITHDRAWN", "DENIED", "EXPIRED")))
                .put("proof", one(List.of("SIGNED_FORM", "DOUBLE_OPT_IN_EMAIL", "RECORDED_CALL", "NONE")))
                .put("at", instant(-1900, 5));
        maybe(consent, "lastUsedAt", instant(-1900, 5));
    }

    private void objection(ObjectNode objection) {
        objection.put("at", instant(-300, 5));
        if (chance(90)) {
            objection.put("channel", one(CHANNELS));
        }
    }

    private void declined(ObjectNode declined) {
        declined.put("offer", one(List.of("GREEN_TARIFF", "DUAL_FUEL", "DYNAMIC_TARIFF")))
                .put("on", day(-200, 0));
    }

    private void touchpoint(ObjectNode touchpoint) {
        String type = one(TYPES);
        boolean complaint = type.equals("COMPLAINT_OPEN");
        touchpoint
                .put("id", "t-" + ++numbers)
                .put("type", type)
                .put("direction", complaint || type.equals("HOTLINE_CALL") ? "INBOUND" : "OUTBOUND")
                .put("channel", one(CHANNELS))
                .put("at", instant(-120, 0))
                .put("status", chance(90) ? "DONE" : one(List.of("PLANNED", "UNDELIVERED", "CANCELLED")))
                .put("outcome", one(List.of("NONE", "NONE", "NONE", "ACCEPTED", "DECLINED", "NOT_REACHED")))
                .put("task", "T-" + random.nextInt(2))
                .put("experience", chance(60) ? 0 : random.nextInt(17) / 2.0 - 4);
        if (complaint && chance(85)) {
            touchpoint.put("closedAt", instant(-60, 2));
        }
        if (complaint) {
            maybe(touchpoint, "answeredAt", instant(-60, 2));
        }
        if (touchpoint.path("status").asText().equals("PLANNED")) {
            touchpoint.put("at", instant(0, 20));
        }
    }

    /** What offers ask for; drawn last, so that the rest of a case does not depend on it. */
    private void offerFacts(ObjectNode body) {
        ObjectNode customer = (ObjectNode) body.get("customer");
        for (String grant : List.of("homeOwner", "landlordConsent", "creditOk", "evInterest")) {
            customer.put(grant, chance(70));
        }
        if (body.get("premise") instanceof ObjectNode premise) {
            for (String grant : List.of("fibreCoverage", "privateParking", "roofSuitable")) {
                premise.put(grant, chance(70));
            }
            if (chance(50)) {
                premise.put("houseType", one(List.of("DETACHED", "TERRACED", "APARTMENT", "COMMERCIAL")));
            }
            ArrayNode installed = premise.putArray("installed");
            List.of("PV", "BATTERY", "WALLBOX", "HEAT_PUMP", "HEATING", "FIBRE").stream()
                    .filter(device -> chance(20))
                    .forEach(installed::add);
        }
        for (JsonNode consent : body.get("consents")) {
            if (chance(40)) {
                ArrayNode groups = ((ObjectNode) consent).putArray("productGroups");
                List.of("ENERGY", "INSTALLATION", "TELECOM", "MAINTENANCE").stream()
                        .filter(group -> chance(70))
                        .forEach(groups::add);
            }
        }
        for (JsonNode touchpoint : body.get("touchpoints")) {
            if (touchpoint.get("status").asText().equals("DONE") && chance(20)) {
                ((ObjectNode) touchpoint).put("offer", one(List.of("GREEN_TARIFF", "SMART_METER", "HEAT_PUMP_TARIFF")));
            }
        }
    }

    private void times(int most, ArrayNode list, java.util.function.Consumer<ObjectNode> fill) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            fill.accept(list.addObject());
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String day(int from, int to) {
        LocalDate today = asOf.toLocalDate();
        return today.plusDays(from + random.nextInt(to - from + 1)).toString();
    }

    private String instant(int fromDay, int toDay) {
        return asOf.plusDays(fromDay)
                .plusSeconds((long)
                        (random.nextDouble() * Duration.ofDays(toDay - fromDay).toSeconds()))
                .toString();
    }
}

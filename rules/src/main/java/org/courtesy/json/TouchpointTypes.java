package org.courtesy.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that a touchpoint may have: the catalogue, and every action, since doing an action is a touchpoint. The
 * catalogue is a table; actions are the registry of the interface, whether or not a rule of this version proposes them,
 * and whatever the tables add to it.
 */
final class TouchpointTypes {

    private static final String TABLES = "/courtesy/tables/";

    private static final Set<String> ACTIONS = Set.of(
            "BIRTHDAY_GREETING",
            "ANNIVERSARY_GREETING",
            "COURTESY_CALL",
            "WELCOME_MAIL_SERVICE",
            "SERVICE_CALL_CONTRACT_NEED",
            "ASK_OPT_IN",
            "COMPLAINT_CALLBACK",
            "RECOVERY_AFTER_COMPLAINT",
            "CONTRACT_END_INFO",
            "RENEWAL_OFFER",
            "RETENTION_CALL",
            "MOVE_CONTINUATION_OFFER",
            "TERMINATION_CONFIRMATION",
            "WINBACK",
            "HIGH_BILL_ALERT",
            "PROMISE_REPAIR",
            "FOLLOW_UP",
            "CUSTOMER_REVIEW",
            "FEEDBACK_SURVEY",
            "REFERRAL_ASK",
            "LOYALTY_THANKS",
            "LEAVE_ALONE");
    private static final Set<String> OFFERS = Set.of(
            "GREEN_TARIFF",
            "DUAL_FUEL",
            "DYNAMIC_TARIFF",
            "EV_TARIFF_WALLBOX",
            "PV_BATTERY",
            "HEAT_PUMP_TARIFF",
            "FIBRE",
            "MAINTENANCE",
            "FIXED_TERM_RENEWAL",
            "SMART_METER");

    static final Set<String> SHIPPED = Stream.of(
                    ACTIONS.stream(),
                    OFFERS.stream().map(offer -> "OFFER_" + offer),
                    firstColumn("touchpoints.csv", type -> type),
                    firstColumn("actions.csv", action -> action),
                    firstColumn("offers.csv", offer -> "OFFER_" + offer))
            .flatMap(codes -> codes)
            .collect(Collectors.toUnmodifiableSet());

    private TouchpointTypes() {}

    private static Stream<String> firstColumn(String table, UnaryOperator<String> code) {
        try (InputStream in = TouchpointTypes.class.getResourceAsStream(TABLES + table)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + TABLES + table);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> code.apply(line.split(",", 2)[0].strip()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.courtesy.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;

/**
 * Two actions that are due at the same time for the same customers on the same channel: only one of them can be the one
 * best thing, so each costs the other.
 *
 * @param channel on which both would go
 * @param first code of the action that comes first in the order of codes
 * @param firstRule id of the rule that proposes it; null for actions that come from no rule
 * @param second code of the other action
 * @param secondRule id of the rule that proposes it; null for actions that come from no rule
 * @param customers to whom both are proposed with windows that overlap
 * @param percentOfFirst share of the first action's customers, one decimal
 * @param percentOfSecond share of the second action's customers, one decimal
 * @param firstDay earliest day on which both are due for somebody
 * @param lastDay latest such day; null when neither ends
 */
public record CollisionRow(
        ContactChannel channel,
        String channelText,
        String first,
        String firstText,
        String firstRule,
        String second,
        String secondText,
        String secondRule,
        long customers,
        BigDecimal percentOfFirst,
        BigDecimal percentOfSecond,
        LocalDate firstDay,
        LocalDate lastDay) {}

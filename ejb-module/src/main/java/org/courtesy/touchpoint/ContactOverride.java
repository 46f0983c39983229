package org.courtesy.touchpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * A contact that somebody made although the gate refused it, for the team lead to see.
 *
 * @param refusals codes that were set aside, the decisive one first
 * @param seenAt when a team lead has seen it, null: nobody yet
 * @param comment what the team lead says to it, null: nothing
 */
public record ContactOverride(
        UUID id,
        String customer,
        String name,
        UUID touchpoint,
        ContactChannel channel,
        Purpose purpose,
        String type,
        List<String> refusals,
        String reason,
        Instant madeAt,
        String madeBy,
        Instant seenAt,
        String seenBy,
        String comment) {}

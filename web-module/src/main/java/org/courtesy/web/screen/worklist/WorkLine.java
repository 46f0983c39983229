package org.courtesy.web.screen.worklist;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.web.screen.customer.Tone;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.WorkKind;
import org.courtesy.worklist.WorkState;

/**
 * A row of the worklist in words.
 *
 * @param when by when, in few words; empty when there is no end
 * @param tail what else matters: the way, the attempts, who works on it
 * @param mine whether the person at the screen works on it
 * @param beyond whether the team cannot do it today any more
 */
public record WorkLine(
        String id,
        String code,
        String what,
        String who,
        String place,
        String when,
        Tone tone,
        String tail,
        boolean mine,
        boolean taken,
        boolean beyond) {

    private static final int SOON_DAYS = 3;
    private static final int FAR_DAYS = 60;

    /** Tells a row. */
    static WorkLine of(WorkItem item, String me, LocalDate today, ZoneId zone, boolean beyond, Words words) {
        boolean claimed = item.state() == WorkState.CLAIMED;
        boolean mine = claimed && me.equals(item.claimedBy());
        return new WorkLine(
                item.id().toString(),
                item.code(),
                what(item, words),
                item.name(),
                item.city() == null ? item.customer() : item.customer() + " · " + item.city(),
                when(item.lastDay(), today, words),
                tone(item, today),
                tail(item, mine, today, zone, words),
                mine,
                claimed && !mine,
                beyond);
    }

    /** What is to be done. */
    static String what(WorkItem item, Words words) {
        return words.of(item.kind() == WorkKind.DEADLINE ? "deadline" : "touchpoint", item.code());
    }

    private static String when(LocalDate last, LocalDate today, Words words) {
        if (last == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, last);
        if (days < 0) {
            return words.say("today.overdue", -days);
        }
        if (days == 0) {
            return words.say("today.dueToday");
        }
        return days > FAR_DAYS ? "" : words.say("today.dueIn", days, words.dayNear(last, today));
    }

    private static Tone tone(WorkItem item, LocalDate today) {
        LocalDate last = item.lastDay();
        if (last == null) {
            return Tone.CALM;
        }
        if (last.isBefore(today)) {
            return Tone.STOP;
        }
        return last.isAfter(today.plusDays(SOON_DAYS)) ? Tone.CALM : Tone.WARN;
    }

    private static String tail(WorkItem item, boolean mine, LocalDate today, ZoneId zone, Words words) {
        List<String> parts = new ArrayList<>();
        if (item.channel() != null) {
            parts.add(words.of(item.channel()));
        }
        if (item.segment() != null) {
            parts.add(words.say("today.segment", item.segment()));
        }
        if (item.attempts() > 0) {
            parts.add(words.say("today.attempts", item.attempts()));
        }
        if (item.notBefore() != null
                && item.notBefore().isAfter(java.time.Instant.EPOCH)
                && item.state() == WorkState.OPEN) {
            parts.add(words.say(
                    "today.notBefore",
                    words.moment(item.notBefore().atZone(zone).toOffsetDateTime(), zone, today)));
        }
        if (mine) {
            parts.add(words.say("today.mine"));
        } else if (item.state() == WorkState.CLAIMED) {
            parts.add(words.say("today.takenBy", item.claimedBy()));
        } else if (item.owner() != null) {
            parts.add(words.say("today.owner", item.owner()));
        } else if (item.team() != null) {
            parts.add(item.team());
        }
        return String.join(" · ", parts);
    }
}

package org.courtesy.web.screen.touchpoint;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.touchpoint.RecordTouchpoint;

/**
 * What people fill in to record a touchpoint. The id is drawn when the form is opened, so that pressing the button twice
 * records once.
 */
public class TouchpointForm implements Serializable {

    /** Name of the screens as a source of touchpoints. */
    public static final String SOURCE = "screen";

    private static final long serialVersionUID = 1L;

    private final String id = UUID.randomUUID().toString();
    private String type;
    private Direction direction;
    private ContactChannel channel;
    private LocalDateTime at;
    private TouchpointStatus status = TouchpointStatus.DONE;
    private int experience;
    private Outcome outcome = Outcome.NONE;
    private String contract;
    private String note;

    /** Starts with what is usual for a type. */
    void startWith(UsualTouchpoint usual) {
        direction = usual.direction();
        channel = usual.channel();
        status = usual.status();
        experience = usual.experience();
    }

    /** The form as a command for the customer whose clock shows {@code zone}. */
    RecordTouchpoint command(String customer, ZoneId zone) {
        return new RecordTouchpoint(
                SOURCE,
                id,
                customer,
                null,
                type,
                direction,
                channel,
                null,
                at.atZone(zone).toOffsetDateTime(),
                status,
                null,
                (double) experience,
                outcome,
                filled(contract),
                null,
                null,
                null,
                null,
                null,
                null,
                filled(note));
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public LocalDateTime getAt() {
        return at;
    }

    public void setAt(LocalDateTime at) {
        this.at = at;
    }

    public TouchpointStatus getStatus() {
        return status;
    }

    public void setStatus(TouchpointStatus status) {
        this.status = status;
    }

    public int getExperience() {
        return experience;
    }

    public void setExperience(int experience) {
        this.experience = experience;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

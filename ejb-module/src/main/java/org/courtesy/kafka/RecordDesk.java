package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.courtesy.event.DeadLetters;
import org.courtesy.event.EventChannel;
import org.courtesy.event.EventIntake;
import org.courtesy.event.EventProblem;
import org.courtesy.event.TakenEvent;
import org.courtesy.shared.DatabaseOutage;

/**
 * Takes one record: when this is over, it is stored with its decision, or kept as a dead letter, or is still to be taken. Nothing
 * in between, so that its offset says the truth.
 */
@ApplicationScoped
class RecordDesk implements Desk {

    private static final Logger LOG = System.getLogger(RecordDesk.class.getName());

    /**
     * A fault of ours may be a passing one - a transaction that gave way to another one, a connection that broke while it was
     * committed - so it is tried as often before the event is blamed.
     */
    private static final int TRIES = 3;

    private final EventIntake intake;
    private final DeadLetters letters;
    private final DeadLetterTopic topic;

    /** For the container's proxy. */
    protected RecordDesk() {
        this(null, null, null);
    }

    @Inject
    RecordDesk(EventIntake intake, DeadLetters letters, DeadLetterTopic topic) {
        this.intake = intake;
        this.letters = letters;
        this.topic = topic;
    }

    @Override
    public Taking take(ConsumerRecord<byte[], byte[]> message, int attempt) {
        if (message.value() == null) {
            LOG.log(Level.DEBUG, "A record without a value says nothing: {0}", place(message));
            return Taking.TAKEN;
        }
        byte[] event = IncomingEvent.of(message);
        TakenEvent result = intake.take(event);
        EventProblem problem = result.problem();
        if (problem == null) {
            return Taking.TAKEN;
        }
        if (problem.passing()) {
            return Taking.LATER;
        }
        if (problem.code().equals(EventProblem.INTERNAL) && attempt < TRIES) {
            return Taking.DOUBTFUL;
        }
        return keep(message, event, result, attempt);
    }

    private Taking keep(ConsumerRecord<byte[], byte[]> message, byte[] event, TakenEvent refused, int attempt) {
        UUID letter;
        try {
            letter = letters.keep(EventChannel.KAFKA, event, refused);
        } catch (RuntimeException notKept) {
            if (!DatabaseOutage.isBehind(notKept)) {
                LOG.log(Level.ERROR, "The dead letter of " + place(message) + " could not be kept", notKept);
            }
            return Taking.LATER;
        }
        return topic.copied(message, letter, refused.problem(), attempt) ? Taking.KEPT : Taking.DOUBTFUL;
    }

    private static String place(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}

package org.courtesy.message;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.courtesy.audience.Audience;
import org.courtesy.audience.AudienceChoices;
import org.courtesy.audience.AudienceCount;
import org.courtesy.audience.Listener;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Keeps the messages and tells which of them concern a customer. Nothing is ever deleted: who takes a message back ends it,
 * and its history stays.
 */
@Stateless
@RolesAllowed({AGENT, APPROVER, ADMIN, INTEGRATION})
@NotAudited("messages to many, and numbers")
public class MessageService {

    private static final Comparator<StoredMessage> MOST_IMPORTANT_FIRST =
            Comparator.comparing(StoredMessage::priority).thenComparing(StoredMessage::from, Comparator.reverseOrder());

    private final MessageRepository messages;
    private final AudienceCount audiences;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected MessageService() {
        this(null, null, null, null, null);
    }

    @Inject
    MessageService(MessageRepository messages, AudienceCount audiences, CurrentCaller caller, Ids ids, Clock clock) {
        this.messages = messages;
        this.audiences = audiences;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Messages, those that begin last first.
     *
     * @param state null for all of them
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<StoredMessage> list(MessageState state, String cursor, int limit) {
        Instant now = clock.instant();
        MessageRepository.SortKey after = Cursor.read(
                        cursor,
                        2,
                        key -> new MessageRepository.SortKey(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        List<StoredMessage> found = messages.list(state, now, after, Cursor.limit(limit) + 1).stream()
                .map(row -> row.toStored(now))
                .toList();
        return Cursor.page(found, limit, message -> new Object[] {message.from().toInstant(), message.id()});
    }

    /** What is to be said to a customer now, the most important first. */
    public List<StoredMessage> heardBy(Listener listener) {
        Instant now = clock.instant();
        return messages.said(now).stream()
                .map(row -> row.toStored(now))
                .filter(message -> message.audience().reaches(listener))
                .sorted(MOST_IMPORTANT_FIRST)
                .toList();
    }

    /**
     * The message with that id.
     *
     * @throws NotFoundException if there is none
     */
    public StoredMessage get(String id) {
        return find(id).toStored(clock.instant());
    }

    /**
     * Who did what to a message, the latest first.
     *
     * @throws NotFoundException if there is none
     */
    public List<MessageChange> history(String id) {
        return messages.history(find(id).id()).stream()
                .map(MessageChangeEntity::toChange)
                .toList();
    }

    /** How many customers a message to that audience concerns at the moment. */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    public long reach(Audience audience) {
        return audiences.count(audience);
    }

    /** What an audience can be made of. */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    public AudienceChoices choices() {
        return audiences.choices();
    }

    /**
     * Makes a message.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong with it
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.MESSAGE_CHANGED)
    public StoredMessage create(MessageContent content) {
        Instant now = clock.instant();
        MessageContent complete = content.startingBy(Instants.utc(now));
        MessageChecks.check(complete);
        MessageEntity row = new MessageEntity(ids.next(), complete, caller.name(), now);
        messages.add(row);
        note(row, MessageChange.Act.CREATED, complete, now);
        return stored(row, now);
    }

    /**
     * Replaces what a message says.
     *
     * @param expectedVersion version the change is based on
     * @throws NotFoundException if there is none
     * @throws PreconditionFailedException if the version is not the stored one
     * @throws ConflictException if it was withdrawn
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.MESSAGE_CHANGED)
    public StoredMessage change(@About(SubjectKind.MESSAGE) String id, MessageContent content, long expectedVersion) {
        Instant now = clock.instant();
        MessageEntity row = expected(id, expectedVersion);
        if (row.withdrawn()) {
            throw new ConflictException("MESSAGE_WITHDRAWN", "Message " + id + " was withdrawn", id);
        }
        MessageContent complete = content.startingBy(row.toStored(now).from());
        MessageChecks.check(complete);
        row.become(complete, caller.name(), now);
        note(row, MessageChange.Act.CHANGED, complete, now);
        return stored(row, now);
    }

    /**
     * Takes a message back at once; to take back one that was taken back changes nothing.
     *
     * @param expectedVersion version the caller has seen, null for whatever it says now
     * @throws NotFoundException if there is none
     * @throws PreconditionFailedException if the version is not the stored one
     */
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Audited(AuditAction.MESSAGE_CHANGED)
    public StoredMessage withdraw(@About(SubjectKind.MESSAGE) String id, Long expectedVersion) {
        Instant now = clock.instant();
        MessageEntity row = expectedVersion == null ? locked(id) : expected(id, expectedVersion);
        if (!row.withdrawn()) {
            row.withdraw(caller.name(), now);
            note(row, MessageChange.Act.WITHDRAWN, row.toStored(now).content(), now);
        }
        return stored(row, now);
    }

    private void note(MessageEntity row, MessageChange.Act act, MessageContent content, Instant now) {
        messages.add(new MessageChangeEntity(row.id(), act, content, caller.name(), now));
    }

    private StoredMessage stored(MessageEntity row, Instant now) {
        messages.flush();
        return row.toStored(now);
    }

    private MessageEntity expected(String id, long version) {
        MessageEntity row = locked(id);
        if (row.version() != version) {
            throw new PreconditionFailedException(version, row.version());
        }
        return row;
    }

    private MessageEntity locked(String id) {
        return Ids.parse(id).flatMap(messages::lock).orElseThrow(() -> new NotFoundException("MESSAGE", id));
    }

    private MessageEntity find(String id) {
        return Ids.parse(id).flatMap(messages::find).orElseThrow(() -> new NotFoundException("MESSAGE", id));
    }
}

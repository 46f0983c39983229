package org.courtesy.intake;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.Tagged;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Keeps mappings under names, by which imports ask for them. Those that are shipped can be read, not changed. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class MappingService {

    private static final String MAPPING = "MAPPING";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final MappingStore mappings;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected MappingService() {
        this(null, null, null);
    }

    @Inject
    MappingService(MappingStore mappings, CurrentCaller caller, Clock clock) {
        this.mappings = mappings;
        this.caller = caller;
        this.clock = clock;
    }

    /** All there are, the shipped ones first. */
    @NotAudited("names of columns")
    public List<MappingInfo> list() {
        return Stream.concat(
                        Mappings.SHIPPED.stream().map(name -> new MappingInfo(name, null, true)),
                        mappings.all().stream().map(MappingEntity::info))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is none
     */
    @NotAudited("names of columns")
    public Tagged<NamedMapping> get(String name) {
        return Tagged.of(
                Mappings.shipped(name)
                        .map(mapping -> new NamedMapping(null, mapping))
                        .or(() -> mappings.find(name).map(MappingEntity::read))
                        .orElseThrow(() -> new NotFoundException(MAPPING, name)),
                false);
    }

    /**
     * Creates or replaces one.
     *
     * @param expected checksum of what the change is based on, null to create
     * @throws InvalidInputException with all that is wrong with the name or the mapping
     * @throws ConflictException if it is shipped
     * @throws PreconditionRequiredException if it exists and no checksum is named
     * @throws PreconditionFailedException if it was changed meanwhile
     */
    @Audited(AuditAction.MAPPING_CHANGED)
    public Tagged<NamedMapping> put(@About(SubjectKind.MAPPING) String name, NamedMapping body, String expected) {
        refuseShipped(name);
        check(name, body);
        Optional<MappingEntity> row = mappings.lock(name);
        permit(name, row, expected);
        MappingEntity written = row.orElseGet(() -> new MappingEntity(name));
        written.change(body, clock.instant(), caller.name());
        if (row.isEmpty()) {
            add(written);
        }
        return Tagged.of(written.read(), row.isEmpty());
    }

    /**
     * Removes one. Imports that were asked for go on with it as it was.
     *
     * @param expected checksum of what was read
     * @throws NotFoundException if there is none
     * @throws ConflictException if it is shipped
     * @throws PreconditionRequiredException if no checksum is named
     * @throws PreconditionFailedException if it was changed meanwhile
     */
    @Audited(AuditAction.MAPPING_CHANGED)
    public void delete(@About(SubjectKind.MAPPING) String name, String expected) {
        refuseShipped(name);
        MappingEntity row = mappings.lock(name).orElseThrow(() -> new NotFoundException(MAPPING, name));
        permit(name, Optional.of(row), expected);
        mappings.remove(row);
    }

    private static void refuseShipped(String name) {
        if (Mappings.SHIPPED.contains(name)) {
            throw new ConflictException("MAPPING_SHIPPED", name + " comes with the product", name);
        }
    }

    private static void check(String name, NamedMapping body) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException(FieldError.of("name", InputProblem.NOT_USABLE, Texts.shown(name)));
        }
        if (body.kind() == null) {
            throw new InvalidInputException(FieldError.of("kind", InputProblem.MISSING));
        }
        if (body.mapping() == null) {
            throw new InvalidInputException(FieldError.of("mapping", InputProblem.MISSING));
        }
        RowMapperBuilder.check(body.mapping(), body.kind());
    }

    private static void permit(String name, Optional<MappingEntity> row, String expected) {
        if (row.isPresent() && expected == null) {
            throw new PreconditionRequiredException(MAPPING, name);
        }
        String stored = row.map(one -> Tagged.of(one.read(), false).checksum()).orElse(null);
        if (expected != null && !expected.equals(stored)) {
            throw new PreconditionFailedException(
                    "RECORD_CHANGED", name + " is not what it was when it was read", name);
        }
    }

    /** Somebody else may have created the same a moment ago. */
    private void add(MappingEntity row) {
        try {
            mappings.add(row);
        } catch (PersistenceException e) {
            if (Constraints.violated(e, "pk_import_mapping")) {
                throw new PreconditionRequiredException(MAPPING, row.name);
            }
            throw e;
        }
    }
}

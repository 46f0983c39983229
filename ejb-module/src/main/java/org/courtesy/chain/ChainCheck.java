package org.courtesy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;

/** Row of {@code chain_check}: a check of a chain and what it found. Its id is that of its job. */
@Entity
@Table(name = "chain_check")
class ChainCheck {

    /** So many problems are kept; beyond that they are counted only. */
    private static final int KEPT = 50;

    @Id
    UUID id;

    String chain;

    /** The night it belongs to; null when somebody asked for it. */
    LocalDate night;

    String requestedBy;
    Instant requestedAt;
    Instant endedAt;

    /** The end of the chain when the check was asked for. */
    long headPosition;

    String headHash;

    /** How far it is, and what the link there says. */
    long position;

    String hash;
    long shredded;
    long problems;

    /** The first of the problems, JSON. */
    String found;

    void problem(long place, ChainProblem.Kind kind) {
        problems++;
        if (problems <= KEPT) {
            List<ChainProblem> all = new ArrayList<>(problems());
            all.add(new ChainProblem(place, kind));
            found = CaseJson.write(all);
        }
    }

    private List<ChainProblem> problems() {
        return found == null
                ? List.of()
                : CaseJson.readList(new ByteArrayInputStream(found.getBytes(UTF_8)), ChainProblem.class);
    }

    CheckedChain toView() {
        return new CheckedChain(
                id.toString(),
                chain,
                requestedBy,
                Instants.utc(requestedAt),
                Instants.utc(endedAt),
                headPosition,
                position,
                headHash,
                shredded,
                problems,
                problems());
    }
}

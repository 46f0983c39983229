package org.courtesy.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.customer.Address;
import org.courtesy.customer.Name;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * All that proves what a customer permitted and forbade, to be shown to an authority on demand (§ 7a (3) UWG, Art. 7 (1) GDPR).
 *
 * @param customer number of the customer; of an erased one what stands in its place
 * @param formerNumbers numbers of records that were merged into this one
 * @param erasedAt when the person was erased: what was said stands here without who said it; null for all others
 * @param foundBy how the erased person was named by whoever asked for it; null for all others
 * @param madeAt when the dossier was made
 * @param madeBy who had it made
 * @param standing what is in force now, by purpose and channel
 * @param entries every entry, the first first
 * @param objections every objection, the first first
 * @param chain what is known of the whole ledger
 */
public record ConsentDossier(
        String customer,
        List<String> formerNumbers,
        Name name,
        Address address,
        List<String> emails,
        List<String> phones,
        OffsetDateTime erasedAt,
        String foundBy,
        OffsetDateTime madeAt,
        String madeBy,
        List<Standing> standing,
        List<Entry> entries,
        List<Objected> objections,
        LedgerState chain) {

    /**
     * What is in force.
     *
     * @param since since when
     * @param keepUntil last day on which its proof has to be kept; null where the law sets none
     */
    public record Standing(
            Purpose purpose,
            ContactChannel channel,
            ConsentState state,
            OffsetDateTime since,
            OffsetDateTime lastUsedAt,
            LocalDate keepUntil) {}

    /**
     * An entry of the ledger.
     *
     * @param subject number of the customer when it was recorded
     * @param text the words that were said yes to, null if they are not kept here under its version
     * @param keepUntil last day on which it has to be kept
     * @param uses contacts made on it
     * @param salt goes into the checksum of the person's part
     * @param link its place in the chain; null for some seconds after it was written
     */
    public record Entry(
            StoredConsent consent,
            String subject,
            ConsentText text,
            LocalDate keepUntil,
            List<Use> uses,
            String salt,
            Linked link) {}

    /**
     * A contact made on a consent.
     *
     * @param touchpoint Courtesy's id of it
     * @param type what it was, null if it is not kept any more
     * @param source system it came from
     * @param id its id there
     * @param takenBackAt when it was noted that it was not made after all; null: it stands
     */
    public record Use(
            String touchpoint,
            String type,
            String source,
            String id,
            OffsetDateTime at,
            OffsetDateTime takenBackAt,
            Linked link) {}

    /** An objection. */
    public record Objected(
            Purpose purpose,
            ContactChannel channel,
            OffsetDateTime at,
            OffsetDateTime recordedAt,
            String recordedBy,
            Linked link) {}

    /**
     * The ledger as a whole.
     *
     * @param links how many entries it has
     * @param hash checksum of the last one
     * @param lastCheck the latest check from the first entry to the last, null if there was none yet
     */
    public record LedgerState(long links, String hash, CheckedChain lastCheck) {}
}

package org.courtesy.chain;

import java.util.List;
import org.courtesy.json.CaseJson;

/** How the links of a chain are computed. Whoever has the rows can do it again without this product. */
public final class Chain {

    /** The consent ledger: consents, their uses, objections, and what was shredded of them. */
    public static final String CONSENT = "CONSENT";

    /** The audit trail: who did what, and what was shredded of it. */
    public static final String AUDIT = "AUDIT";

    /** All of them. */
    static final List<String> ALL = List.of(CONSENT, AUDIT);

    private Chain() {}

    /**
     * The checksum of a link: SHA-256 over the checksum of the link before it, its place, the kind of its row and the checksum of its
     * row, with spaces between. Before the first link stands the name of the chain.
     */
    public static String hash(String before, long position, String kind, String digest) {
        return CaseJson.sha256(before + ' ' + position + ' ' + kind + ' ' + digest);
    }
}

package org.courtesy.rulebook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.pack.InstalledPack;
import org.courtesy.pack.Pack;
import org.courtesy.pack.PackInfo;
import org.courtesy.pack.PackKind;

/**
 * A pack: a country or an offer that was made apart from the rule set.
 *
 * @param country ISO 3166-1 alpha-2 code of the country that a country pack is about, null for others
 * @param origin who made it
 * @param description what it brings, by language
 * @param needs names of packs that have to be installed before
 * @param checksum of all its files
 * @param pieces how many rows, sentences and files it has, or of an installed one owns
 * @param installedBy who installed it or its last change, null for one that is only offered
 */
public record RulePack(
        String name,
        PackKind kind,
        String country,
        String version,
        String origin,
        Map<String, String> description,
        List<String> needs,
        String checksum,
        int pieces,
        String installedBy,
        OffsetDateTime installedAt) {

    static RulePack offered(Pack pack) {
        return of(pack.info(), pack.checksum(), pack.size(), null);
    }

    /** @param record the file of the rule set that says it is there */
    static RulePack installed(InstalledPack pack, RuleFile record) {
        return of(pack.pack(), pack.checksum(), pack.size(), record);
    }

    private static RulePack of(PackInfo info, String checksum, int pieces, RuleFile record) {
        return new RulePack(
                info.name(),
                info.kind(),
                info.country(),
                info.version(),
                info.origin(),
                info.description(),
                info.needs(),
                checksum,
                pieces,
                record == null ? null : record.changedBy(),
                record == null ? null : record.changedAt());
    }

    /** The description in a language, in English where there is none. */
    public String describedIn(Locale locale) {
        return description.getOrDefault(locale.getLanguage(), description.get("en"));
    }
}

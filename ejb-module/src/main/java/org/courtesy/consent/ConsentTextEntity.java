package org.courtesy.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;

/** Row of {@code consent_text}: its words are written once; only that it is retired is added. */
@Entity
@Table(name = "consent_text")
class ConsentTextEntity {

    @Id
    private String version;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String channels;
    private String productGroups;
    private String controller;
    private String german;
    private String danish;
    private String english;
    private Instant recordedAt;
    private String recordedBy;
    private Instant retiredAt;
    private String retiredBy;
    private Long position;

    /** For the persistence provider. */
    protected ConsentTextEntity() {}

    ConsentTextEntity(ConsentText text, String recordedBy, Instant now) {
        this.version = text.version();
        this.purpose = text.purpose();
        this.channels = Codes.join(text.channels());
        this.productGroups = Codes.join(text.productGroups());
        this.controller = text.controller();
        this.german = text.german();
        this.danish = text.danish();
        this.english = text.english();
        this.recordedAt = now;
        this.recordedBy = recordedBy;
    }

    void retire(String by, Instant now) {
        retiredAt = retiredAt == null ? now : retiredAt;
        retiredBy = retiredBy == null ? by : retiredBy;
    }

    boolean retired() {
        return retiredAt != null;
    }

    Long position() {
        return position;
    }

    void place(long place) {
        position = place;
    }

    /** The checksum of all it says. */
    String digest() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("version", version);
        said.put("purpose", purpose.name());
        said.put("channels", channels);
        said.put("productGroups", productGroups);
        said.put("controller", controller);
        said.put("german", german);
        said.put("danish", danish);
        said.put("english", english);
        said.put("recordedAt", recordedAt.toString());
        return CaseJson.sha256(CaseJson.write(said));
    }

    ConsentText toText() {
        return new ConsentText(
                version,
                purpose,
                Codes.split(channels, ContactChannel.class),
                Codes.split(productGroups, ProductGroup.class),
                controller,
                german,
                danish,
                english,
                Instants.utc(recordedAt),
                recordedBy,
                Instants.utc(retiredAt));
    }
}

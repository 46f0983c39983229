package org.courtesy.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of {@code user_setting}. */
@Entity
@Table(name = "user_setting")
@IdClass(SettingEntity.Key.class)
class SettingEntity {

    /** Whose, and which. People are named, not referred to: not all of them are kept in this database. */
    record Key(String userName, SettingName name) implements Serializable {}

    @Id
    private String userName;

    @Id
    @Enumerated(EnumType.STRING)
    private SettingName name;

    private String setting;
    private Instant changedAt;

    /** For the persistence provider. */
    protected SettingEntity() {}

    SettingEntity(Key key, String setting, Instant now) {
        userName = key.userName();
        name = key.name();
        become(setting, now);
    }

    SettingName name() {
        return name;
    }

    String setting() {
        return setting;
    }

    final void become(String other, Instant now) {
        setting = other;
        changedAt = now;
    }
}

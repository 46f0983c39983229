package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void mappingFitsTheMigratedTables() {
        try (TestDatabase database = new TestDatabase(TestDatabase.empty(), Migration::migrate)) {
            assertThatCode(database::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void missingColumnIsNoticed() {
        try (TestDatabase database = new TestDatabase(TestDatabase.empty(), Migration::migrate)) {
            database.run(entityManager -> entityManager
                    .createNativeQuery("alter table customer drop column segment")
                    .executeUpdate());

            assertThatThrownBy(database::validate)
                    .isInstanceOf(SchemaManagementException.class)
                    .hasMessageContaining("segment");
        }
    }
}

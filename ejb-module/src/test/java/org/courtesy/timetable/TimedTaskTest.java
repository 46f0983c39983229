package org.courtesy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

class TimedTaskTest {

    @Test
    void everyTaskIsDoneByOneBean() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.courtesy").stream()
                                .filter(type -> type.isAssignableTo(TimedTask.class) && !type.isInterface())
                                .map(TimedTaskTest::task))
                .containsExactlyInAnyOrder(Task.values());
    }

    /** Through the constructor for the container's proxy: what it is does not depend on what it works with. */
    private static Task task(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((TimedTask) constructor.newInstance()).task();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}

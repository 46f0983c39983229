package org.courtesy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields among which people choose. */
class TargetsTest {

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void areWhatAMappingMayName(ImportKind kind) {
        assertThat(Targets.of(kind)).isNotEmpty().allSatisfy(target -> {
            String name = target.name().equals(Targets.OTHER_ID) ? target.name() + "meter" : target.name();
            assertThat(Target.find(kind.record(), name)).as(name).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void sayWhichAreNeeded(ImportKind kind) {
        assertThat(Targets.of(kind).stream().filter(ImportTarget::required).map(ImportTarget::name))
                .containsExactlyInAnyOrderElementsOf(kind.required());
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void areFoundByTheirNames(ImportKind kind) {
        Targets.of(kind).stream()
                .filter(target -> !target.name().equals(Targets.OTHER_ID))
                .forEach(target -> assertThat(Targets.find(kind, target.name())).contains(target));
        assertThat(Targets.find(kind, "customer.shoeSize")).isEmpty();
    }
}

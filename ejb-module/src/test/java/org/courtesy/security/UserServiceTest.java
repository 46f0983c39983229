package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserServiceTest {

    private final House house = new House();
    private final UserService service = house.service;

    @BeforeEach
    void begin() {
        house.user("admin", Roles.ADMIN);
        house.user("anna", Roles.AGENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFirstPasswordHasToBeReplacedAndLastsSomeDays() {
        FirstPassword first = service.create("clara", Set.of(Roles.AGENT, Roles.PRIVACY));
        assertThat(first.toString()).doesNotContain(first.password());
        assertThatCode(() -> house.rules.check("password", "clara", first.password()))
                .doesNotThrowAnyException();
        assertThat(first.user().state()).isEqualTo(UserState.FIRST_PASSWORD);
        assertThat(first.user().roles()).containsExactly(Roles.AGENT, Roles.PRIVACY);
        assertThat(house.authenticator
                        .verifyPassword("clara", first.password())
                        .orElseThrow()
                        .passwordOwed())
                .isTrue();

        house.clock.forward(Duration.ofDays(7));
        assertThat(house.authenticator.verifyPassword("clara", first.password()))
                .isEmpty();

        FirstPassword again = service.resetPassword("clara");
        house.credentials.changePassword("clara", "fresh", House.PASSWORD);
        house.laterRequest();
        assertThat(house.authenticator.verifyPassword("clara", again.password()))
                .isEmpty();
        assertThat(service.get("clara").state()).isEqualTo(UserState.ACTIVE);
    }

    @Test
    void aNameIsGivenOnceInWhateverCase() {
        assertThat(codeOf(() -> service.create("Anna", Set.of(Roles.AGENT)))).isEqualTo("USER_NAME_TAKEN");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> service.create("an na", Set.of("KING")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "roles"));
        assertThatThrownBy(() -> service.create(" ", Set.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "roles"));
        assertThatThrownBy(() -> service.changeRoles("anna", Set.of())).isInstanceOf(InvalidInputException.class);
    }

    static Stream<Consumer<UserService>> changes() {
        return Stream.of(
                service -> service.changeRoles("admin", Set.of(Roles.AGENT)),
                service -> service.disable("admin"),
                service -> service.enable("admin"),
                service -> service.resetPassword("admin"),
                service -> service.resetSecondFactor("admin"),
                service -> service.remove("admin"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nobodyChangesTheirOwnAccount(Consumer<UserService> change) {
        house.user("root", Roles.ADMIN);

        assertThat(codeOf(() -> change.accept(service))).isEqualTo("OWN_ACCOUNT");
    }

    @Test
    void theLastAdministratorWhoMayComeInStays() {
        house.user("root", Roles.ADMIN);
        // A key may administer too, so whoever calls need not be one of those who are left.
        house.administrator = "a key";
        service.disable("root");

        assertThat(codeOf(() -> service.disable("admin"))).isEqualTo("LAST_ADMINISTRATOR");
        assertThat(codeOf(() -> service.remove("admin"))).isEqualTo("LAST_ADMINISTRATOR");
        assertThat(codeOf(() -> service.changeRoles("admin", Set.of(Roles.AGENT))))
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThatCode(() -> service.changeRoles("admin", Set.of(Roles.AGENT, Roles.ADMIN)))
                .doesNotThrowAnyException();
        service.enable("root");
        house.laterRequest();
        assertThatCode(() -> service.disable("admin")).doesNotThrowAnyException();
    }

    @Test
    void aSecondFactorIsTakenAway() {
        house.enrolled("anna");
        assertThat(service.get("anna").secondFactorSince()).isNotNull();

        assertThat(service.resetSecondFactor("anna").secondFactorSince()).isNull();
        assertThat(house.credentials.recoveryCodes("anna")).isZero();
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThatThrownBy(() -> service.get("nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.disable("nobody")).isInstanceOf(NotFoundException.class);
        service.remove("anna");
        house.laterRequest();
        assertThatThrownBy(() -> service.remove("anna")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void usersAreFoundByPartsOfTheirNamesAndTheirState() {
        service.create("Hanna_x", Set.of(Roles.AGENT));
        service.disable("anna");
        house.laterRequest();

        assertThat(names(new UserFilter("ANNA", null))).containsExactly("Hanna_x", "anna");
        assertThat(names(new UserFilter("_", null))).containsExactly("Hanna_x");
        assertThat(names(new UserFilter(null, UserState.DISABLED))).containsExactly("anna");
        assertThat(names(new UserFilter("", UserState.FIRST_PASSWORD))).containsExactly("Hanna_x");
        assertThat(names(new UserFilter(null, UserState.ACTIVE))).containsExactly("admin");
        assertThat(names(new UserFilter("\0", null))).isEmpty();
    }

    @Test
    void theThousandthIsOnAPageToo() {
        for (int i = 0; i < 1_000; i++) {
            house.user(String.format("user-%04d", i), Roles.AGENT);
        }
        List<String> found = new ArrayList<>();
        Page<User> page = service.list(UserFilter.ALL, null, 500);
        page.items().forEach(user -> found.add(user.name()));
        while (page.next() != null) {
            page = service.list(UserFilter.ALL, page.next(), 500);
            page.items().forEach(user -> found.add(user.name()));
        }

        assertThat(found).hasSize(1_002).doesNotHaveDuplicates().isSorted().contains("user-0999");
        assertThatThrownBy(() -> service.list(UserFilter.ALL, "!", 10)).isInstanceOf(InvalidInputException.class);
    }

    private List<String> names(UserFilter filter) {
        return service.list(filter, null, 10).items().stream().map(User::name).toList();
    }

    private static String codeOf(ThrowingCallable change) {
        ConflictException refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(ConflictException.class, change);
        return refused == null ? null : refused.code();
    }
}

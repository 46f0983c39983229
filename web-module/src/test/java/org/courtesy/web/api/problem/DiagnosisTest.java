package org.courtesy.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.shared.UnavailableException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void theApplicationsOwnExceptionsHaveTheirStatus() {
        assertThat(statusOf(new NotFoundException("CUSTOMER", "C-1"))).isEqualTo(404);
        assertThat(statusOf(new ConflictException("CONTRACT_TAKEN", "V-1"))).isEqualTo(409);
        assertThat(statusOf(new PreconditionFailedException(1, 2))).isEqualTo(412);
        assertThat(statusOf(new PreconditionRequiredException("CUSTOMER", "C-1")))
                .isEqualTo(428);
    }

    @Test
    void wrappedExceptionsAreFound() {
        assertThat(statusOf(new EJBException(new NotFoundException("CUSTOMER", "C-1"))))
                .isEqualTo(404);
        assertThat(statusOf(new EJBAccessException("WFLYEJB0364"))).isEqualTo(403);
    }

    @Test
    void whoHasToWaitLearnsHowLong() {
        assertThat(Diagnosis.of(new TooManyAttemptsException(60)).headers()).containsEntry("Retry-After", "60");
        assertThat(Diagnosis.of(new UnavailableException("RULES_NOT_READY", "", 3))
                        .headers())
                .containsEntry("Retry-After", "3");
    }

    @Test
    void aBrokenBodyIsMalformedAndAWrongOneInvalid() {
        assertThat(kindOf(invalid(InputProblem.EMPTY_BODY))).isEqualTo(ProblemKind.MALFORMED);
        assertThat(kindOf(invalid(InputProblem.UNKNOWN_FIELD))).isEqualTo(ProblemKind.INVALID_INPUT);
    }

    @Test
    void theDatabaseBeingAwayIsNoFaultOfOurs() {
        assertThat(statusOf(new PersistenceException(new SQLTransientConnectionException("refused"))))
                .isEqualTo(503);
        assertThat(statusOf(new EJBException(new SQLException("admin shutdown", "57P01"))))
                .isEqualTo(503);
        assertThat(statusOf(new EJBException(new SQLException("closed", "90121", 90121))))
                .isEqualTo(503);
    }

    @Test
    void everythingElseIsOurFault() {
        assertThat(statusOf(new IllegalStateException("secret"))).isEqualTo(500);
        assertThat(statusOf(new PersistenceException(new SQLIntegrityConstraintViolationException("x", "23505"))))
                .isEqualTo(500);
    }

    private static InvalidInputException invalid(InputProblem problem) {
        return new InvalidInputException(List.of(FieldError.of("customer", problem)));
    }

    private static int statusOf(Throwable thrown) {
        return Diagnosis.of(thrown).status();
    }

    private static ProblemKind kindOf(Throwable thrown) {
        return Diagnosis.of(thrown).kind();
    }
}

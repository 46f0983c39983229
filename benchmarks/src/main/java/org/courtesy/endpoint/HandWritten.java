package org.courtesy.endpoint;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseJson;
import org.courtesy.naive.HouseRules;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.twin.Decision;
import org.courtesy.twin.Twin;

/**
 * Decides by hand: nobody signs in, nothing is checked, and the answer is an assessment that the product gave before, so
 * that as much is written as the product writes. Risk and contact gate are decided anew each time and told by a header.
 */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HandWritten {

    private static final ObjectMapper READS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();
    private static final ObjectMapper WRITES = CaseJson.apiMapper();
    private static final Twin TWIN =
            new Twin(PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of()));

    private static volatile Assessment answer;

    private final DataSource database = database();

    /** A word, the least that this server can answer. */
    @GET
    @Path("bare")
    @Produces(MediaType.TEXT_PLAIN)
    public String bare() {
        return "well";
    }

    /** Takes the product's answer, to be written as the answer to everything. */
    @PUT
    @Path("answer")
    public void learn(InputStream body) {
        answer = CaseJson.read(body, Assessment.class);
    }

    /** Decides a case that is given whole; nothing is stored. */
    @POST
    @Path("assessments")
    public Response judge(InputStream body) throws IOException {
        return written(TWIN.decide(READS.readValue(body, CustomerCase.class)), answer);
    }

    /** The same by the product's rules for risk and contact gate, and nothing else of the product. */
    @POST
    @Path("rules")
    public Response judgeByRules(InputStream body) throws IOException {
        return written(ByRules.SHIPPED.assess(READS.readValue(body, CustomerCase.class)), answer);
    }

    /** The same by the forty rules that other engines are given, see {@link org.courtesy.naive}. */
    @POST
    @Path("forty")
    public Response judgeByForty(InputStream body) throws IOException {
        return written(ByRules.FORTY.assess(READS.readValue(body, CustomerCase.class)), answer);
    }

    /** Rules take seconds to build, so whoever never asks does without. */
    private static final class ByRules {

        private static final PolicySnapshot POLICY =
                PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of());
        private static final FirstPhases SHIPPED = new FirstPhases(
                RuleBase.build(
                        new RuleSetRef("standard", 1, ""), RuleSetFiles.shipped(), HandWritten.class.getClassLoader()),
                POLICY);
        private static final FirstPhases FORTY = HouseRules.of(POLICY);
    }

    /** Records a touchpoint and decides on its customer, whose case is read from the latest decision. */
    @POST
    @Path("touchpoints")
    public Response record(InputStream body) throws IOException, SQLException {
        Call call = READS.readValue(body, Call.class);
        try (DecisionRows rows = new DecisionRows(database, call.customer())) {
            CustomerCase now =
                    READS.readValue(rows.inputs(), CustomerCase.class).at(call.at());
            Decision decision = TWIN.decide(now);
            rows.add(call, CaseJson.write(rows.result()), CaseJson.write(now));
            return written(decision, rows.result());
        }
    }

    /** A touchpoint as it comes in. */
    record Call(
            String source,
            String id,
            String customer,
            String type,
            String direction,
            String channel,
            OffsetDateTime at) {}

    private static DataSource database() {
        try {
            return InitialContext.doLookup("java:jboss/datasources/CourtesyDS");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response written(FirstPhases.Answer decision, Assessment assessment) throws IOException {
        int points = decision.churn() == null ? 0 : decision.churn().points();
        long refused = decision.refusals().stream()
                .filter(refusals -> !refusals.isEmpty())
                .count();
        return written(points, refused, assessment);
    }

    private static Response written(Decision decision, Assessment assessment) throws IOException {
        int points = decision.score() == null ? 0 : decision.score().points();
        long refused = decision.contact().stream()
                .filter(cell -> !cell.refusals().isEmpty())
                .count();
        return written(points, refused, assessment);
    }

    private static Response written(int points, long refused, Assessment assessment) throws IOException {
        return Response.ok(WRITES.writeValueAsBytes(assessment))
                .header("X-Decided", points + " " + refused)
                .build();
    }
}

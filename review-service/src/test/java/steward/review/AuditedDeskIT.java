package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What a desk leaves in the audit log.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class AuditedDeskIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @AfterEach
    void leaveNothing() {
        desk().leaveNothing();
    }

    @Test
    void whoeverClaimsLooksReturnsAndDecidesLeavesEntriesWithRoleVendorAndHash() {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("audited");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));

        // When
        Response first = desk().claim("dieter", one);
        desk().claim("dieter");
        desk().as("lead-emea").get("/v1/cases/{id}", one.caseId().value()).then().statusCode(200);
        desk().as("dieter")
                .body(Map.of("fencingToken", Desk.token(first)))
                .post("/v1/claims/{id}/renewal", first.<String>path("claimId"))
                .then()
                .statusCode(200);
        desk().release("dieter", first);
        Response second = desk().claim("galina", one);
        desk().decide("galina", one, Desk.token(second), "NO_VIOLATION").then().statusCode(201);

        // Then
        assertThat(entries(one))
                .containsExactly(
                        "WRITE claim-case dieter moderator northwind emea DONE",
                        "LOOK claim-case dieter moderator northwind emea DONE",
                        "LOOK claim-case dieter moderator northwind emea DONE",
                        "LOOK show-case lead-emea lead emea DONE",
                        "WRITE renew-claim dieter moderator northwind emea DONE",
                        "WRITE release-case dieter moderator northwind emea RETURNED",
                        "WRITE claim-case galina moderator northwind emea DONE",
                        "LOOK claim-case galina moderator northwind emea DONE",
                        "WRITE decide-case galina moderator northwind emea NO_VIOLATION");
        assertThat(
                        rows(
                                "select distinct content_hash from audit_entry where matter_id = '%s'"
                                        .formatted(one.caseId())))
                .isEqualTo(
                        rows(
                                "select hash from case_content where case_id = '%s'"
                                        .formatted(one.caseId())));
    }

    @Test
    void nothingIsShownAndNothingChangesWhereTheEntryCannotBeWritten() throws SQLException {
        // Given
        CaseFixtures one = CaseFixtures.germanSpam("unwritten");
        desk().topic(Topics.cases("emea")).send(List.of(one.opened()));
        Response held = desk().claim("dieter", one);
        execute("alter table audit_entry add constraint broken check (false) not valid");

        // When
        Response shown = desk().as("lead-emea").get("/v1/cases/{id}", one.caseId().value());
        Response decided = desk().decide("dieter", one, Desk.token(held), "NO_VIOLATION");
        execute("alter table audit_entry drop constraint broken");

        // Then
        assertThat(shown.statusCode()).isEqualTo(500);
        assertThat(shown.asString()).doesNotContain(one.caseId().value());
        assertThat(decided.statusCode()).isEqualTo(500);
        assertThat(
                        rows(
                                "select state from review_case where case_id = '%s'"
                                        .formatted(one.caseId())))
                .containsExactly("CLAIMED");
        assertThat(desk().decide("dieter", one, Desk.token(held), "NO_VIOLATION").statusCode())
                .isEqualTo(201);
    }

    private Desk desk() {
        return new Desk(platform);
    }

    private static List<String> entries(CaseFixtures one) {
        return rows(
                """
                select concat_ws(' ', kind, action, actor, role, vendor, region, outcome) from audit_entry
                where matter = 'case' and matter_id = '%s' order by id
                """
                        .formatted(one.caseId()));
    }
}

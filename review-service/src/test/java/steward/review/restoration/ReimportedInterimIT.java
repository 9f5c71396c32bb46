package steward.review.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.policy.ClauseVersion;
import steward.localplatform.testing.StewardPlatformResource;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.CaseFixtures;

/// What a restore brings back of interim decisions.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ReimportedInterimIT {

    private static final CaseFixtures ONE =
            CaseFixtures.germanSpam("reimported-interim").as("violence_threat", Severity.S1);
    private static final CaseFixtures LOST = CaseFixtures.germanSpam("reimported-lost");

    @Inject Transactions transactions;
    @Inject ReimportStatements statements;

    @Test
    void anInterimDecisionComesBackWithItsRequestOnceAndEndsWithTheDecisionAfterIt()
            throws Throwable {
        // Given
        execute(
                "insert into lane (region, market, language, languages, clearances, category_group) values ('emea', 'DE', 'reimported', '{}', '{}', 'x')");
        execute(
                "insert into review_case (case_id, region, lane, state, parked_because, case_key, subject_key, subject_id, market, category, severity, clearances,"
                        + " rank_at, deadline, assessment, automated_detection, received_at, seen_sequence, reports, contents, categories, told, decisions)"
                        + " select '%s', 'emea', id, 'PARKED', 'REFERRED', '{}', 'k', 'k', 'DE', 'violence_threat', 'S1', '{}', now(), now(), '{}', false, now(),"
                                .formatted(ONE.caseId())
                        + " 1, 1, '{}', '{}', 0, 0 from lane where language = 'reimported'");
        String facts = Rows.write(List.of(restricted(ONE), restricted(LOST)));

        // When
        reimport(facts);
        reimport(facts);

        // Then
        assertThat(
                        rows(
                                "select concat_ws(' ', d.decider_id, d.decider_version, d.clause, d.automated_decision, e.id, e.action ->> 'type') from decision d"
                                        + " join enforcement e on e.decision_id = d.id join interim_restriction i on i.decision_id = d.id and i.ended_by is null"
                                        + " where d.interim and d.outcome is null and d.case_id = '%s'"
                                                .formatted(ONE.caseId())))
                .containsExactly(
                        "interim-restriction 2026.1 CS-THREAT-1 t request-reimported-interim restrict_visibility");
        assertThat(count("decision where case_id = '%s'".formatted(LOST.caseId()))).isZero();

        // When
        execute(
                "insert into decision (id, case_id, region, outcome, category, severity, actions, decider_kind, decider_id, manifestly_unfounded,"
                        + " reports_through, automated_detection, automated_decision, policy_release, decided_at) values ('after-reimport', '%s', 'emea',"
                                .formatted(ONE.caseId())
                        + " 'NO_VIOLATION', 'violence_threat', 'S1', '[]', 'SPECIALIST', 'legal-1', '{}', 1, false, false, '2026.1', now())");

        // Then
        assertThat(
                        count(
                                "interim_restriction where ended_by = 'after-reimport' and case_id = '%s'"
                                        .formatted(ONE.caseId())))
                .isEqualTo(1);
    }

    private void reimport(String facts) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() ->
                transactions.in(session ->
                        statements
                                .restrict(facts, session)
                                .chain(() -> statements.ask(facts, session))));
    }

    private static CaseRestricted restricted(CaseFixtures of) {
        return new CaseRestricted(
                of.caseId(),
                of.key(),
                "emea",
                new DecisionId("interim-" + of.name()),
                new ClauseVersion("CS-THREAT-1", "1.0.0"),
                "violence_threat",
                Severity.S1,
                "de",
                List.of(
                        new RequestedAction(
                                new EnforcementId("request-" + of.name()),
                                new EnforcementAction(
                                        "restrict_visibility", Target.CONTENT, null, Map.of()))),
                new Decider(Decider.Kind.RULE, "interim-restriction", null, "2026.1"),
                CaseFixtures.NOON,
                CaseFixtures.NOON,
                false);
    }
}

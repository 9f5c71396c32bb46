package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.SubjectRef;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// D5: what says nothing is answered, or closed without a word, as its client has it, and counted either way.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ReplyPolicyIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @BeforeEach
    void letTheRuleAnswer() throws SQLException {
        emptyTheDesk();
        new ReplyPolicies(desk()).areInForce();
    }

    @AfterEach
    void emptyTheDesk() throws SQLException {
        execute(
                "update review_case set state = 'PARKED', parked_because = 'REFERRED', claim_id = null, claimed_by = null,"
                        + " fencing_token = null, lease_until = null where state = 'QUEUED' and case_id like 'case-coarse-%'");
    }

    @Test
    void theSameMessageIsAnsweredOnceByOneClientAndClosedWithoutAWordByAnother() {
        // Given
        Message silent = new Message("coarse-silent", ReplyPolicies.SILENT);
        Message answered = new Message("coarse-answered", ReplyPolicies.ANSWERS);

        // When
        send(
                List.of(
                        silent.opened(proposal(ReplyPolicy.MAY_CLOSE_SILENT)),
                        answered.opened(proposal(ReplyPolicy.MUST_REPLY))));

        // Then
        for (Message one : List.of(silent, answered)) {
            DecisionRecorded recorded = decided(one);
            assertThat(recorded.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(recorded.clause()).isNull();
            assertThat(recorded.actions()).isEmpty();
            assertThat(recorded.decider())
                    .isEqualTo(new Decider(Decider.Kind.RULE, "says-nothing", null, "1"));
            assertThat(recorded.automatedDecision()).isTrue();
            assertThat(
                            count(
                                    "audit_entry where action = 'decide-case' and outcome = 'ANSWERED' and matter_id = '%s'"
                                            .formatted(one.caseId())))
                    .isEqualTo(1);
            assertThat(
                            count(
                                    "automated_decision a join automation_breaker b on b.id = a.breaker_id where a.decision_id = '%s' and b.clause = 'clients/%s'"
                                            .formatted(recorded.decisionId().value(), one.client)))
                    .isEqualTo(1);
        }
        assertThat(Objects.requireNonNull(decided(silent).basis()).reply())
                .isEqualTo(ReplyPolicy.MAY_CLOSE_SILENT);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(messages(answered)).hasSize(1));
        ReplyQueued reply = (ReplyQueued) messages(answered).getFirst();
        assertThat(reply.notice()).isEqualTo("macro.ask_politely");
        assertThat(reply.language()).isEqualTo("es");
        assertThat(reply.text())
                .startsWith("A paid site: ")
                .contains(decided(answered).decisionId().value());
        assertThat(reply.recipientId()).isEqualTo("person-1");

        // When
        send(
                List.of(
                        silent.opened(proposal(ReplyPolicy.MAY_CLOSE_SILENT)),
                        answered.opened(proposal(ReplyPolicy.MUST_REPLY)),
                        silent.more(2, null),
                        answered.more(2, null)));

        // Then
        said(answered, ReportAnswered.class);
        assertThat(messages(answered)).as("a sender is told once").hasSize(1);
        assertThat(messages(silent)).isEmpty();
    }

    @Test
    void whatTheClientDoesNotHaveItsRuleAnswerWaitsForPeople() {
        // Given
        Message people = new Message("coarse-people", ReplyPolicies.PEOPLE);
        Message changed = new Message("coarse-changed", ReplyPolicies.ANSWERS);
        Message claim = new Message("coarse-claim", ReplyPolicies.ANSWERS);
        Message severe = new Message("coarse-severe", ReplyPolicies.ANSWERS);
        Message voices = new Message("coarse-voices", ReplyPolicies.ANSWERS);
        ReplyProposal proposal = proposal(ReplyPolicy.MUST_REPLY);

        // When
        send(
                List.of(
                        people.opened(proposal),
                        changed.opened(proposal(ReplyPolicy.MAY_CLOSE_SILENT)),
                        claim.opened(proposal, PolicyFamily.COMMUNITY_STANDARDS, Severity.S3),
                        severe.opened(proposal, PolicyFamily.ACCOUNT_AND_SUPPORT, Severity.S2),
                        voices.opened(proposal),
                        voices.more(2, "my account was stolen")));

        // Then
        for (Message one : List.of(people, changed, claim, severe, voices)) {
            awaitState(one, "QUEUED");
            assertThat(messages(one)).isEmpty();
        }
        assertThat(left("NO_AUTOMATION", people)).isEqualTo(1);
        assertThat(left("REPLY_POLICY", changed)).isEqualTo(1);
        assertThat(left("RULES", claim)).isEqualTo(1);
        assertThat(left("TOO_SEVERE", severe)).isEqualTo(1);
        assertThat(left("SAID_BY_OTHERS", voices)).isEqualTo(1);
    }

    @Test
    void whoWritesMoreIsHeardByPeople() {
        // Given
        Message one = new Message("coarse-more", ReplyPolicies.SILENT);
        send(List.of(one.opened(proposal(ReplyPolicy.MAY_CLOSE_SILENT))));
        decided(one);

        // When
        send(List.of(one.more(2, "my account was stolen")));

        // Then
        said(one, CaseReopened.class);
        awaitState(one, "QUEUED");
        assertThat(messages(one)).isEmpty();
    }

    @Test
    void beyondWhatADayMayHavePeopleDecideUntilAPolicyManagerLetsTheRuleGoOn() {
        // Given
        List<Message> many =
                IntStream.range(0, 2 * ReplyPolicies.FEW)
                        .mapToObj(i -> new Message("coarse-busy-" + i, ReplyPolicies.BUSY))
                        .toList();

        // When
        send(many.stream().map(one -> one.opened(proposal(ReplyPolicy.MUST_REPLY))).toList());

        // Then
        String busy = "case_id like 'case-coarse-busy-%'";
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("review_case where " + busy)).isEqualTo(many.size()));
        assertThat(count("review_case where state = 'DECIDED' and " + busy))
                .isEqualTo(ReplyPolicies.FEW);
        Map<String, Object> stopped = breaker(ReplyPolicies.BUSY);
        assertThat(stopped)
                .containsEntry("openedBecause", "PER_DAY")
                .containsEntry("source", "says-nothing")
                .containsEntry("taken", ReplyPolicies.FEW);

        // When
        Response closed =
                desk().as("policy-manager")
                        .body(Map.of("note", "looked at what it answered"))
                        .post("/v1/automation/breakers/{id}/closing", stopped.get("id"));

        // Then
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        Message next = new Message("coarse-next", ReplyPolicies.BUSY);
        send(List.of(next.opened(proposal(ReplyPolicy.MUST_REPLY))));
        decided(next);
    }

    /// One message to one client, which opens a case of its own.
    private record Message(String name, String client) {

        String caseId() {
            return "case-" + name;
        }

        CaseKey key(PolicyFamily family) {
            return new CaseKey(
                    CaseKind.REPORT,
                    new SubjectRef(new ClientId(client), "web", "message", name),
                    "DE",
                    family);
        }

        Event<CaseFact> opened(ReplyProposal proposal) {
            return opened(proposal, PolicyFamily.ACCOUNT_AND_SUPPORT, Severity.S4);
        }

        Event<CaseFact> opened(ReplyProposal proposal, PolicyFamily family, Severity severity) {
            Event<CaseFact> plain = fixtures(severity).opened();
            CaseOpened opened = (CaseOpened) plain.data();
            return as(
                    plain,
                    new CaseOpened(
                            opened.caseId(),
                            key(family),
                            opened.region(),
                            opened.language(),
                            opened.category(),
                            opened.severity(),
                            opened.clearances(),
                            opened.rankAt(),
                            opened.deadline(),
                            report(opened.report(), null),
                            opened.content(),
                            opened.assessment(),
                            null,
                            null,
                            proposal));
        }

        Event<CaseFact> more(long sequence, @Nullable String note) {
            Event<CaseFact> plain =
                    fixtures(Severity.S4).reported(sequence, "person-1", "feedback", null);
            CaseReported reported = (CaseReported) plain.data();
            return as(
                    plain,
                    new CaseReported(
                            reported.caseId(),
                            key(PolicyFamily.ACCOUNT_AND_SUPPORT),
                            reported.region(),
                            report(reported.report(), note),
                            null,
                            reported.category(),
                            reported.severity(),
                            reported.rankAt(),
                            reported.deadline(),
                            reported.assessment()));
        }

        private CaseFixtures fixtures(Severity severity) {
            return CaseFixtures.germanSpam(name).as("feedback", severity);
        }

        private static CaseReport report(CaseReport plain, @Nullable String note) {
            return new CaseReport(
                    new SubmissionId(plain.submissionId().value()),
                    plain.sender(),
                    plain.kind(),
                    plain.reporterId(),
                    "es-MX",
                    null,
                    plain.category(),
                    note,
                    plain.receivedAt());
        }

        private Event<CaseFact> as(Event<CaseFact> plain, CaseFact fact) {
            return new Event<>(
                    plain.id(),
                    plain.source(),
                    plain.time(),
                    key(PolicyFamily.ACCOUNT_AND_SUPPORT).subject().key(),
                    plain.sequence(),
                    null,
                    fact);
        }
    }

    private static ReplyProposal proposal(ReplyPolicy policy) {
        return new ReplyProposal("says-nothing", "1", policy, "nothing but signs");
    }

    private DecisionRecorded decided(Message one) {
        return said(one, DecisionRecorded.class);
    }

    private <F extends DecisionFact> F said(Message one, Class<F> kind) {
        return await().atMost(Desk.PATIENCE)
                .until(
                        () ->
                                desk().topic(Topics.DECISIONS).read(DecisionFact.class).stream()
                                        .filter(event ->
                                                event.subject()
                                                        .equals(
                                                                one.key(
                                                                                PolicyFamily
                                                                                        .ACCOUNT_AND_SUPPORT)
                                                                        .subject()
                                                                        .key()))
                                        .map(Event::data)
                                        .filter(kind::isInstance)
                                        .map(kind::cast)
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<MessageFact> messages(Message one) {
        return desk().topic(Topics.MESSAGES).read(MessageFact.class).stream()
                .map(Event::data)
                .filter(message -> message.caseId().value().equals(one.caseId()))
                .toList();
    }

    private Map<String, Object> breaker(String client) {
        List<Map<String, Object>> all =
                desk().as("policy-manager")
                        .get("/v1/automation/breakers?state=all&limit=500")
                        .jsonPath()
                        .getList("breakers");
        return all.stream()
                .filter(one -> ("clients/" + client).equals(one.get("clause")))
                .findFirst()
                .orElse(Map.of());
    }

    private static long left(String reason, Message one) {
        return count(
                "audit_entry where action = 'leave-proposal' and outcome = '%s' and matter_id = '%s'"
                        .formatted(reason, one.caseId()));
    }

    private static void awaitState(Message one, String state) {
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "review_case where state = '%s' and case_id = '%s'"
                                                        .formatted(state, one.caseId())))
                                .isEqualTo(1));
    }

    private void send(List<Event<CaseFact>> cases) {
        desk().topic(Topics.cases("emea")).send(cases);
    }

    private Desk desk() {
        return new Desk(platform);
    }
}

package steward.review.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.ReplyQueued;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.SubjectRef;
import steward.review.CaseFixtures;
import steward.review.policy.Policy;
import steward.review.policy.PolicyFixtures;
import steward.review.statement.Statement;

/// D7: who accuse each other hear the same neutral words, each once.
class RepliesTest {

    private static final Policy POLICY = PolicyFixtures.shipped();
    private static final String AUTHOR = "ben";
    private static final EnforcementAction REMOVE =
            new EnforcementAction("remove_content", Target.CONTENT, null, Map.of());

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "NO_VIOLATION", "INCONCLUSIVE"})
    void bothSidesOfAQuarrelHearTheSameAndOthersWhatTheyAlwaysDo(Outcome outcome) {
        // When
        List<ReplyQueued> told = told(quarrel(outcome));

        // Then
        String name = outcome.name().toLowerCase(Locale.ROOT);
        assertThat(told)
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(
                        tuple("ana", "neutral." + name),
                        tuple("cleo", "reply." + name),
                        tuple(AUTHOR, "neutral." + name));
        assertThat(told.getLast().text()).isEqualTo(told.getFirst().text());
        assertThat(told.getLast().submissionIds()).as("reported nothing here").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "NO_VIOLATION", "INCONCLUSIVE"})
    void neutralWordsSayNothingOfReports(Outcome outcome) {
        for (ReplyQueued one : told(quarrel(outcome))) {
            if (one.notice().startsWith("neutral.")) {
                assertThat(one.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("report", "complain", "accus");
            }
        }
    }

    @Test
    void whereNobodyWasAccusedByTheAuthorNothingIsDifferent() {
        ToldDecision decision = decision(Outcome.NO_VIOLATION, "spam", Set.of());

        assertThat(told(decision))
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(
                        tuple("ana", "reply.no_violation"), tuple("cleo", "reply.no_violation"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "REFER_TO_AUTHORITIES", "DUPLICATE", "MISDIRECTED"})
    void whatSaysNothingOfTheRulesOrIsTheAuthoritiesReachesNoAuthor(Outcome outcome) {
        assertThat(told(quarrel(outcome)))
                .extracting(ReplyQueued::recipientId)
                .containsExactly("ana", "cleo");
    }

    @Test
    void whereAnAuthorMustNotBeWarnedTheyHearNothing() {
        assertThat(told(decision(Outcome.NO_VIOLATION, "minor_safety", Set.of("ana"))))
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(
                        tuple("ana", "reply.no_violation"), tuple("cleo", "reply.no_violation"));
    }

    @Test
    void whoGetsAStatementOfReasonsHearsNothingBesidesIt() {
        // Given
        ToldDecision restricted =
                decision(
                        Outcome.VIOLATION, "spam", Set.of("ana"), null, List.of(REMOVE), reports());

        // Then
        assertThat(told(restricted))
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(
                        tuple("ana", "neutral.violation"), tuple("cleo", "reply.violation"));
    }

    @Test
    void whoIsToldThatARestrictionStandsNoMoreHearsNothingBesidesIt() {
        assertThat(
                        told(
                                decision(
                                        Outcome.NO_VIOLATION,
                                        "spam",
                                        Set.of("ana"),
                                        AUTHOR,
                                        List.of(),
                                        reports())))
                .extracting(ReplyQueued::recipientId)
                .containsExactly("ana", "cleo");
    }

    @Test
    void anAuthorWhoReportedTheirOwnContentIsToldOnceOfThatReport() {
        // Given
        List<ReportToAnswer> reports =
                List.of(
                        report("s1", ReporterKind.USER, "ana"),
                        report("s2", ReporterKind.USER, AUTHOR));

        // When
        List<ReplyQueued> told =
                told(
                        decision(
                                Outcome.NO_VIOLATION,
                                "spam",
                                Set.of("ana"),
                                null,
                                List.of(),
                                reports));

        // Then
        assertThat(told)
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(
                        tuple("ana", "neutral.no_violation"),
                        tuple(AUTHOR, "neutral.no_violation"));
        assertThat(told.getLast().submissionIds()).containsExactly(new SubmissionId("s2"));
    }

    @Test
    void whoReportsInAnOfficeHasNoQuarrel() {
        assertThat(
                        told(
                                decision(
                                        Outcome.NO_VIOLATION,
                                        "spam",
                                        Set.of("ana"),
                                        null,
                                        List.of(),
                                        List.of(
                                                report(
                                                        "s1",
                                                        ReporterKind.TRUSTED_FLAGGER,
                                                        "ana")))))
                .extracting(ReplyQueued::recipientId, ReplyQueued::notice)
                .containsExactly(tuple("ana", "reply.no_violation"));
    }

    @Test
    void aPersonHasOneMessageIdPerDecisionWhateverTheWords() {
        ToldDecision decision = quarrel(Outcome.NO_VIOLATION);
        WhoIsTold.Recipient ana = WhoIsTold.among(reports()).getFirst();

        assertThat(new Reply(decision, ana, true).messageId())
                .isEqualTo(new Reply(decision, ana, false).messageId());
    }

    /// D5.
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ru", "es", "ar", "ms"})
    void whoSaysNothingIsAskedForWordsInTheirsByTheNameOfTheSite(String locale) {
        assertThat(told(nothingSaid("social-app", ReplyPolicy.MUST_REPLY, locale)))
                .singleElement()
                .satisfies(reply -> {
                    assertThat(reply.notice()).isEqualTo("macro.ask_politely");
                    assertThat(reply.language()).isEqualTo(locale);
                    assertThat(reply.text())
                            .startsWith("A social network")
                            .contains("d-2")
                            .doesNotContain("{", "}");
                });
    }

    /// D5.
    @Test
    void whereTheClientMayCloseWithoutAWordNobodyIsTold() {
        assertThat(told(nothingSaid("game-world", ReplyPolicy.MAY_CLOSE_SILENT, "en"))).isEmpty();
    }

    private static List<ReplyQueued> told(ToldDecision decision) {
        return new Replies(decision, statementOf(decision), POLICY)
                .all().stream().map(reply -> reply.queued(POLICY, CaseFixtures.NOON)).toList();
    }

    private static ToldDecision nothingSaid(String client, ReplyPolicy policy, String locale) {
        CaseKey key = CaseFixtures.germanSpam("coarse").key();
        return new ToldDecision(
                new DecisionId("d-2"),
                new CaseId("case-2"),
                "emea",
                new CaseKey(
                        CaseKind.REPORT,
                        new SubjectRef(new ClientId(client), "web", "message", "m-1"),
                        key.market(),
                        PolicyFamily.ACCOUNT_AND_SUPPORT),
                Outcome.ANSWERED,
                null,
                "feedback",
                null,
                "ana",
                true,
                true,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                List.of(
                        new ReportToAnswer(
                                new SubmissionId("s1"), ReporterKind.USER, "ana", locale)),
                Set.of(),
                policy,
                0);
    }

    private static ToldDecision quarrel(Outcome outcome) {
        return decision(outcome, "spam", Set.of("ana"));
    }

    private static ToldDecision decision(Outcome outcome, String category, Set<String> opponents) {
        return decision(outcome, category, opponents, null, List.of(), reports());
    }

    private static ToldDecision decision(
            Outcome outcome,
            String category,
            Set<String> opponents,
            @Nullable String corrected,
            List<EnforcementAction> applied,
            List<ReportToAnswer> reports) {
        CaseKey key = CaseFixtures.germanSpam("quarrel").key();
        return new ToldDecision(
                new DecisionId("d-1"),
                new CaseId("case-1"),
                "emea",
                new CaseKey(CaseKind.REPORT, key.subject(), key.market(), key.family()),
                outcome,
                new ClauseVersion("CS-SPAM-1", "1.0.0"),
                category,
                "en",
                AUTHOR,
                false,
                false,
                null,
                applied,
                corrected,
                null,
                null,
                false,
                reports,
                opponents,
                null,
                0);
    }

    private static List<ReportToAnswer> reports() {
        return List.of(
                report("s1", ReporterKind.USER, "ana"), report("s2", ReporterKind.USER, "cleo"));
    }

    private static ReportToAnswer report(String id, ReporterKind kind, String person) {
        return new ReportToAnswer(new SubmissionId(id), kind, person, "en");
    }

    private static Statement statementOf(ToldDecision decision) {
        return new Statement(
                decision.id(),
                decision.caseId(),
                decision.key(),
                decision.outcome(),
                decision.clause(),
                decision.category(),
                decision.language(),
                decision.owner(),
                decision.automatedDetection(),
                decision.automatedDecision(),
                decision.interim(),
                decision.applied(),
                List.of(),
                decision.governedOn());
    }
}

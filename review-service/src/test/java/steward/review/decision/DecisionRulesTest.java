package steward.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseOpened;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.PolicyFamily;
import steward.review.CaseFixtures;
import steward.review.policy.Policy;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class DecisionRulesTest {

    private static final CaseFixtures SPAM = CaseFixtures.germanSpam("rules");
    private static final ClauseVersion NO_SPAM = new ClauseVersion("CS-SPAM-1", "1.0.0");
    private static final ClauseVersion REWORDED = new ClauseVersion("CS-SPAM-1", "1.1.0");
    private static final Set<SubmissionId> REPORTS = Set.of(SPAM.submission(1));
    private static final ReviewerId ANA = new ReviewerId("ana");
    private static final FencingToken TOKEN = new FencingToken("token-1");

    private static final Policy SHIPPED = PolicyFixtures.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final DecisionRules rules = reportedOn(TODAY);

    @Test
    void aViolationUnderAClauseInForceWithAnAllowedActionStands() {
        assertThat(refused(judgement(Outcome.VIOLATION, NO_SPAM, "remove_content"))).isEmpty();
    }

    @Test
    void aViolationNeedsAClause() {
        assertThat(refused(judgement(Outcome.VIOLATION, null)))
                .containsExactly("clause", "required");
    }

    @Test
    void aVersionThatDoesNotGovernTheContentIsAConflict() {
        Judgement judgement = judgement(Outcome.VIOLATION, new ClauseVersion("CS-SPAM-1", "2.0.0"));

        assertThat(rules.judging(held(), judgement, REPORTS).orElseThrow().kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void aClauseThatBeginsAfterTheReportDoesNotGovern() {
        DecisionRules earlier = reportedOn(LocalDate.of(2025, 12, 31));

        assertThat(earlier.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS))
                .map(Refusal::rule)
                .contains("governs");
    }

    @Test
    void contentIsJudgedUnderTheVersionThatWasInForceWhenItWasPosted() {
        // Given
        Policy reworded = reworded();
        DecisionRules old =
                new DecisionRules(
                        new Grounds(
                                reworded, reworded, "DE", LocalDate.of(2026, 10, 31), TODAY, 0));
        DecisionRules young =
                new DecisionRules(
                        new Grounds(reworded, reworded, "DE", LocalDate.of(2026, 11, 1), TODAY, 0));

        // Then
        assertThat(old.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS)).isEmpty();
        assertThat(young.judging(held(), judgement(Outcome.VIOLATION, REWORDED), REPORTS))
                .isEmpty();
        assertThat(young.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS))
                .map(Refusal::expected)
                .hasValueSatisfying(expected -> assertThat(expected).startsWith("1.1.0"));
    }

    @Test
    void whoseWordsHaveChangedSinceTheyReadThemIsToldWhatChanged() {
        // Given
        Policy reworded = reworded();
        DecisionRules changed =
                new DecisionRules(new Grounds(SHIPPED, reworded, "DE", null, TODAY, 0));

        // When
        Refusal refusal =
                changed.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS)
                        .orElseThrow();

        // Then
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.field()).isEqualTo("policyRelease");
        assertThat(refusal.expected())
                .contains("version: 1.0.0 → 1.1.0")
                .contains("text:")
                .contains("robots");
    }

    @Test
    void aChangeOfWhatDoesNotGovernThisContentStopsNobody() {
        DecisionRules changed =
                new DecisionRules(
                        new Grounds(
                                SHIPPED, reworded(), "DE", LocalDate.of(2026, 10, 31), TODAY, 0));

        assertThat(changed.judging(held(), judgement(Outcome.VIOLATION, NO_SPAM), REPORTS))
                .isEmpty();
    }

    @Test
    void anOverlayAddsActionsInItsMarketOnly() {
        // Given
        ClauseVersion denial = new ClauseVersion("CS-HATE-3", "1.0.0");
        Judgement preserve = judgement(Outcome.VIOLATION, denial, "preserve_evidence");

        // Then
        assertThat(rules.judging(held(), preserve, REPORTS)).isEmpty();
        assertThat(
                        new DecisionRules(new Grounds(SHIPPED, SHIPPED, "US", null, TODAY, 0))
                                .judging(held(), preserve, REPORTS))
                .map(Refusal::rule)
                .contains("one-of");
    }

    @Test
    void aClauseOfAnotherFamilyDoesNotApply() {
        assertThat(
                        refused(
                                judgement(
                                        Outcome.VIOLATION,
                                        new ClauseVersion("IP-COPYRIGHT-1", "1.0.0"))))
                .containsExactly("clause", "family");
    }

    /// Reported as a question about an account, found to be spam: the clauses that its moderator is shown are those of spam.
    @Test
    void aClauseOfTheCategoryThatACaseWasMovedToApplies() {
        // Given
        ReviewCase moved = caseOf("author-1", PolicyFamily.ACCOUNT_AND_SUPPORT);

        // Then
        assertThat(
                        rules.judging(
                                moved,
                                judgement(Outcome.VIOLATION, NO_SPAM, "remove_content"),
                                REPORTS))
                .isEmpty();
        assertThat(
                        rules.judging(
                                moved,
                                judgement(
                                        Outcome.VIOLATION,
                                        new ClauseVersion("IP-COPYRIGHT-1", "1.0.0")),
                                REPORTS))
                .map(Refusal::rule)
                .contains("family");
    }

    @Test
    void anActionThatPolicyDoesNotAllowIsNamedByItsPlace() {
        assertThat(refused(judgement(Outcome.VIOLATION, NO_SPAM, "remove_content", "shout_at")))
                .containsExactly("actions[1].type", "one-of");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VIOLATION", "REFER_TO_AUTHORITIES", "DUPLICATE", "ANSWERED"})
    void whatFindsNoViolationAsksForNothing(Outcome outcome) {
        assertThat(refused(judgement(outcome, NO_SPAM, "remove_content")))
                .containsExactly("actions", "empty");
        assertThat(refused(judgement(outcome, null))).isEmpty();
    }

    @Test
    void anAccountThatTheProductDidNotNameCannotBeActedOn() {
        Judgement judgement =
                new Judgement(
                        Outcome.VIOLATION,
                        NO_SPAM,
                        List.of(action("warn_account", Target.ACCOUNT, null)),
                        "why",
                        List.of());

        assertThat(rules.judging(caseOf(null), judgement, REPORTS))
                .map(Refusal::rule)
                .contains("owner-known");
    }

    @Test
    void aRestrictionLastsForAPositiveTimeOrForGood() {
        Judgement judgement =
                new Judgement(
                        Outcome.VIOLATION,
                        NO_SPAM,
                        List.of(action("remove_content", Target.CONTENT, Duration.ZERO)),
                        "why",
                        List.of());

        assertThat(refused(judgement)).containsExactly("actions[0].duration", "positive");
    }

    @Test
    void aDuplicateNamesTheCaseThatAnswersItAndNothingElseDoes() {
        CaseId other = new CaseId("case-other");

        assertThat(refused(judgement(Outcome.DUPLICATE, null)))
                .containsExactly("duplicateOf", "required");
        assertThat(refused(saying(Outcome.DUPLICATE, new Particulars(null, 80, other, null, null))))
                .isEmpty();
        assertThat(
                        refused(
                                saying(
                                        Outcome.NO_VIOLATION,
                                        new Particulars(null, null, other, null, null))))
                .containsExactly("duplicateOf", "none");
    }

    @Test
    void onlyWhoAskedIsAnswered() {
        assertThat(refused(judgement(Outcome.ANSWERED, null)))
                .containsExactly("outcome", "of-an-inquiry");
    }

    @Test
    void anActionTakesTheParametersAndTheDurationThatTheCatalogueSays() {
        assertThat(refused(account("warn_account", Duration.ofDays(1))))
                .containsExactly("actions[0].duration", "none");
        assertThat(refused(account("pause_live_account", null)))
                .containsExactly("actions[0].duration", "required");
        assertThat(refused(account("suspend_account", Duration.ofDays(7)))).isEmpty();
    }

    @Test
    void aProductSystemsOwnActionMayFollowThereAndNowhereElse() {
        assertThat(refused(account("pause_live_account", Duration.ofDays(3)))).isEmpty();
        assertThat(refused(account("hold_payout_account", Duration.ofDays(3))))
                .containsExactly("actions[0].type", "one-of");
    }

    @Test
    void whatTheLadderProposesMayFollowAlthoughNeitherCategoryNorClauseNamesIt() {
        // Given
        Judgement judgement = account("terminate_account", null);

        // Then
        assertThat(havingStrikes(9).judging(held(), judgement, REPORTS)).isEmpty();
        assertThat(havingStrikes(8).judging(held(), judgement, REPORTS))
                .map(Refusal::rule)
                .contains("one-of");
    }

    @Test
    void whatCannotBeUndoneNeedsTwo() {
        DecisionRules tenth = havingStrikes(9);

        assertThat(tenth.needsTwo(held(), account("terminate_account", null))).isTrue();
        assertThat(tenth.needsTwo(held(), account("suspend_account", null))).isFalse();
    }

    @Test
    void whereSomebodyMayHaveBeenFramedNobodyRestrictsThemForGoodAlone() {
        assertThat(rules.needsTwo(held(), framed("remove_content", null))).isTrue();
        assertThat(rules.needsTwo(held(), framed("remove_content", Duration.ofDays(31))))
                .as("as good as for good")
                .isTrue();
        assertThat(rules.needsTwo(held(), framed("remove_content", Duration.ofDays(30)))).isFalse();
        assertThat(rules.needsTwo(held(), framed("preserve_evidence", null)))
                .as("restricts nobody")
                .isFalse();
        assertThat(rules.needsTwo(held(), judgement(Outcome.VIOLATION, NO_SPAM, "remove_content")))
                .as("nobody says so")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatSaysSomethingOfTheRulesCanSuspectFraming(Outcome outcome) {
        // Given
        Particulars said =
                new Particulars(
                        null,
                        null,
                        outcome == Outcome.DUPLICATE ? new CaseId("case-other") : null,
                        suspicion(),
                        null);

        // When
        List<String> refused = refused(saying(outcome, said));

        // Then
        assertThat(refused.contains("of-a-finding"))
                .isEqualTo(outcome == Outcome.DUPLICATE || outcome == Outcome.MISDIRECTED);
    }

    @Test
    void theSuspicionIsPartOfWhatTheDecisionRestsOnAndItsReasonIsNot() {
        assertThat(
                        rules.basis(
                                        held(),
                                        framed("remove_content", null),
                                        null,
                                        null,
                                        CaseFixtures.NOON)
                                .suspectedFraming())
                .isTrue();
        assertThat(
                        rules.basis(
                                        held(),
                                        judgement(Outcome.VIOLATION, NO_SPAM),
                                        null,
                                        null,
                                        CaseFixtures.NOON)
                                .suspectedFraming())
                .isNull();
    }

    private static Judgement framed(String type, @Nullable Duration duration) {
        return new Judgement(
                Outcome.VIOLATION,
                NO_SPAM,
                List.of(action(type, Target.CONTENT, duration)),
                "why",
                List.of(),
                new Particulars(null, null, null, suspicion(), null));
    }

    private static Findings suspicion() {
        return new Findings(List.of(), List.of(), List.of(), List.of(), null, "made-up chats");
    }

    @Test
    void aViolationAddsTheClausesStrikeAndContentOlderThanTheClauseAddsNone() {
        // Given
        Judgement judgement = judgement(Outcome.VIOLATION, NO_SPAM);
        Grounds old = new Grounds(SHIPPED, SHIPPED, "DE", LocalDate.of(2025, 6, 1), TODAY, 0);

        // Then
        assertThat(rules.basis(held(), judgement, null, null, CaseFixtures.NOON).strike())
                .isNotNull();
        assertThat(
                        new DecisionRules(old)
                                .basis(held(), judgement, null, null, CaseFixtures.NOON)
                                .strike())
                .isNull();
        assertThat(rules.basis(caseOf(null), judgement, null, null, CaseFixtures.NOON).strike())
                .as("nobody to count it against")
                .isNull();
    }

    @Test
    void onlyReportsOfTheCaseCanBeManifestlyUnfounded() {
        Judgement judgement =
                new Judgement(
                        Outcome.NO_VIOLATION,
                        null,
                        List.of(),
                        "why",
                        List.of(new SubmissionId("of-another-case")));

        assertThat(refused(judgement)).containsExactly("manifestlyUnfounded", "of-this-case");
    }

    @Test
    void onlyTheHolderOfTheClaimDecidesAndOnlyWhileTheLeaseLasts() {
        assertThat(DecisionRules.holding(held(), ANA, TOKEN, CaseFixtures.NOON)).isEmpty();
        assertThat(DecisionRules.holding(held(), ANA, new FencingToken("x"), CaseFixtures.NOON))
                .isPresent();
        assertThat(DecisionRules.holding(held(), ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600)))
                .isPresent();
        assertThat(
                        DecisionRules.holding(
                                held().in(new CaseState.Queued()), ANA, TOKEN, CaseFixtures.NOON))
                .isPresent();
    }

    @Test
    void theSameDecisionAsksForTheSameRequestsWhoeverRepeatsIt() {
        Judgement judgement =
                judgement(Outcome.VIOLATION, NO_SPAM, "remove_content", "remove_content");

        List<RequestedAction> once = decided(judgement).actions();

        assertThat(decided(judgement).actions()).isEqualTo(once);
        assertThat(once).extracting(RequestedAction::enforcementId).doesNotHaveDuplicates();
        assertThat(decided(judgement).recorded().reportsThrough()).isEqualTo(1);
    }

    private static Decision decided(Judgement judgement) {
        return Decision.of(
                new DecisionId("d-1"),
                held(),
                judgement,
                new Decider(Decider.Kind.REVIEWER, "ana", null, null),
                CaseFixtures.NOON,
                Decision.NO_BASIS,
                List.of());
    }

    private static Policy reworded() {
        return PolicyFixtures.rewording(
                "CS-SPAM-1",
                "1.1.0",
                LocalDate.of(2026, 11, 1),
                "The same offer, sent by robots or by people, is not allowed.");
    }

    private static DecisionRules havingStrikes(int sum) {
        return new DecisionRules(new Grounds(SHIPPED, SHIPPED, "DE", null, TODAY, sum));
    }

    private static DecisionRules reportedOn(LocalDate day) {
        return new DecisionRules(new Grounds(SHIPPED, SHIPPED, "DE", null, day, 0));
    }

    private List<String> refused(Judgement judgement) {
        return rules.judging(held(), judgement, REPORTS)
                .map(refusal -> List.of(refusal.field(), refusal.rule()))
                .orElse(List.of());
    }

    private static Judgement judgement(
            Outcome outcome, @Nullable ClauseVersion clause, String... actions) {
        return new Judgement(
                outcome,
                clause,
                Arrays.stream(actions).map(type -> action(type, Target.CONTENT, null)).toList(),
                "why",
                List.of());
    }

    private static Judgement saying(Outcome outcome, Particulars particulars) {
        return new Judgement(outcome, null, List.of(), "why", List.of(), particulars);
    }

    private static Judgement account(String type, @Nullable Duration duration) {
        return new Judgement(
                Outcome.VIOLATION,
                NO_SPAM,
                List.of(action(type, Target.ACCOUNT, duration)),
                "why",
                List.of());
    }

    private static EnforcementAction action(
            String type, Target target, @Nullable Duration duration) {
        return new EnforcementAction(type, target, duration, Map.of());
    }

    private static ReviewCase held() {
        return caseOf("author-1");
    }

    private static ReviewCase caseOf(@Nullable String owner) {
        return caseOf(owner, SPAM.key().family());
    }

    private static ReviewCase caseOf(@Nullable String owner, PolicyFamily reportedUnder) {
        CaseOpened opened = (CaseOpened) SPAM.opened().data();
        return new ReviewCase(
                new Opening(
                        SPAM.caseId(),
                        new CaseKey(
                                SPAM.key().kind(),
                                SPAM.key().subject(),
                                SPAM.key().market(),
                                reportedUnder),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        owner,
                        false,
                        null),
                new Urgency(
                        "spam",
                        opened.severity(),
                        List.of(),
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                null,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of("spam")),
                new CaseState.Claimed(
                        new ClaimId("claim-1"), ANA, TOKEN, CaseFixtures.NOON.plusSeconds(600)),
                0,
                0);
    }
}

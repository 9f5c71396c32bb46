package steward.review.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.ClientId;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.submission.SubjectRef;
import steward.review.CaseFixtures;
import steward.review.automation.AutomationRules.Reason;
import steward.review.policy.PolicyFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

class AutomationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final EnforcementAction REMOVE = action("remove_content", Target.CONTENT);
    private static final Automation TERMS =
            new Automation(
                    List.of("known-link"),
                    95,
                    List.of("remove_content", "terminate_account"),
                    10,
                    5,
                    20);

    private static final AutomationRules SHIPPED =
            new AutomationRules(PolicyFixtures.shipped(), TODAY);

    private final AutomationRules rules =
            new AutomationRules(PolicyFixtures.automating("CS-SPAM-1", TODAY, TERMS), TODAY);

    @Test
    void whatTheClauseAllowsMayBeActedOn() {
        assertThat(rules.against(proposal("known-link", 95, REMOVE), waiting())).isEmpty();
        assertThat(rules.automationOf("CS-SPAM-1")).contains(TERMS);
    }

    @Test
    void nothingThatIsShippedLetsARuleDecideButWhatPeopleDecidedOfTheSameSpam() {
        AutomationRules shipped = new AutomationRules(PolicyFixtures.shipped(), TODAY);

        assertThat(shipped.against(proposal("known-link", 100, REMOVE), waiting()))
                .contains(Reason.SOURCE);
        assertThat(shipped.against(proposal("same-content", 99, REMOVE), waiting())).isEmpty();
        assertThat(PolicyFixtures.shipped().clauses())
                .filteredOn(clause -> clause.automation() != null)
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.id()).isEqualTo("CS-SPAM-1");
                    assertThat(Objects.requireNonNull(clause.automation()).sources())
                            .containsExactly("same-content");
                });
    }

    @Test
    void theVersionThatIsInForceTodaySaysWhoMayDecide() {
        AutomationRules yesterday =
                new AutomationRules(
                        PolicyFixtures.automating("CS-SPAM-1", TODAY, TERMS), TODAY.minusDays(1));

        assertThat(yesterday.against(proposal("known-link", 99, REMOVE), waiting()))
                .as("yesterday's version lets another rule decide")
                .contains(Reason.SOURCE);
    }

    @Test
    void anotherSourceLessConfidenceAndOtherActionsAreLeftToPeople() {
        assertThat(rules.against(proposal("another-rule", 100, REMOVE), waiting()))
                .contains(Reason.SOURCE);
        assertThat(rules.against(proposal("known-link", 94, REMOVE), waiting()))
                .contains(Reason.CONFIDENCE);
        assertThat(rules.against(proposal("known-link", 99), waiting())).contains(Reason.ACTIONS);
        assertThat(
                        rules.against(
                                proposal(
                                        "known-link",
                                        99,
                                        REMOVE,
                                        action("suspend_account", Target.ACCOUNT)),
                                waiting()))
                .contains(Reason.ACTIONS);
        assertThat(
                        rules.against(
                                proposal(
                                        "known-link",
                                        99,
                                        action("terminate_account", Target.ACCOUNT)),
                                waiting()))
                .as("cannot be undone, whatever the clause says")
                .contains(Reason.ACTIONS);
    }

    @Test
    void whatIsWorstIsAboutChildrenOrConfirmedIsLeftToPeople() {
        assertThat(against(waiting(Severity.S0, List.of(), CaseKind.REPORT, null)))
                .contains(Reason.TOO_SEVERE);
        assertThat(against(waiting(Severity.S3, List.of("child-safety"), CaseKind.REPORT, null)))
                .contains(Reason.TOO_SEVERE);
        assertThat(
                        against(
                                waiting(
                                        Severity.S3,
                                        List.of(),
                                        CaseKind.REPORT,
                                        CaseFixtures.childSafety())))
                .contains(Reason.CONFIRMED);
        assertThat(against(waiting().in(new CaseState.Parked(CaseParked.Reason.CONFIRMED))))
                .contains(Reason.NOT_WAITING);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORT"})
    void whatIsNoReportIsLeftToPeople(CaseKind kind) {
        assertThat(against(waiting(Severity.S3, List.of(), kind, null)))
                .contains(Reason.NOT_A_REPORT);
    }

    /// D5.
    @Test
    void whatSaysNothingIsAnsweredAsTheClientHasIt() {
        assertThat(shipped("social-app", ReplyPolicy.MUST_REPLY)).isEmpty();
        assertThat(shipped("game-world", ReplyPolicy.MAY_CLOSE_SILENT)).isEmpty();
    }

    /// D5.
    @Test
    void whatTheClientDoesNotHaveIsLeftToPeople() {
        assertThat(shipped("social-app", ReplyPolicy.MAY_CLOSE_SILENT))
                .as("every message is answered")
                .contains(Reason.REPLY_POLICY);
        assertThat(shipped("market-place", ReplyPolicy.MUST_REPLY))
                .as("a person decides each")
                .contains(Reason.NO_AUTOMATION);
        assertThat(shipped("nobody-knows-it", ReplyPolicy.MUST_REPLY))
                .contains(Reason.NO_AUTOMATION);
    }

    /// D5.
    @Test
    void whatIsSevereOrHasASecondVoiceIsLeftToPeople() {
        ReplyProposal proposal = proposal(ReplyPolicy.MUST_REPLY);

        assertThat(
                        SHIPPED.against(
                                proposal, waiting(Severity.S2, List.of(), CaseKind.REPORT, null)))
                .contains(Reason.TOO_SEVERE);
        assertThat(
                        SHIPPED.against(
                                proposal,
                                waiting(
                                        Severity.S3,
                                        List.of("child-safety"),
                                        CaseKind.REPORT,
                                        null)))
                .contains(Reason.TOO_SEVERE);
        assertThat(
                        SHIPPED.against(
                                proposal,
                                waiting()
                                        .having(
                                                new ReviewCase.Seen(
                                                        2,
                                                        2,
                                                        Set.of("hash-1"),
                                                        Set.of("feedback")))))
                .contains(Reason.SAID_BY_OTHERS);
    }

    private static Optional<Reason> shipped(String client, ReplyPolicy policy) {
        return SHIPPED.against(proposal(policy), waitingAt(client));
    }

    private static ReplyProposal proposal(ReplyPolicy policy) {
        return new ReplyProposal("says-nothing", "1", policy, "nothing but signs");
    }

    private Optional<Reason> against(ReviewCase waiting) {
        return rules.against(proposal("known-link", 99, REMOVE), waiting);
    }

    private static Proposal proposal(String source, int confidence, EnforcementAction... actions) {
        return new Proposal(
                Proposal.Source.RULE, source, "7", "CS-SPAM-1", List.of(actions), confidence);
    }

    private static EnforcementAction action(String type, Target target) {
        return new EnforcementAction(type, target, null, Map.of());
    }

    private static ReviewCase waitingAt(String client) {
        return waiting(client, Severity.S3, List.of(), CaseKind.REPORT, null);
    }

    private static ReviewCase waiting() {
        return waiting(Severity.S3, List.of(), CaseKind.REPORT, null);
    }

    private static ReviewCase waiting(
            Severity severity,
            List<String> clearances,
            CaseKind kind,
            @Nullable Confirmation confirmation) {
        return waiting("social-app", severity, clearances, kind, confirmation);
    }

    private static ReviewCase waiting(
            String client,
            Severity severity,
            List<String> clearances,
            CaseKind kind,
            @Nullable Confirmation confirmation) {
        CaseFixtures one = CaseFixtures.germanSpam("automation-rules");
        CaseOpened opened = (CaseOpened) one.opened().data();
        CaseKey key = opened.key();
        return new ReviewCase(
                new Opening(
                        one.caseId(),
                        new CaseKey(
                                kind,
                                new SubjectRef(new ClientId(client), "feed", "post", one.name()),
                                key.market(),
                                key.family()),
                        "emea",
                        "de",
                        CaseFixtures.NOON,
                        "author-1",
                        false,
                        null),
                new Urgency(
                        "spam",
                        severity,
                        clearances,
                        opened.rankAt(),
                        opened.deadline(),
                        opened.assessment()),
                confirmation,
                new ReviewCase.Seen(1, 1, Set.of("hash-1"), Set.of("spam")),
                new CaseState.Queued(),
                0,
                0);
    }
}

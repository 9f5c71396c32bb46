package steward.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.activity.CaseReleased;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;

class CheckHistoryTest {

    private final WholeRun run = new WholeRun();

    @Test
    void aRunInWhichAllWentWellKeepsEveryInvariant() {
        // When
        List<CheckedInvariant> checked = CheckHistory.of(run.history, run.evidence());

        // Then
        assertThat(checked).allMatch(CheckedInvariant::holds);
        assertThat(checked)
                .extracting(CheckedInvariant::invariant)
                .containsExactly(Invariant.values());
    }

    @Test
    void aReportThatHadNoAnswerMayHaveHappenedOrNot() {
        // Given
        run.line("social-app", Operation.REPORT, "key-2", HistoryRecord.Kind.UNKNOWN, 0, Map.of());

        // Then
        assertThat(run.violations()).isEmpty();
    }

    @Test
    void anAcknowledgedReportThatIsNowhereBreaksI1() {
        // Given
        run.said("social-app", Operation.REPORT, "key-2", "submission", "submission-2");

        // Then
        assertBroken(Invariant.I1, "submission-2");
    }

    @Test
    void aRepeatedRequestWithTwoAnswersBreaksI1() {
        // Given
        run.said("social-app", Operation.REPORT, "key-1", "submission", "submission-2");

        // Then
        assertBroken(Invariant.I1, "submission-2");
    }

    @Test
    void anEnforcementRequestedByTwoEventsBreaksI2() {
        // Given
        run.life.enforcements.add(run.life.event("again", run.life.enforcements.getFirst().data()));

        // Then
        assertBroken(Invariant.I2, run.life.enforcement.value());
    }

    @Test
    void aDecisionThatWasAnsweredAndHasNoRowBreaksI2() {
        // Given
        run.decided("claim-1", "decision-2");

        // Then
        assertBroken(Invariant.I2, "decision-2");
    }

    @Test
    void twoLiveClaimsOnACaseBreakI3() {
        // Given
        run.claims.add(run.claim("claim-2", run.life.caseId, WholeRun.OMAR, 30, null, null));
        run.claims.add(run.claim("claim-3", run.life.caseId, WholeRun.NADIA, 40, null, null));

        // Then
        assertBroken(Invariant.I3, run.life.caseId.value());
    }

    @Test
    void aClaimThatBeginsWhileTheLastOneIsInForceBreaksI3() {
        // Given
        RunEvidence.Claim early =
                run.claim("claim-2", run.life.caseId, WholeRun.OMAR, -60, 40, "RETURNED");
        run.claims.add(early);
        run.activity.add(run.released(early, CaseReleased.Reason.RETURNED));

        // Then
        assertBroken(Invariant.I3, run.life.caseId.value());
    }

    @Test
    void anAcceptedDecisionAfterSomebodyElseWasHandedTheCaseBreaksI3() {
        // Given
        run.history.clear();
        run.claims.add(run.claim("claim-2", run.life.caseId, WholeRun.OMAR, 15, null, null));
        run.claimed("claim-1", WholeRun.NADIA);
        run.claimed("claim-2", WholeRun.OMAR);
        run.invoked(Operation.DECIDE, "claim-1", WholeRun.NADIA);
        run.decided("claim-1", "decision-1");

        // Then
        assertBroken(Invariant.I3, "claim-1");
    }

    @Test
    void aDecisionThatWasUnderWayWhenSomebodyElseClaimedIsNoViolation() {
        // Given
        run.history.clear();
        run.claims.add(run.claim("claim-2", run.life.caseId, WholeRun.OMAR, 25, null, null));
        run.claimed("claim-1", WholeRun.NADIA);
        run.invoked(Operation.DECIDE, "claim-1", WholeRun.NADIA);
        run.claimed("claim-2", WholeRun.OMAR);
        run.decided("claim-1", "decision-1");

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I3);
    }

    @Test
    void aClaimThatAFastClockStampedComesBeforeTheNextOneAllTheSame() {
        // Given
        run.history.clear();
        run.claims.clear();
        run.claims.add(run.claim("claim-1", run.life.caseId, WholeRun.NADIA, 610, 620, "DECIDED"));
        run.claims.add(run.claim("claim-2", run.life.caseId, WholeRun.OMAR, 30, 40, "DECIDED"));
        run.decisions.add(run.decision("decision-2", run.life.caseId, WholeRun.OMAR, 40));
        run.claimed("claim-1", WholeRun.NADIA);
        run.invoked(Operation.DECIDE, "claim-1", WholeRun.NADIA);
        run.decided("claim-1", "decision-1");
        run.claimed("claim-2", WholeRun.OMAR);
        run.invoked(Operation.DECIDE, "claim-2", WholeRun.OMAR);
        run.said(WholeRun.OMAR, Operation.DECIDE, "claim-2", "token", "token of claim-2");

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I3);
    }

    @Test
    void anAcceptedWriteWithAStaleTokenBreaksI3() {
        // Given
        run.said(WholeRun.OMAR, Operation.DECIDE_TOO_LATE, "claim-2", "token", "token of claim-2");

        // Then
        assertBroken(Invariant.I3, "claim-2");
    }

    @Test
    void anAcceptedDecisionUnderAClaimThatExpiredBreaksI3() {
        // Given
        RunEvidence.Claim expired =
                run.claim("claim-0", run.life.caseId, WholeRun.NADIA, 1, 2, "EXPIRED");
        run.claims.add(expired);
        run.activity.add(run.released(expired, CaseReleased.Reason.EXPIRED));
        run.decided("claim-0", "decision-1");

        // Then
        assertBroken(Invariant.I3, "claim-0");
    }

    @Test
    void aSecondDecisionOfOneClaimBreaksI3() {
        // Given
        run.decisions.add(run.decision("decision-2", run.life.caseId, WholeRun.NADIA, 21));

        // Then
        assertBroken(Invariant.I3, run.life.caseId + "/" + WholeRun.NADIA);
    }

    @Test
    void aDecisionOnADecidedCaseBreaksI4() {
        // Given
        run.life.decisions.add(
                numbered(2, run.life.event("again", run.life.decision("decision-2", List.of()))));

        // Then
        assertBroken(Invariant.I4, run.life.caseId.value());
    }

    @Test
    void aGapInTheEventsOfACaseBreaksI4() {
        // Given
        run.life.cases.set(0, numbered(2, run.life.cases.getFirst()));

        // Then
        assertBroken(Invariant.I4, run.life.caseId.value());
    }

    @Test
    void aClaimWhoseEndWasNotToldBreaksI4() {
        // Given
        run.activity.clear();

        // Then
        assertBroken(Invariant.I4, "claim-1");
    }

    @Test
    void aForeignLookThatSucceedsBreaksI5() {
        // Given
        run.said(WholeRun.KOFI, Operation.TRESPASS, "case case-1", "", "");

        // Then
        assertBroken(Invariant.I5, WholeRun.KOFI + " case case-1");
    }

    @Test
    void aCaseHandedOutToAnotherRegionBreaksI5() {
        // Given
        RunEvidence.Claim foreign =
                run.claim("claim-2", run.life.caseId, WholeRun.KOFI, 30, 40, "RETURNED");
        run.claims.add(foreign);
        run.activity.add(run.released(foreign, CaseReleased.Reason.RETURNED));

        // Then
        assertBroken(Invariant.I5, "claim-2");
    }

    @ParameterizedTest
    @CsvSource({
        "farid, OWN, true",
        "farid, LANGUAGE, true",
        "farid, GENERALIST, false",
        "elena, GENERALIST, true",
        "kofi, GENERALIST, true",
        "omar, LANGUAGE, false",
        "omar, DIVERTED, true"
    })
    void aCaseThatWaitedIsHandedBeyondItsMarketToWhoSpeaksItsLanguageOrTranslates(
            String person, RunEvidence.Granted granted, boolean broken) {
        // Given a German case
        RunEvidence.Claim offered =
                run.granted(
                        run.claim("claim-2", run.life.caseId, person, 30, 40, "RETURNED"), granted);

        // When
        run.claims.add(offered);
        run.activity.add(run.released(offered, CaseReleased.Reason.RETURNED));

        // Then
        assertThat(run.violations().stream().anyMatch(of -> of.invariant() == Invariant.I5))
                .isEqualTo(broken);
    }

    @Test
    void aFeedWithAnotherClientsItemBreaksI5() {
        // Given
        String enforcement = run.life.enforcement.value();
        run.said("social-app", Operation.READ_FEED, "1", "items", enforcement);
        run.said("game-world", Operation.READ_FEED, "1", "items", "message-9 " + enforcement);

        // Then
        assertThat(run.violations())
                .containsExactly(
                        new Violation(
                                Invariant.I5,
                                "a feed held what belongs to another client",
                                "game-world " + enforcement));
    }

    @Test
    void aDecisionWithoutReasonsBreaksI6() {
        // Given
        run.decisions.set(
                0,
                new RunEvidence.Decision(
                        "decision-1",
                        run.life.caseId,
                        "emea",
                        "REVIEWER",
                        WholeRun.NADIA,
                        "2026.1",
                        false,
                        run.now));

        // Then
        assertBroken(Invariant.I6, "decision-1");
    }

    @Test
    void aFaultOfTheAuditLogBreaksI6() {
        // Given
        run.auditFaults.add("row 3 was altered");

        // Then
        assertBroken(Invariant.I6, "row 3 was altered");
    }

    @Test
    void aDecisionThatIsNotInTheAuditLogBreaksI6() {
        // Given
        run.noted.remove("decide-case/" + run.life.caseId);

        // Then
        assertBroken(Invariant.I6, "decide-case/" + run.life.caseId);
    }

    @Test
    void aReportThatIsInNoRowBreaksI8() {
        // Given
        run.reports.clear();

        // Then
        assertBroken(Invariant.I8, "social-app/DE");
    }

    @Test
    void aReportThatIsBothSettledAndInACaseBreaksI8() {
        // Given
        run.settled.add(run.life.submission);

        // Then
        assertBroken(Invariant.I8, "social-app/DE");
    }

    @Test
    void anEventThatAnalyticsCountedTwiceBreaksI8() {
        // Given
        run.told.put("steward.case.opened.v1", 1L);
        run.counted.put("steward.case.opened.v1", 2L);

        // Then
        assertBroken(Invariant.I8, "steward.case.opened.v1");
    }

    @Test
    void oneLessSevereCaseInHandWhileAnotherIsS0IsNoViolation() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(1);

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I9);
    }

    @Test
    void twoLessSevereCasesTakenUpWhileAnotherIsS0BreakI9() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);

        // Then
        assertBroken(Invariant.I9, "case-s0");
    }

    @Test
    void anS0CaseWhoseClaimAFastClockStampedDidNotWaitSoLong() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);
        RunEvidence.Claim stamped =
                run.claim("claim-s0", new CaseId("case-s0"), WholeRun.NADIA, 600, 610, "DECIDED");
        run.claims.removeIf(claim -> claim.id().equals(stamped.id()));
        run.claims.add(stamped);

        // When
        run.claimed("claim-s0", WholeRun.NADIA);

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I9);
    }

    @Test
    void anS0CaseWhoseClaimAFastClockStampedAndNobodyAnsweredDidNotWaitPastItsEvent() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);
        RunEvidence.Claim stamped =
                run.claim("claim-s0", new CaseId("case-s0"), WholeRun.NADIA, 600, 610, "DECIDED");
        run.claims.removeIf(claim -> claim.id().equals(stamped.id()));
        run.claims.add(stamped);

        // When
        run.toldOfClaim(stamped, 1);

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I9);
    }

    @Test
    void anS0CaseThatAFastClockReopenedWaitsFromTheEventOn() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);
        CaseId severe = new CaseId("case-s0");
        run.claims.add(run.claim("claim-s0-again", severe, WholeRun.NADIA, 700, 710, "DECIDED"));
        run.claims.removeIf(claim -> claim.id().equals("claim-s0"));
        run.claims.add(run.claim("claim-s0", severe, WholeRun.NADIA, 1, 2, "DECIDED"));
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I9);

        // When
        run.reopened(severe, 620, 20);

        // Then
        assertBroken(Invariant.I9, "case-s0");
    }

    @ParameterizedTest
    @CsvSource({"TOO_HARD, false", "RETURNED, true"})
    void whoeverAnS0CaseWasTooHardForMayTakeUpOthersWhileItWaits(String reason, boolean broken) {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);
        RunEvidence.Claim declined =
                run.claim("claim-s0-first", new CaseId("case-s0"), WholeRun.OMAR, 2, 4, reason);

        // When
        run.claims.add(declined);

        // Then
        assertThat(run.violations().stream().anyMatch(of -> of.invariant() == Invariant.I9))
                .isEqualTo(broken);
    }

    @Test
    void anS0CaseIsPassedByWhileABatchWithAReportOfItIsTakenIn() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(2);

        // When
        run.reports.add(
                new RunEvidence.TakenIn(
                        new CaseId("case-s0"),
                        new SubmissionId("submission-of-a-batch"),
                        run.now.plusSeconds(28),
                        run.now.plusSeconds(35)));

        // Then
        assertThat(run.violations()).noneMatch(of -> of.invariant() == Invariant.I9);
    }

    @Test
    void anS0CaseIsNotPassedByForLongerThanTheBatchTook() {
        // Given
        severeCaseWaitsWhileOmarTakesUp(3);

        // When
        run.reports.add(
                new RunEvidence.TakenIn(
                        new CaseId("case-s0"),
                        new SubmissionId("submission-of-a-batch"),
                        run.now.plusSeconds(28),
                        run.now.plusSeconds(35)));

        // Then
        assertBroken(Invariant.I9, "case-s0");
    }

    @Test
    void aCaseThatIsLeftInTheQueueBreaksI9() {
        // Given
        run.cases.add(run.ofEurope(new CaseId("case-2"), "QUEUED"));

        // Then
        assertBroken(Invariant.I9, "case-2");
    }

    @Test
    void aCaseThatAFaultMadeUpCountsForNoClient() {
        // Given
        run.cases.add(
                new RunEvidence.Case(
                        new CaseId("case-2"),
                        "social-app",
                        "emea",
                        "DE",
                        List.of("de"),
                        List.of(),
                        "QUEUED",
                        true));

        // Then
        assertThat(run.violations()).isEmpty();
    }

    @Test
    void aProcessThatGrowsBreaksI12() {
        // Given
        run.memory.add(new RunEvidence.Memory("triage", 2000, 640));

        // Then
        assertBroken(Invariant.I12, "triage");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeadLetterBreaksI12UnlessItWasPlanted(boolean planted) {
        // Given
        run.deadLetters.add(
                new RunEvidence.DeadLetter("review/cases", "cases-0@7", "NOT_JSON", planted));

        // Then
        assertThat(run.violations().stream().map(Violation::invariant).toList())
                .isEqualTo(planted ? List.of() : List.of(Invariant.I12));
    }

    @Test
    void aPlantedWordInALogBreaksI13() {
        // Given
        run.leaks.add("the log review.log");

        // Then
        assertBroken(Invariant.I13, "the log review.log");
    }

    @Test
    void whatDoesNotDrainBreaksI14() {
        // Given
        run.rest = new RunEvidence.Rest("2 events in outboxes", 60, List.of("a clock"));

        // Then
        assertBroken(Invariant.I14, "2 events in outboxes");
        assertBroken(Invariant.I14, "a clock");
    }

    private void severeCaseWaitsWhileOmarTakesUp(int others) {
        CaseId severe = new CaseId("case-s0");
        run.life.cases.add(run.life.opened(severe, steward.contracts.cases.Severity.S0));
        run.cases.add(run.ofEurope(severe, "DECIDED"));
        SubmissionId report = new SubmissionId("submission-of-" + severe);
        run.reports.add(new RunEvidence.TakenIn(severe, report, run.now, run.now));
        run.claims.add(run.claim("claim-s0", severe, WholeRun.NADIA, 100, 110, "DECIDED"));
        for (int i = 0; i < others; i++) {
            CaseId less = new CaseId("case-less-" + i);
            run.cases.add(run.ofEurope(less, "DECIDED"));
            run.claims.add(
                    run.claim(
                            "claim-less-" + i,
                            less,
                            WholeRun.OMAR,
                            30 + 10 * i,
                            35 + 10 * i,
                            "DECIDED"));
        }
    }

    private void assertBroken(Invariant invariant, String id) {
        assertThat(run.violations())
                .anyMatch(of -> of.invariant() == invariant && of.id().equals(id));
    }

    private static <F extends steward.contracts.event.Fact> Event<F> numbered(
            long sequence, Event<F> event) {
        return new Event<>(
                event.id(),
                event.source(),
                event.time(),
                event.subject(),
                sequence,
                null,
                event.data());
    }
}

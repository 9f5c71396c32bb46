package steward.review.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.review.CaseFixtures;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimId;
import steward.review.queue.FencingToken;
import steward.review.queue.ReviewCase;

class ArrivingTest {

    private static final CaseFixtures SPAM = CaseFixtures.germanSpam("arriving");

    private final Arriving arriving =
            new Arriving(
                    category ->
                            category.equals("minor_safety") ? List.of("child-safety") : List.of(),
                    submission -> submission.equals(SPAM.submission(2)),
                    _ -> false,
                    CaseFixtures.NOON);

    /// D5.
    @Test
    void whoWritesMoreWhereARuleFoundNothingSaidIsHeardByPeople() {
        // Given
        ReviewCase answered = decided(Outcome.ANSWERED);
        Arriving byRule =
                new Arriving(_ -> List.of(), _ -> false, SPAM.caseId()::equals, CaseFixtures.NOON);

        // Then
        assertThat(taken(byRule.of(answered, SPAM.reported(2, "person-2", "spam", null))).says())
                .singleElement()
                .isInstanceOf(CaseReopened.class);
        assertThat(taken(arriving.of(answered, SPAM.reported(3, "person-2", "spam", null))).says())
                .as("what a person answered")
                .singleElement()
                .isInstanceOf(ReportAnswered.class);
    }

    @Test
    void anOpenedCaseIsQueued() {
        Arrival.Taken taken = taken(arriving.of(null, SPAM.opened()));

        assertThat(taken.next().state()).isInstanceOf(CaseState.Queued.class);
        assertThat(taken.says()).isEmpty();
        assertThat(taken.next().seen().reports()).isEqualTo(1);
    }

    @Test
    void aCaseOfTheGlobalRegionIsParkedAndEscalationHasItAlready() {
        CaseFixtures global = SPAM.in("global", "DE", "de");

        Arrival.Taken taken = taken(arriving.of(null, global.opened(CaseFixtures.childSafety())));

        assertThat(taken.next().state())
                .isEqualTo(new CaseState.Parked(CaseParked.Reason.CONFIRMED));
        assertThat(taken.says()).singleElement().isInstanceOf(CaseParked.class);
        assertThat(taken.refers()).isFalse();
    }

    @Test
    void aConfirmedCaseOfARegionIsParkedAndReferred() {
        Arrival.Taken taken = taken(arriving.of(null, SPAM.opened(CaseFixtures.childSafety())));

        assertThat(taken.next().state()).isInstanceOf(CaseState.Parked.class);
        assertThat(taken.refers()).isTrue();
    }

    @Test
    void theSameOpeningAgainHasPassed() {
        assertThat(arriving.of(queued(), SPAM.opened())).isEqualTo(new Arrival.Passed());
    }

    @Test
    void oneMoreReportRaisesTheUrgencyAndAddsTheClearancesOfItsCategory() {
        Event<CaseFact> worse =
                SPAM.as("minor_safety", Severity.S0).reported(2, "p", "minor_safety", "hash-2");

        Arrival.Taken taken = taken(arriving.of(queued(), worse));

        assertThat(taken.next().urgency().severity()).isEqualTo(Severity.S0);
        assertThat(taken.next().urgency().clearances()).containsExactly("child-safety");
        assertThat(taken.content()).isNotNull();
        assertThat(taken.next().state()).isInstanceOf(CaseState.Queued.class);
    }

    @Test
    void aCaseIsReceivedWhenTheFirstOfItsReportsWasWhicheverOpenedIt() {
        ReviewCase queued = queued();
        Instant opened = queued.opening().receivedAt();

        ReviewCase overtaken =
                taken(
                                arriving.of(
                                        queued,
                                        SPAM.at(opened.minusMillis(160))
                                                .reported(2, "p", "spam", null)))
                        .next();
        ReviewCase later =
                taken(
                                arriving.of(
                                        overtaken,
                                        SPAM.at(opened.plusSeconds(9))
                                                .reported(3, "q", "spam", null)))
                        .next();

        assertThat(later.opening().receivedAt()).isEqualTo(opened.minusMillis(160));
    }

    @Test
    void aGapIsTolerated() {
        Arrival.Taken taken = taken(arriving.of(queued(), SPAM.reported(7, "p", "spam", null)));

        assertThat(taken.next().seen().sequence()).isEqualTo(7);
    }

    @Test
    void aReportThatIsAttachedAlreadyHasPassed() {
        ReviewCase ahead = queued().having(queued().seen().past(5));

        assertThat(arriving.of(ahead, SPAM.reported(2, "p", "spam", null)))
                .isEqualTo(new Arrival.Passed());
    }

    @Test
    void aReplayedReportIsAttachedButItsOutdatedUrgencyIsIgnored() {
        ReviewCase ahead = queued().having(queued().seen().past(5));
        Event<CaseFact> replayed =
                SPAM.as("minor_safety", Severity.S0).reported(3, "p", "spam", null);

        Arrival.Taken taken = taken(arriving.of(ahead, replayed));

        assertThat(taken.report()).isNotNull();
        assertThat(taken.next().urgency()).isEqualTo(ahead.urgency());
        assertThat(taken.next().seen().sequence()).isEqualTo(5);
    }

    @Test
    void aConfirmationRevokesTheClaimParksAndRefersAtOnce() {
        ReviewCase claimed = queued().in(claim());

        Arrival.Taken taken = taken(arriving.of(claimed, SPAM.confirmed(2)));

        assertThat(taken.next().state())
                .isEqualTo(new CaseState.Parked(CaseParked.Reason.CONFIRMED));
        assertThat(taken.revoked()).isEqualTo(claim());
        assertThat(taken.refers()).isTrue();
        assertThat(taken.next().told()).isEqualTo(1);
        assertThat(taken.next().urgency().clearances()).containsExactly("child-safety");
    }

    @Test
    void aConfirmationOfWhatWaitsForOnePersonParksItAndEndsNoClaim() {
        ReviewCase aside = queued().in(claim().hold(CaseFixtures.NOON.plusSeconds(600)));

        Arrival.Taken taken = taken(arriving.of(aside, SPAM.confirmed(2)));

        assertThat(taken.next().state())
                .isEqualTo(new CaseState.Parked(CaseParked.Reason.CONFIRMED));
        assertThat(taken.revoked()).isNull();
        assertThat(taken.refers()).isTrue();
    }

    @Test
    void whatTurnsOutToBeWorseWaitsForNoAnswerAndThatIsTold() {
        ReviewCase asked = queued().in(claim().ask(CaseFixtures.NOON.plusSeconds(600)));
        CaseFixtures worse = SPAM.as("harassment", Severity.S2);

        Arrival.Taken same = taken(arriving.of(asked, SPAM.reported(3, "p", "spam", null)));
        Arrival.Taken more = taken(arriving.of(asked, worse.reported(3, "p", "harassment", null)));

        assertThat(same.next().state()).isEqualTo(asked.state());
        assertThat(same.says()).isEmpty();
        assertThat(more.next().state()).isInstanceOf(CaseState.Queued.class);
        assertThat(more.next().told()).isEqualTo(asked.told() + 1);
        assertThat(more.report()).isNotNull();
        assertThat(more.says())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseResumed.class,
                        resumed ->
                                assertThat(resumed.reason())
                                        .isEqualTo(CaseResumed.Reason.MORE_URGENT));
    }

    @Test
    void aConfirmationOfWhatWaitsForAnAnswerResumesItAndParksIt() {
        ReviewCase asked = queued().in(claim().ask(CaseFixtures.NOON.plusSeconds(600)));

        Arrival.Taken taken = taken(arriving.of(asked, SPAM.confirmed(2)));

        assertThat(taken.next().state())
                .isEqualTo(new CaseState.Parked(CaseParked.Reason.CONFIRMED));
        assertThat(taken.says()).hasSize(2).first().isInstanceOf(CaseResumed.class);
        assertThat(taken.says().getLast()).isInstanceOf(CaseParked.class);
        assertThat(taken.next().told()).isEqualTo(asked.told() + 2);
        assertThat(taken.refers()).isTrue();
    }

    @Test
    void whatTurnsOutToBeOfTheWorstKindWaitsForOnePersonNoLonger() {
        ReviewCase aside = queued().in(claim().hold(CaseFixtures.NOON.plusSeconds(600)));
        CaseFixtures worse = SPAM.as("violence_threat", Severity.S0);

        Arrival.Taken milder = taken(arriving.of(aside, SPAM.reported(3, "p", "spam", null)));
        Arrival.Taken worst =
                taken(arriving.of(aside, worse.reported(3, "p", "violence_threat", null)));

        assertThat(milder.next().state()).isEqualTo(aside.state());
        assertThat(worst.next().state()).isInstanceOf(CaseState.Queued.class);
    }

    @Test
    void aConfirmationOfWhatTheSpecialistsHaveAsksThemNothingMore() {
        ReviewCase parked = queued().in(new CaseState.Queued().park(CaseParked.Reason.REFERRED));

        Arrival.Taken taken = taken(arriving.of(parked, SPAM.confirmed(2)));

        assertThat(taken.refers()).isFalse();
        assertThat(taken.says()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whatReviewersDecidedGoesToTheSpecialistsAtOnceWhenItIsConfirmed(Outcome outcome) {
        Arrival.Taken taken = taken(arriving.of(decided(outcome), SPAM.confirmed(2)));

        assertThat(taken.next().state())
                .isEqualTo(new CaseState.Parked(CaseParked.Reason.CONFIRMED));
        assertThat(taken.says()).singleElement().isInstanceOf(CaseParked.class);
        assertThat(taken.refers()).isTrue();
    }

    @Test
    void aViolationThatSpecialistsFoundStandsWhenItIsConfirmedAgain() {
        ReviewCase found = decided(Outcome.VIOLATION).confirmedBy(CaseFixtures.childSafety());

        Arrival.Taken taken = taken(arriving.of(found, SPAM.confirmed(2)));

        assertThat(taken.next().state()).isInstanceOf(CaseState.Decided.class);
        assertThat(taken.refers()).isFalse();
        assertThat(taken.says()).isEmpty();
    }

    @Test
    void aLateReportThatBringsNothingNewIsAnsweredFromTheStandingDecision() {
        Arrival.Taken taken =
                taken(
                        arriving.of(
                                decided(Outcome.VIOLATION),
                                SPAM.reported(2, "late", "spam", null)));

        assertThat(taken.next().state()).isInstanceOf(CaseState.Decided.class);
        assertThat(taken.says())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportAnswered.class,
                        answered ->
                                assertThat(answered.submissionId()).isEqualTo(SPAM.submission(2)));
    }

    @Test
    void aLateReportOfAnotherContentOrCategoryReopensTheCase() {
        assertThat(reopening(SPAM.reported(2, "late", "spam", "hash-2")))
                .isEqualTo(CaseReopened.Reason.NEW_CONTENT);
        assertThat(reopening(SPAM.reported(2, "late", "harassment", null)))
                .isEqualTo(CaseReopened.Reason.NEW_CATEGORY);
    }

    @Test
    void whatOnlySpecialistsDecideGoesBackToThemWhenItIsReopened() {
        ReviewCase decided = decided(Outcome.VIOLATION).confirmedBy(CaseFixtures.childSafety());

        Arrival.Taken taken =
                taken(arriving.of(decided, SPAM.reported(2, "late", "spam", "hash-2")));

        assertThat(taken.next().state()).isInstanceOf(CaseState.Parked.class);
        assertThat(taken.says()).hasSize(2);
        assertThat(taken.refers()).isTrue();
    }

    @Test
    void aBatchMeetsEachCaseAsTheEventBeforeLeftIt() {
        ArrivedBatch batch =
                ArrivedBatch.of(
                        List.of(
                                SPAM.opened(),
                                SPAM.reported(2, "p", "spam", null),
                                SPAM.confirmed(3),
                                SPAM.opened()),
                        Map.of(),
                        arriving);

        assertThat(batch.changed()).singleElement().extracting(ReviewCase::told).isEqualTo(1L);
        assertThat(batch.reports()).hasSize(2);
        assertThat(batch.opened()).containsExactly(SPAM.caseId());
        assertThat(batch.referred()).hasSize(1);
    }

    @Test
    void theSameEventsInTwoBatchesComeToTheSameCaseAsInOne() {
        List<Event<CaseFact>> events =
                List.of(
                        SPAM.opened(),
                        SPAM.reported(2, "p", "spam", "hash-2"),
                        SPAM.reported(4, "q", "harassment", null));
        Map<CaseId, ReviewCase> halfway = new HashMap<>();
        ArrivedBatch.of(events.subList(0, 2), Map.of(), arriving)
                .changed()
                .forEach(one -> halfway.put(one.id(), one));

        assertThat(ArrivedBatch.of(events.subList(2, 3), halfway, arriving).changed())
                .containsExactlyElementsOf(ArrivedBatch.of(events, Map.of(), arriving).changed());
    }

    @Test
    void aReportOnACaseThatWasNeverOpenedIsPutAside() {
        assertThatThrownBy(() ->
                        ArrivedBatch.of(
                                List.of(SPAM.reported(2, "p", "spam", null)), Map.of(), arriving))
                .isInstanceOf(CaseNotOpened.class);
    }

    private CaseReopened.Reason reopening(Event<CaseFact> late) {
        Arrival.Taken taken = taken(arriving.of(decided(Outcome.NO_VIOLATION), late));
        assertThat(taken.next().state()).isInstanceOf(CaseState.Queued.class);
        return ((CaseReopened) taken.says().getFirst()).reason();
    }

    private ReviewCase queued() {
        return taken(arriving.of(null, SPAM.opened())).next();
    }

    private ReviewCase decided(Outcome outcome) {
        return queued().in(new CaseState.Decided(new DecisionId("d-1"), outcome));
    }

    private static CaseState.Claimed claim() {
        return new CaseState.Claimed(
                new ClaimId("claim-1"),
                new ReviewerId("ana"),
                new FencingToken("token-1"),
                CaseFixtures.NOON.plusSeconds(600));
    }

    private static Arrival.Taken taken(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Taken.class);
        return (Arrival.Taken) arrival;
    }
}

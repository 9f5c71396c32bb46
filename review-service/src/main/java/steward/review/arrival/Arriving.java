package steward.review.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.DecisionFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;
import steward.contracts.topic.Topics;
import steward.review.queue.CaseState;
import steward.review.queue.Opening;
import steward.review.queue.ReviewCase;
import steward.review.queue.Urgency;

/// Decides what a case event means for the case as it stands. Pure.
///
/// Events of one case carry a sequence. What is at or before the last one that was taken in has passed, with one exception: a report that is not
/// attached yet (it was among the dead letters and is replayed) is attached, and its outdated urgency ignored. A gap is tolerated, because each event carries
/// the whole urgency and a report that is missing comes back by replay.
///
/// @param clearancesOf what a person must hold to see a case of this category
/// @param attached whether a submission is part of a case already; asked for passed reports only
/// @param answeredByRule whether what stands of a decided case is a rule's answer to a message that says nothing: whoever writes more is heard by people
record Arriving(
        Function<String, List<String>> clearancesOf,
        Predicate<SubmissionId> attached,
        Predicate<CaseId> answeredByRule,
        Instant now) {

    Arrival of(@Nullable ReviewCase before, Event<CaseFact> event) {
        return switch (event.data()) {
            case CaseOpened opened -> before == null ? open(opened, event) : new Arrival.Passed();
            case CaseReported reported ->
                    before == null
                            ? new Arrival.NoSuchCase()
                            : report(before, reported, event.sequence());
            case CaseReprioritised changed ->
                    before == null
                            ? new Arrival.NoSuchCase()
                            : reprioritise(before, changed, event.sequence());
        };
    }

    private Arrival open(CaseOpened opened, Event<CaseFact> event) {
        var owner = opened.content().subject().owner();
        ReviewCase fresh =
                new ReviewCase(
                        new Opening(
                                opened.caseId(),
                                opened.key(),
                                opened.region(),
                                opened.language(),
                                opened.report().receivedAt(),
                                owner == null ? null : owner.id(),
                                opened.report().kind() == ReporterKind.AUTOMATED,
                                event.traceparent()),
                        new Urgency(
                                opened.category(),
                                opened.severity(),
                                opened.clearances(),
                                opened.rankAt(),
                                opened.deadline(),
                                opened.assessment()),
                        opened.confirmation(),
                        new ReviewCase.Seen(
                                event.sequence(),
                                1,
                                Set.of(opened.content().hash()),
                                Set.of(opened.report().category())),
                        new CaseState.Queued(),
                        0,
                        0);
        if (!fresh.isForSpecialists()) {
            return new Arrival.Taken(
                    fresh, opened.report(), opened.content(), List.of(), false, null);
        }
        ReviewCase parked =
                fresh.in(new CaseState.Queued().park(CaseParked.Reason.CONFIRMED)).telling(1);
        return new Arrival.Taken(
                parked,
                opened.report(),
                opened.content(),
                List.of(parkedFact(parked)),
                !escalationHasIt(fresh),
                null);
    }

    private Arrival report(ReviewCase before, CaseReported reported, long sequence) {
        boolean late = sequence <= before.seen().sequence();
        if (late && attached.test(reported.report().submissionId())) {
            return new Arrival.Passed();
        }
        LateReport.Novelty novelty =
                LateReport.noveltyOf(before, reported, answeredByRule.test(reported.caseId()));
        var content =
                reported.content() != null
                                && !before.seen().contents().contains(reported.content().hash())
                        ? reported.content()
                        : null;
        ReviewCase seen =
                before.reported(
                        reported.report().receivedAt(),
                        before.seen()
                                .reported(
                                        sequence,
                                        content == null ? null : content.hash(),
                                        reported.report().category()));
        ReviewCase ranked = late ? seen : seen.ranked(urgencyOf(before, reported));
        return switch (before.state()) {
            case CaseState.Queued _,
                    CaseState.Claimed _,
                    CaseState.Held _,
                    CaseState.NeedsInfo _,
                    CaseState.SecondReview _,
                    CaseState.Parked _ ->
                    atHand(before, ranked, reported.report(), content);
            case CaseState.Decided decided ->
                    LateReport.on(decided, seen, ranked, reported, content, novelty, now);
        };
    }

    private Arrival reprioritise(ReviewCase before, CaseReprioritised changed, long sequence) {
        if (sequence <= before.seen().sequence()) {
            return new Arrival.Passed();
        }
        ReviewCase ranked =
                before.having(before.seen().past(sequence))
                        .ranked(
                                new Urgency(
                                        changed.category(),
                                        changed.severity(),
                                        changed.clearances(),
                                        changed.rankAt(),
                                        changed.deadline(),
                                        changed.assessment()));
        Confirmation confirmation = changed.confirmation();
        if (confirmation == null) {
            return atHand(before, ranked, null, null);
        }
        return confirm(before, ranked.confirmedBy(confirmation));
    }

    /// What turns out to be of the worst kind waits for nobody in particular, and what turns out to be worse for no answer from outside.
    private Arrival atHand(
            ReviewCase before,
            ReviewCase ranked,
            @Nullable CaseReport report,
            @Nullable ReportedContent content) {
        Severity severity = ranked.urgency().severity();
        boolean worse = severity.compareTo(before.urgency().severity()) < 0;
        return switch (ranked.state()) {
            case CaseState.Held aside when worse && severity == Severity.S0 ->
                    new Arrival.Taken(
                            ranked.in(aside.release()), report, content, List.of(), false, null);
            case CaseState.NeedsInfo waiting
                    when worse
                            || CaseState.NeedsInfo.mayNotWait(
                                    ranked.urgency(), waiting.until()) -> {
                ReviewCase resumed = ranked.in(waiting.resume()).telling(1);
                yield new Arrival.Taken(
                        resumed,
                        report,
                        content,
                        List.of(resumed(resumed, CaseResumed.Reason.MORE_URGENT)),
                        false,
                        null);
            }
            case CaseState.Queued _,
                    CaseState.Claimed _,
                    CaseState.Held _,
                    CaseState.NeedsInfo _,
                    CaseState.SecondReview _,
                    CaseState.Parked _,
                    CaseState.Decided _ ->
                    new Arrival.Taken(ranked, report, content, List.of(), false, null);
        };
    }

    private Arrival confirm(ReviewCase before, ReviewCase confirmed) {
        return switch (before.state()) {
            case CaseState.Queued queued ->
                    parkAndRefer(confirmed.in(queued.park(CaseParked.Reason.CONFIRMED)), null);
            case CaseState.Claimed claimed ->
                    parkAndRefer(confirmed.in(claimed.park(CaseParked.Reason.CONFIRMED)), claimed);
            case CaseState.SecondReview waiting ->
                    parkAndRefer(confirmed.in(waiting.park(CaseParked.Reason.CONFIRMED)), null);
            case CaseState.Held aside ->
                    parkAndRefer(confirmed.in(aside.park(CaseParked.Reason.CONFIRMED)), null);
            case CaseState.NeedsInfo waiting -> {
                ReviewCase parked =
                        confirmed.in(waiting.park(CaseParked.Reason.CONFIRMED)).telling(2);
                yield new Arrival.Taken(
                        parked,
                        null,
                        null,
                        List.of(resumed(parked, CaseResumed.Reason.CONFIRMED), parkedFact(parked)),
                        true,
                        null);
            }
            // The specialists have it already; their answer comes once.
            case CaseState.Parked parked ->
                    new Arrival.Taken(
                            confirmed.in(parked.confirm()), null, null, List.of(), false, null);
            case CaseState.Decided decided ->
                    specialistsFoundIt(before, decided)
                            ? new Arrival.Taken(confirmed, null, null, List.of(), false, null)
                            : parkAndRefer(confirmed.in(decided.reconsider()), null);
        };
    }

    /// What reviewers decided, even that it is a violation, is not all that follows from what is confirmed: keeping evidence, telling authorities.
    private static boolean specialistsFoundIt(ReviewCase before, CaseState.Decided decided) {
        return switch (decided.outcome()) {
            case VIOLATION, REFER_TO_AUTHORITIES -> before.isForSpecialists();
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED -> false;
        };
    }

    private Arrival parkAndRefer(ReviewCase parked, CaseState.@Nullable Claimed revoked) {
        ReviewCase next = parked.telling(1);
        return new Arrival.Taken(next, null, null, List.of(parkedFact(next)), true, revoked);
    }

    private Urgency urgencyOf(ReviewCase before, CaseReported reported) {
        // A report names no clearances: those of a category it makes the case's own are added, none
        // is ever dropped by a report.
        Set<String> clearances = new TreeSet<>(before.urgency().clearances());
        clearances.addAll(clearancesOf.apply(reported.category()));
        return new Urgency(
                reported.category(),
                reported.severity(),
                new ArrayList<>(clearances),
                reported.rankAt(),
                reported.deadline(),
                reported.assessment());
    }

    private DecisionFact resumed(ReviewCase next, CaseResumed.Reason reason) {
        return new CaseResumed(next.id(), next.key(), next.region(), reason, now);
    }

    private DecisionFact parkedFact(ReviewCase parked) {
        return new CaseParked(
                parked.id(), parked.key(), parked.region(), CaseParked.Reason.CONFIRMED, now);
    }

    /// What is opened in `global` reaches escalation on its own topic.
    private static boolean escalationHasIt(ReviewCase fresh) {
        return fresh.region().equals(Topics.GLOBAL_REGION);
    }
}

package steward.chaos.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.demo.audit.Audit;

/// I8. What came in on the topic, slice by slice, is what stands in review's and intake's rows.
final class NothingVanishes {

    private NothingVanishes() {}

    private static final class Slice {
        long received;
        long open;
        long closed;
        long merged;
        long settled;
        long receipts;
    }

    static CheckedInvariant check(RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I8);
        Map<String, Slice> slices = new HashMap<>();
        Map<SubmissionId, String> sliceOf = new HashMap<>();
        for (Event<SubmissionFact> event : Audit.distinct(evidence.told().submissions())) {
            ReportReceived report =
                    switch (event.data()) {
                        case ReportReceived received -> received;
                    };
            String slice = report.client() + "/" + report.market();
            if (sliceOf.put(report.submissionId(), slice) == null) {
                of(slices, slice).received++;
            }
        }
        Map<CaseId, String> cases = new HashMap<>();
        for (RunEvidence.Case one : evidence.review().cases()) {
            if (one.planted()) {
                continue;
            }
            String slice = one.client() + "/" + one.market();
            cases.put(one.caseId(), slice);
            if (one.state().equals("DECIDED")) {
                of(slices, slice).closed++;
            } else {
                of(slices, slice).open++;
            }
            of(slices, slice).merged--;
        }
        evidence.review()
                .reports()
                .forEach(report -> {
                    String slice = cases.get(report.caseId());
                    if (slice != null) {
                        of(slices, slice).merged++;
                    }
                });
        for (SubmissionId settled : evidence.intake().settled()) {
            of(slices, sliceOf.getOrDefault(settled, "unknown")).settled++;
        }
        evidence.intake()
                .receipts()
                .keySet()
                .forEach(
                        receipt -> of(slices, sliceOf.getOrDefault(receipt, "unknown")).receipts++);
        for (String name : new TreeSet<>(slices.keySet())) {
            Slice slice = of(slices, name);
            checks.that(
                    slice.received == slice.open + slice.closed + slice.merged + slice.settled,
                    "received %d, but %d open + %d closed + %d merged + %d settled"
                            .formatted(
                                    slice.received,
                                    slice.open,
                                    slice.closed,
                                    slice.merged,
                                    slice.settled),
                    name);
            checks.that(
                    slice.received == slice.receipts,
                    "received %d, but %d receipts".formatted(slice.received, slice.receipts),
                    name);
        }
        analyticsCounted(checks, evidence);
        return checks.result();
    }

    /// Each event is counted once; what analytics parked because a fault had spoiled it, is not.
    private static void analyticsCounted(Checks checks, RunEvidence evidence) {
        long spoiled =
                evidence.growth().deadLetters().stream()
                        .filter(letter ->
                                letter.planted() && letter.consumer().startsWith("analytics"))
                        .count();
        Map<String, Long> told = evidence.told().told();
        Map<String, Long> counted = evidence.told().counted();
        Set<String> types = new TreeSet<>(told.keySet());
        types.addAll(counted.keySet());
        for (String type : types) {
            long missing = told.getOrDefault(type, 0L) - counted.getOrDefault(type, 0L);
            checks.that(
                    missing >= 0 && missing <= spoiled,
                    "analytics counted %d fewer events than were told".formatted(missing),
                    type);
        }
    }

    private static Slice of(Map<String, Slice> slices, String name) {
        return slices.computeIfAbsent(name, _ -> new Slice());
    }
}

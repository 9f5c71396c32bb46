package steward.triage.repetition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands of an owner's contents: the latest decisions, one per case.
///
/// @param touchedAt milliseconds since 1970
public record OwnerVerdicts(List<StandingVerdict> verdicts, long touchedAt) {

    /// Of an owner of whom nothing was decided.
    public static final OwnerVerdicts NONE = new OwnerVerdicts(List.of(), 0);

    /// As many are kept. Who posts the same thing a thousand times is known by the latest of them.
    static final int KEPT = 32;

    public OwnerVerdicts {
        verdicts = List.copyOf(verdicts);
    }

    /// With what was told of one of the cases.
    public OwnerVerdicts after(ContentDecided told, Instant at) {
        List<StandingVerdict> now =
                new ArrayList<>(
                        verdicts.stream()
                                .filter(verdict -> !verdict.caseId().equals(told.caseId()))
                                .toList());
        if (told.verdict() != null) {
            now.add(told.verdict());
        }
        now.sort(
                Comparator.comparing(StandingVerdict::decidedAt)
                        .thenComparing(verdict -> verdict.decisionId().value()));
        return new OwnerVerdicts(
                now.subList(Math.max(0, now.size() - KEPT), now.size()),
                Math.max(touchedAt, at.toEpochMilli()));
    }

    /// What was decided in a market of content like this one, the nearest first, of equals the latest first.
    ///
    /// @param likeness null where there is nothing to compare
    public List<SameContent> of(@Nullable Likeness likeness, String market) {
        if (likeness == null) {
            return List.of();
        }
        return verdicts.stream()
                .filter(verdict -> verdict.market().equals(market))
                .map(verdict -> SameContent.of(likeness, verdict))
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparing(SameContent::nearness)
                                .thenComparing(
                                        same -> same.verdict().decidedAt(),
                                        Comparator.reverseOrder()))
                .limit(SameContent.MOST)
                .toList();
    }
}

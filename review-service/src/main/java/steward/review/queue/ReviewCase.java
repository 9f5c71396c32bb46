package steward.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Confirmation;
import steward.contracts.id.CaseId;
import steward.contracts.topic.Topics;

/// A case as this cell holds it. Immutable; the moves of its state make the next one.
///
/// @param confirmation why it is confirmed; null for what is merely claimed
/// @param seen what came in so far
/// @param told how many facts about it were written to `decisions`: the envelope's sequence there
/// @param decisions how many times it was decided
public record ReviewCase(
        Opening opening,
        Urgency urgency,
        @Nullable Confirmation confirmation,
        Seen seen,
        CaseState state,
        long told,
        int decisions) {

    /// What came in: by it a repeated, late or novel event is known.
    ///
    /// @param sequence of the last case event that was taken in
    /// @param reports how many reports it has
    /// @param contents hashes of the contents it holds
    /// @param categories that its reports claimed
    public record Seen(long sequence, long reports, Set<String> contents, Set<String> categories) {
        public Seen {
            contents = Set.copyOf(contents);
            categories = Set.copyOf(categories);
        }

        /// After one more event that brought no report.
        public Seen past(long later) {
            return new Seen(Math.max(sequence, later), reports, contents, categories);
        }

        /// After one more report.
        ///
        /// @param content hash of what it showed, where that is known to differ
        public Seen reported(long later, @Nullable String content, String category) {
            return new Seen(
                    Math.max(sequence, later),
                    reports + 1,
                    plus(contents, content),
                    plus(categories, category));
        }

        private static Set<String> plus(Set<String> all, @Nullable String one) {
            return one == null || all.contains(one)
                    ? all
                    : Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toSet());
        }
    }

    public CaseId id() {
        return opening.id();
    }

    public CaseKey key() {
        return opening.key();
    }

    public String region() {
        return opening.region();
    }

    /// The trace that facts about it are told in, unless an event of another report causes them; null where it has none.
    public @Nullable String traceparent() {
        return opening.traceparent();
    }

    /// Whether only the specialists decide it: what is confirmed, and all of the region `global`.
    public boolean isForSpecialists() {
        return confirmation != null || region().equals(Topics.GLOBAL_REGION);
    }

    public ReviewCase in(CaseState next) {
        return new ReviewCase(opening, urgency, confirmation, seen, next, told, decisions);
    }

    public ReviewCase ranked(Urgency next) {
        return new ReviewCase(opening, next, confirmation, seen, state, told, decisions);
    }

    public ReviewCase confirmedBy(Confirmation by) {
        return new ReviewCase(opening, urgency, by, seen, state, told, decisions);
    }

    /// With one more report, received at that time.
    public ReviewCase reported(Instant at, Seen next) {
        return new ReviewCase(
                opening.reported(at), urgency, confirmation, next, state, told, decisions);
    }

    public ReviewCase having(Seen next) {
        return new ReviewCase(opening, urgency, confirmation, next, state, told, decisions);
    }

    /// After so many more facts on `decisions`.
    public ReviewCase telling(int facts) {
        return new ReviewCase(opening, urgency, confirmation, seen, state, told + facts, decisions);
    }

    /// After one more decision.
    public ReviewCase decided(CaseState.Decided standing) {
        return new ReviewCase(
                opening, urgency, confirmation, seen, standing, told + 1, decisions + 1);
    }

    public Lane lane(List<String> languagesOfMarket) {
        return Lane.of(
                region(),
                key().market(),
                opening.language(),
                languagesOfMarket,
                urgency.clearances(),
                urgency.category(),
                key().subject());
    }
}

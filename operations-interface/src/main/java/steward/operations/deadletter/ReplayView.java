package steward.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a replay.
///
/// @param result of the request: sent again now, sent again before, or its letter carries no record
/// @param by who sent it again, now or before
@Schema(name = "Replay")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(String id, Result result, @Nullable Instant at, @Nullable String by) {

    /// What became of it.
    enum Result {
        REPLAYED,
        REPLAYED_BEFORE,
        NOT_CARRIED
    }

    static ReplayView of(ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Sent(LetterId id, Replayed note) ->
                    new ReplayView(id.toString(), Result.REPLAYED, note.at(), note.by());
            case ReplayOutcome.Before(LetterId id, Replayed note) ->
                    new ReplayView(id.toString(), Result.REPLAYED_BEFORE, note.at(), note.by());
            case ReplayOutcome.Impossible(LetterId id) ->
                    new ReplayView(id.toString(), Result.NOT_CARRIED, null, null);
        };
    }

    /// Several.
    @Schema(name = "Replays")
    record Several(List<ReplayView> replays) {}
}

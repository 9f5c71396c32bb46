package steward.localplatform.backup;

import java.time.Instant;
import java.util.Map;

/// How far a restore goes.
public sealed interface RecoveryTarget {

    /// As far as the log reaches, along the branch that the last restore began.
    record EndOfLog() implements RecoveryTarget {}

    /// To the last commit that was not after this.
    record At(Instant time) implements RecoveryTarget {}

    /// The copy as it is, without the log that was archived since.
    record CopyOnly() implements RecoveryTarget {}

    /// The same in the server's words.
    default Map<String, String> settings() {
        return switch (this) {
            case EndOfLog _ -> Map.of("recovery_target_action", "promote");
            case At(Instant time) ->
                    Map.of(
                            "recovery_target_action",
                            "promote",
                            "recovery_target_time",
                            time.toString().replace("Z", "+00"));
            case CopyOnly _ ->
                    Map.of(
                            "recovery_target_action", "promote",
                            "recovery_target", "immediate");
        };
    }
}

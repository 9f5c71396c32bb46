package steward.messaging;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A place between two steps at which a test can end the process, as kill -9 would: the places where a death could lose or double something.
///
/// Armed by the environment variable `STEWARD_FAULT_POINT=<name>[:<nth>]` alone, for example `publish-before-mark:3` for the third time; a start in production
/// refuses it. Not armed, reaching one does nothing.
public enum FaultPoint {
    /// An event is committed to the outbox and not published.
    COMMIT_BEFORE_PUBLISH,
    /// It is published and not marked so.
    PUBLISH_BEFORE_MARK,
    /// What an event caused is committed, and the consumer's offset is not.
    EFFECT_BEFORE_OFFSET,
    /// Effects of a batch are written and not committed.
    MID_BATCH,
    /// A decision is written, what follows from it is not, and nothing is committed.
    MID_DECISION;

    /// Names the setting.
    public static final String VARIABLE = "STEWARD_FAULT_POINT";

    private static final @Nullable Armed ARMED = Armed.by(System.getenv(VARIABLE));

    /// As the variable names it.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The process has come here.
    public void reached() {
        if (ARMED != null && ARMED.isDue(this)) {
            Runtime.getRuntime().halt(137);
        }
    }

    /// Which point ends the process, and when.
    record Armed(FaultPoint point, AtomicInteger left) {

        /// @throws IllegalArgumentException when it names no point, or no time
        static @Nullable Armed by(@Nullable String setting) {
            if (setting == null || setting.isBlank()) {
                return null;
            }
            String[] parts = setting.trim().split(":", 2);
            FaultPoint point = valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            int nth = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
            return new Armed(point, new AtomicInteger(nth));
        }

        boolean isDue(FaultPoint reached) {
            return reached == point && left.decrementAndGet() == 0;
        }
    }
}

package steward.triage.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// All releases that triage may judge by.
///
/// @param byTime the earliest first; of two that take effect at the same moment the later version wins
public record Releases(List<Release> byTime) {

    /// No release yet: triage is not ready.
    public static final Releases NONE = new Releases(List.of());

    public Releases {
        byTime =
                byTime.stream()
                        .sorted(
                                Comparator.comparing(Release::effectiveFrom)
                                        .thenComparing(Release::version))
                        .toList();
    }

    public boolean isEmpty() {
        return byTime.isEmpty();
    }

    /// The release in force at a moment of event time; for a moment before the first one, the first.
    ///
    /// @throws IllegalStateException when there is none at all
    public Release inForceAt(Instant time) {
        if (byTime.isEmpty()) {
            throw new IllegalStateException("there is no policy release");
        }
        Release inForce = byTime.getFirst();
        for (Release release : byTime) {
            if (!release.effectiveFrom().isAfter(time)) {
                inForce = release;
            }
        }
        return inForce;
    }
}

package steward.contracts.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// For how long something was visible or audible.
///
/// @param seconds all of this kind, in one claim or sitting
/// @param revealed true for content as it is; false for what blur, a small picture or muting made easier to bear
public record Seen(Medium medium, long seconds, boolean revealed) {

    private static final Comparator<Seen> BY_KIND =
            Comparator.comparing(Seen::medium).thenComparing(Seen::revealed);

    /// What was seen after all of these: totals only grow, so that a report that is repeated, late or out of order changes nothing.
    ///
    /// @param longest seconds that it has lasted; what is said beyond does not count
    public static List<Seen> together(Collection<Seen> before, Collection<Seen> now, long longest) {
        Map<Seen, Long> totals = new TreeMap<>(BY_KIND);
        List<Seen> all = new ArrayList<>(before);
        all.addAll(now);
        all.forEach(seen -> totals.merge(seen, Math.min(seen.seconds(), longest), Math::max));
        return totals.entrySet().stream()
                .map(total ->
                        new Seen(
                                total.getKey().medium(),
                                total.getValue(),
                                total.getKey().revealed()))
                .toList();
    }
}

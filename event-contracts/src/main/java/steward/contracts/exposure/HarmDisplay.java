package steward.contracts.exposure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How content of one kind of harm is shown, to whichever desk.
///
/// @param categories whose cases are of it
/// @param usual how its content is shown to whoever chose nothing
/// @param floor how it is shown at least, whatever one chose
public record HarmDisplay(
        String harm, Set<String> categories, Set<Measure> usual, Set<Measure> floor) {

    public HarmDisplay {
        categories = Set.copyOf(categories);
        usual = Set.copyOf(usual);
        floor = Set.copyOf(floor);
    }

    /// What applies to a person.
    ///
    /// @param chosen by them; null where they chose nothing
    public Set<Measure> shown(@Nullable Set<Measure> chosen) {
        EnumSet<Measure> shown = EnumSet.noneOf(Measure.class);
        shown.addAll(chosen == null ? usual : chosen);
        shown.addAll(floor);
        return shown;
    }

    /// The same, by medium.
    ///
    /// @param chosen by them; null where they chose nothing
    public Display to(@Nullable Set<Measure> chosen) {
        return of(harm, shown(chosen));
    }

    static Display of(String harm, Set<Measure> shown) {
        Map<String, List<Measure>> media = new LinkedHashMap<>();
        for (Medium medium : Medium.values()) {
            media.put(
                    medium.label(),
                    Arrays.stream(Measure.values())
                            .filter(shown::contains)
                            .filter(medium::knows)
                            .toList());
        }
        return new Display(harm, media);
    }
}

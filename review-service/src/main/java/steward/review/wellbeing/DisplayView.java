package steward.review.wellbeing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How content is shown to a person, harm by harm.
record DisplayView(List<HarmView> harms) {

    /// @param shown what applies to them
    /// @param chosen whether they chose it; else it is what the installation says
    /// @param floor what nobody can go without
    record HarmView(String harm, Set<Measure> shown, boolean chosen, Set<Measure> floor) {}

    static DisplayView of(Harms harms, Map<String, Set<Measure>> chosen) {
        return new DisplayView(
                harms.all().stream().map(harm -> of(harm, chosen.get(harm.name()))).toList());
    }

    private static HarmView of(Harm harm, @Nullable Set<Measure> chosen) {
        return new HarmView(harm.name(), harm.shown(chosen), chosen != null, harm.floor());
    }
}

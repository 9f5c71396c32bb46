package steward.review.wellbeing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.HarmDisplay;
import steward.contracts.exposure.Measure;

/// How content is shown to a person, harm by harm.
record DisplayView(List<HarmView> harms) {

    /// @param shown what applies to them
    /// @param media the same by medium, as a case says it
    /// @param chosen whether they chose it; else it is what the installation says
    /// @param floor what nobody can go without
    record HarmView(
            String harm,
            Set<Measure> shown,
            Map<String, List<Measure>> media,
            boolean chosen,
            Set<Measure> floor) {}

    static DisplayView of(Harms harms, Map<String, Set<Measure>> chosen) {
        return new DisplayView(
                harms.all().stream()
                        .map(harm -> of(harm.display(), chosen.get(harm.name())))
                        .toList());
    }

    private static HarmView of(HarmDisplay harm, @Nullable Set<Measure> chosen) {
        return new HarmView(
                harm.harm(),
                harm.shown(chosen),
                harm.to(chosen).media(),
                chosen != null,
                harm.floor());
    }
}

package steward.review.wellbeing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How content of a case is shown to one person, so that the tool of any vendor can obey.
@ApplicationScoped
public class DisplayRules {

    private final Protection protection;

    DisplayRules(Protection protection) {
        this.protection = protection;
    }

    /// How a case is shown.
    ///
    /// @param harm of its category; `other` where it is of none, and is shown as it is
    /// @param media by kind of medium: what applies until the person asks to see it as it is; empty for nothing
    public record Display(String harm, Map<String, List<Measure>> media) {}

    /// @param chosen by the person, by harm; null where they chose nothing
    public Display of(String category, @Nullable Map<String, Set<Measure>> chosen) {
        Harm harm = protection.harms().of(category);
        Set<Measure> shown =
                harm == null
                        ? Set.of()
                        : harm.shown(chosen == null ? null : chosen.get(harm.name()));
        Map<String, List<Measure>> media = new LinkedHashMap<>();
        for (Medium medium : Medium.values()) {
            media.put(
                    medium.label(),
                    Arrays.stream(Measure.values())
                            .filter(shown::contains)
                            .filter(medium::knows)
                            .toList());
        }
        return new Display(protection.harms().nameOf(category), media);
    }
}

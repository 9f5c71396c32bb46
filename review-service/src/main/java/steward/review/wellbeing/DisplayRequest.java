package steward.review.wellbeing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.access.Violation;
import steward.contracts.exposure.Measure;

/// What a person wants to be shown how: the whole of it. A harm that is left out is shown as the installation says.
record DisplayRequest(
        @NotNull @Size(max = 100)
                Map<
                                @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String,
                                @NotNull @Size(max = 20) Set<@NotNull Measure>>
                        harms) {

    /// What is wrong with it; nothing where all is right.
    List<Violation> flaws(Harms known) {
        List<Violation> flaws = new ArrayList<>();
        for (Map.Entry<String, Set<Measure>> wish : harms.entrySet()) {
            Harm harm = known.named(wish.getKey());
            if (harm == null) {
                flaws.add(
                        new Violation(
                                "harms",
                                "one-of",
                                String.join(", ", known.all().stream().map(Harm::name).toList())));
            } else if (!wish.getValue().containsAll(harm.display().floor())) {
                flaws.add(
                        new Violation(
                                "harms." + harm.name(),
                                "at-least",
                                "with all of "
                                        + EnumSet.copyOf(harm.display().floor())
                                        + ", which nobody can go without"));
            }
        }
        return flaws;
    }
}

package steward.review.wellbeing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.review.wellbeing.Caps.Room;

/// What a person may be given at one moment.
///
/// @param withheld categories that they are not given: a hard cap is reached. Nothing overrides it, no deadline and nobody
/// @param spared categories after which any other work goes first
/// @param because why a break is due; empty where none is
public record Allowance(Set<String> withheld, Set<String> spared, List<Reason> because) {

    /// Why a break is due.
    public enum Reason {
        /// Long exposure without a rest.
        STRAIN,
        /// A soft cap is reached.
        SOFT_CAP,
        /// A hard cap is reached.
        HARD_CAP
    }

    public Allowance {
        withheld = Set.copyOf(withheld);
        spared = Set.copyOf(spared);
        because = List.copyOf(because);
    }

    /// @param doses by harm
    /// @param strained whether a rest is due after long exposure
    static Allowance of(Harms harms, Map<String, Dose> doses, boolean strained) {
        Set<String> withheld = new HashSet<>();
        Set<String> spared = new HashSet<>();
        Set<Reason> because = EnumSet.noneOf(Reason.class);
        if (strained) {
            because.add(Reason.STRAIN);
        }
        Room common = harms.together().leftAfter(sum(harms, doses));
        note(common, because);
        for (Harm harm : harms.all()) {
            Room own = harm.caps().leftAfter(doses.getOrDefault(harm.name(), Dose.NONE));
            note(own, because);
            switch (own.orTighter(common).orTighter(strained ? Room.SPARING : Room.FREE)) {
                case FREE -> {}
                case SPARING -> spared.addAll(harm.categories());
                case NONE -> withheld.addAll(harm.categories());
            }
        }
        return new Allowance(withheld, spared, List.copyOf(because));
    }

    boolean isBreakDue() {
        return !because.isEmpty();
    }

    private static Dose sum(Harms harms, Map<String, Dose> doses) {
        return harms.all().stream()
                .map(harm -> doses.getOrDefault(harm.name(), Dose.NONE))
                .reduce(Dose.NONE, Dose::plus);
    }

    private static void note(Room room, Collection<Reason> because) {
        switch (room) {
            case FREE -> {}
            case SPARING -> because.add(Reason.SOFT_CAP);
            case NONE -> because.add(Reason.HARD_CAP);
        }
    }
}

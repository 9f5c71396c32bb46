package steward.review.wellbeing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.access.display.DisplayRules;
import steward.contracts.exposure.HarmDisplay;
import steward.review.wellbeing.Dose.DayLoad;

/// The harms, caps and weights that this process was started with, and what follows from them for a person.
@Startup
@ApplicationScoped
class Protection {

    private final LighterLoads loads;
    private final Harms harms;
    private final Weights weights;
    private final Duration breakAfter;
    private final Duration leastBreak;
    private final Duration unexposed;

    Protection(WellbeingConfig config, DisplayRules display, LighterLoads loads) {
        this.loads = loads;
        this.harms =
                new Harms(
                        display.harms().stream()
                                .map(harm ->
                                        harm(
                                                harm,
                                                Objects.requireNonNull(
                                                        config.harms().get(harm.harm()))))
                                .toList(),
                        Caps.of(
                                "all harms together",
                                config.together().day(),
                                config.together().week()));
        this.weights =
                new Weights(
                        config.weights().text(),
                        config.weights().audio(),
                        config.weights().concealed(),
                        config.weights().claimTime());
        this.breakAfter = positive("after", config.breaks().after());
        this.leastBreak = positive("least", config.breaks().least());
        this.unexposed = positive("unexposed", config.breaks().unexposed());
    }

    private static Harm harm(HarmDisplay display, WellbeingConfig.HarmConfig config) {
        return new Harm(display, Caps.of(display.harm(), config.day(), config.week()));
    }

    private static Duration positive(String name, Duration length) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException(
                    "steward.review.wellbeing.breaks." + name + " needs to be longer than nothing");
        }
        return length;
    }

    Harms harms() {
        return harms;
    }

    /// A break that one has rested from.
    boolean isLongEnough(Duration rest) {
        return rest.compareTo(leastBreak) >= 0;
    }

    Exposure entryOf(EndedClaim claim, ZoneId zone) {
        return Exposure.of(claim, harms, weights, zone);
    }

    /// The strain after these, in the order in which they ended.
    Strain strainAfter(Strain before, List<Exposure> entries) {
        Strain strain = before;
        for (Exposure entry : entries) {
            if (entry.isHarmful()) {
                strain =
                        strain.after(
                                entry.loadMillis(), entry.startedAt(), entry.endedAt(), unexposed);
            }
        }
        return strain;
    }

    /// What a person may be given now, with what is not in the ledger yet, and no more than was agreed on with them.
    Allowance allowanceOf(PersonalRecord known, ZoneId zone, Instant now) {
        List<Exposure> owed = known.owed().stream().map(claim -> entryOf(claim, zone)).toList();
        LocalDate today = LocalDate.ofInstant(now, zone);
        int percent = loads.percentOf(known.person(), today);
        Map<String, Dose> doses = new HashMap<>();
        dosesOf(known, owed, today).forEach((harm, dose) -> doses.put(harm, dose.against(percent)));
        return Allowance.of(
                harms,
                doses,
                strainAfter(known.strain(), owed).felt(now, unexposed) >= breakAfter.toMillis());
    }

    /// The load since the last rest, with what is not in the ledger yet.
    Duration strainOf(PersonalRecord known, ZoneId zone, Instant now) {
        List<Exposure> owed = known.owed().stream().map(claim -> entryOf(claim, zone)).toList();
        return Duration.ofMillis(strainAfter(known.strain(), owed).felt(now, unexposed));
    }

    /// By harm, with what is not in the ledger yet.
    Map<String, Dose> dosesOf(PersonalRecord known, ZoneId zone, Instant now) {
        return dosesOf(
                known,
                known.owed().stream().map(claim -> entryOf(claim, zone)).toList(),
                LocalDate.ofInstant(now, zone));
    }

    private static Map<String, Dose> dosesOf(
            PersonalRecord known, List<Exposure> owed, LocalDate today) {
        List<DayLoad> loads = new ArrayList<>(known.days());
        owed.forEach(entry -> loads.add(entry.dayLoad()));
        return Dose.byHarm(loads, today);
    }
}

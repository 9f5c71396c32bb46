package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;

/// How much exposure a person has left, asked before each case that is handed out.
@ApplicationScoped
public class WhatIsLeft {

    private final Exposures exposures;
    private final Protection protection;
    private final TimeZones zones;
    private final Clock clock;

    WhatIsLeft(Exposures exposures, Protection protection, TimeZones zones, Clock clock) {
        this.exposures = exposures;
        this.protection = protection;
        this.zones = zones;
        this.clock = clock;
    }

    /// What holds for a person now.
    ///
    /// @param held the case that they hold; null where they hold none
    /// @param lately categories of the last cases that they were given, the latest first
    /// @param breakSince when the break under way began; null where there is none
    /// @param tooHard cases that they gave back because they were too much: any other work goes first
    public record Left(
            Allowance allowance,
            @Nullable CaseId held,
            List<String> lately,
            @Nullable Instant breakSince,
            Set<String> tooHard) {
        public Left {
            lately = List.copyOf(lately);
            tooHard = Set.copyOf(tooHard);
        }

        public boolean holds() {
            return held != null;
        }
    }

    public Uni<Left> of(String person, Mutiny.Session session) {
        return of(person, 0, session);
    }

    /// @param lately how many of their last claims are asked for
    public Uni<Left> of(String person, int lately, Mutiny.Session session) {
        ZoneId zone = zones.of(person);
        Instant now = clock.instant();
        return exposures
                .of(person, Dose.mondayOf(LocalDate.ofInstant(now, zone)), lately, session)
                .map(known ->
                        new Left(
                                protection.allowanceOf(known, zone, now),
                                known.held(),
                                known.lately(),
                                known.breakSince(),
                                Set.copyOf(known.tooHard())));
    }
}

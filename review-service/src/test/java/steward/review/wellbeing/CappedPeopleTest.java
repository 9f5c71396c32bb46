package steward.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.review.wellbeing.ExposureFixtures.HARMS;
import static steward.review.wellbeing.ExposureFixtures.WEIGHTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.review.wellbeing.Dose.DayLoad;

/// Duty C9: whoever has reached a cap never receives that harm until their own day or week is over, however long the queue is and whatever is late.
class CappedPeopleTest {

    private static final int ASSIGNMENTS = 10_000;
    private static final List<String> CATEGORIES =
            List.of("hate_speech", "harassment", "minor_safety", "spam");
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("UTC"),
                    ZoneId.of("Asia/Kuala_Lumpur"),
                    ZoneId.of("America/Los_Angeles"),
                    ZoneId.of("Europe/Berlin"));

    @Test
    void neverReceiveThatHarmInTenThousandAssignmentsAndReceiveItAgainLater() {
        Random random = new Random(19);
        List<List<DayLoad>> ledgers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ledgers.add(new ArrayList<>());
        }
        Instant now = Instant.parse("2026-10-19T00:00:00Z");
        int refused = 0;
        int afterRefusal = 0;
        Set<Integer> everCapped = new HashSet<>();

        for (int assigned = 0; assigned < ASSIGNMENTS; ) {
            int who = random.nextInt(ledgers.size());
            ZoneId zone = ZONES.get(who % ZONES.size());
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            LocalDate today = LocalDate.ofInstant(now, zone);
            Map<String, Dose> doses = Dose.byHarm(ledgers.get(who), today);
            if (Allowance.of(HARMS, doses, false).withheld().contains(category)) {
                refused++;
                everCapped.add(who);
                now = now.plusSeconds(60);
                continue;
            }
            Harm harm = HARMS.of(category);
            if (harm != null) {
                Dose dose = doses.getOrDefault(harm.name(), Dose.NONE);
                assertThat(dose.day()).isLessThan(harm.caps().hardDay().toMillis());
                assertThat(dose.week()).isLessThan(harm.caps().hardWeek().toMillis());
                afterRefusal += everCapped.contains(who) ? 1 : 0;
            }
            Duration lasted = Duration.ofSeconds(30 + random.nextInt(900));
            ledgers.get(who)
                    .add(
                            Exposure.of(
                                            ExposureFixtures.claim(
                                                    category,
                                                    SEVERITIES.get(
                                                            random.nextInt(SEVERITIES.size())),
                                                    now,
                                                    lasted,
                                                    null),
                                            HARMS,
                                            WEIGHTS,
                                            zone)
                                    .dayLoad());
            now = now.plusSeconds(90);
            assigned++;
        }

        assertThat(refused).isPositive();
        assertThat(afterRefusal).as("given again on another day").isPositive();
    }
}

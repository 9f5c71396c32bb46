package steward.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// The short selection of faults, with one seed.
class ChaosIT {

    private static final long SEED = 1;

    @Test
    void whatMustAlwaysHoldHoldsWhileEachProcessIsKilledPausedOrAway() throws Exception {
        // Given
        Path folder = Path.of("target", "chaos").toAbsolutePath();
        ChaosOptions options = new ChaosOptions(SEED, null, false, folder.resolve("platform"));

        // When
        ChaosReport report = new ChaosRun(options, Clock.systemUTC(), System.out).run();

        // Then
        String text = ReportText.of(report);
        Files.writeString(folder.resolve("report.md"), text);
        System.out.println(text);
        assertThat(report.passed()).as(text).isTrue();
    }
}

package steward.review.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// When a case that nobody takes is offered to whom, by severity: after the first time to all who speak its language, after the second to generalists, after the
/// third it is uncovered.
@ConfigMapping(prefix = "steward.review.coverage")
interface CoverageConfig {

    @WithDefault("5m,10m,15m")
    List<Duration> s0();

    @WithDefault("15m,30m,1h")
    List<Duration> s1();

    @WithDefault("2h,4h,8h")
    List<Duration> s2();

    @WithDefault("12h,24h,48h")
    List<Duration> s3();

    @WithDefault("24h,48h,72h")
    List<Duration> s4();

    /// How often it is looked for cases that have waited long enough, and for deadlines that are near or have passed; `off` for never.
    @WithDefault("5s")
    String sweep();

    /// Most cases that one look moves.
    @WithDefault("200")
    int batch();

    /// How often it is read again who is on shift.
    @WithDefault("30s")
    Duration roster();

    /// Whoever's shift begins within so long is taken to be there, so that a gap between two shifts pages nobody.
    @WithDefault("15m")
    Duration soon();
}

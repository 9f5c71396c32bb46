package steward.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.WorkFixtures.eventually;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.acceptance.ReportFixtures;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.chaos.MemoryBounds;
import steward.demo.CommittedReader;
import steward.demo.Rest;
import steward.demo.SignIn;
import steward.demo.SteadyRate;
import steward.demo.overload.Offered;
import steward.demo.overload.Overload;
import steward.localplatform.platform.PlatformState;

/// Ten times as much as an instance takes: each is taken for good or told when to come again, the severest claims are taken, and memory stays bounded.
@ExtendWith(StartedPlatform.class)
class OverloadIT {

    private static final int TIMES = 10;
    private static final int SECONDS = 5;
    private static final String PRODUCT = "game-world";

    private static SmallIntake small;

    private final Steward steward;
    private final Rest rest = Rest.unshared();
    private final String run = "overload-" + Clock.systemUTC().millis();

    OverloadIT(Steward steward) {
        this.steward = steward;
    }

    @BeforeAll
    static void start(Steward steward) {
        small = SmallIntake.on(PlatformState.require(steward.folder()), steward.folder());
    }

    @AfterAll
    static void stop() {
        small.close();
    }

    @Test
    void everyoneIsTakenForGoodOrToldWhenToComeAgainAndTheSeverestAreTaken() throws Exception {
        // Given
        SignIn signIn = new SignIn(rest, steward.address().issuer(), Clock.systemUTC());
        Overload overload = new Overload(rest, signIn, small.address());
        int perSecond = TIMES * SmallIntake.PER_SECOND;

        // When
        Offered offered =
                overload.offer(
                        PRODUCT,
                        run,
                        perSecond * SECONDS,
                        perSecond,
                        new SteadyRate.Limits(512, Duration.ofMinutes(1)));

        // Then
        assertThat(offered.answers()).filteredOn(answer -> !answer.inOrder()).isEmpty();
        assertThat(offered.answers()).anyMatch(answer -> answer.status() == 429);
        assertThat(offered.answers())
                .filteredOn(Offered.Answered::severest)
                .isNotEmpty()
                .allMatch(Offered.Answered::accepted);
        assertThat(small.memoryMb())
                .isLessThanOrEqualTo(MemoryBounds.withHeap(SmallIntake.HEAP_MB));
        assertNothingIsLost(offered.accepted());
    }

    @Test
    void whileBodiesFillWhatItTakesInHandEveryoneIsToldToComeAgain() throws Exception {
        // Given
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < SmallIntake.ROOM_FOR_BODIES; i++) {
            held.add(bodyThatNeverEnds());
        }

        // When
        // A report that is in hand while the last of them comes turns that one away: another
        // takes its place.
        eventually(() -> {
            held.add(bodyThatNeverEnds());
            assertThat(post("kept-out").status()).isEqualTo(503);
        });
        Rest.Answer refused = post("kept-out");

        // Then
        assertThat(refused.saysWhen()).isTrue();
        for (Socket socket : held) {
            socket.close();
        }
        eventually(() -> assertThat(post("let-in").status()).isEqualTo(202));
    }

    private void assertNothingIsLost(Set<String> accepted) {
        assertThat(accepted).hasSizeGreaterThan(SmallIntake.PER_SECOND);
        try (CommittedReader topics = new CommittedReader(steward.address().kafka())) {
            eventually(() -> assertThat(Overload.missing(accepted, topics)).isEmpty());
        }
    }

    private Rest.Answer post(String sender) throws Exception {
        Map<String, Object> report =
                ReportFixtures.reportBy(run + sender, run, "KZ", "minor_safety");
        return rest.post(
                small.address().resolve("/v1/reports"),
                steward.tokenOf("social-app"),
                report,
                Map.of("Idempotency-Key", run + sender));
    }

    private Socket bodyThatNeverEnds() throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), small.address().getPort());
        socket.getOutputStream()
                .write(
                        """
                        POST /v1/reports HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Transfer-Encoding: chunked\r
                        \r
                        1\r
                        {\r
                        """
                                .formatted(steward.tokenOf("social-app"))
                                .getBytes(ISO_8859_1));
        return socket;
    }
}

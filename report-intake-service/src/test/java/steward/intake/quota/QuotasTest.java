package steward.intake.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;
import steward.intake.quota.Allowance.UsedUp;
import steward.intake.quota.Allowance.Whose;
import steward.intake.quota.Allowance.Within;

/// How much a client and a sender may send. Limits here: a client 20 at once, then 10 a second; a sender 5, then 1 a second; anonymous senders 8, then 2;
/// severest claims of a client 6, of a sender 2.
class QuotasTest {

    private static final ClientId CLIENT = new ClientId("social-app");
    private static final ClientId OTHER = new ClientId("market-place");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final InstantSource source = now::get;
    private final Quotas quotas = new Quotas(limits(1000), source.withZone(ZoneOffset.UTC));

    @Test
    void aSenderMaySendABurstAndThenWaits() {
        // When
        int accepted = within(10, "eva");

        // Then
        assertThat(accepted).isEqualTo(5);
        assertThat(take("eva", false)).isEqualTo(new UsedUp(Whose.SENDER, Duration.ofSeconds(1)));
    }

    @Test
    void aSendersRoomReturnsSteadilyAndNeverExceedsTheBurst() {
        // Given
        within(5, "eva");

        // When
        pass(Duration.ofSeconds(2));
        int afterTwoSeconds = within(10, "eva");
        pass(Duration.ofHours(1));
        int afterAnHour = within(10, "eva");

        // Then
        assertThat(afterTwoSeconds).isEqualTo(2);
        assertThat(afterAnHour).isEqualTo(5);
    }

    @Test
    void oneSendersFloodTakesNothingFromAnother() {
        // Given
        within(1000, "flooder");

        // Then
        assertThat(within(5, "eva")).isEqualTo(5);
    }

    @Test
    void aClientsLimitHoldsForAllItsSendersTogetherAndForNoOtherClient() {
        // When
        long accepted =
                IntStream.range(0, 100)
                        .filter(i -> take("user-" + i, false) instanceof Within)
                        .count();

        // Then
        assertThat(accepted).isEqualTo(20);
        assertThat(take("late", false)).isEqualTo(new UsedUp(Whose.CLIENT, Duration.ofSeconds(1)));
        assertThat(quotas.take(OTHER, ReporterKind.USER, "eva", false)).isInstanceOf(Within.class);
    }

    @Test
    void theSeverestClaimsComeInWhileAFloodOfOthersFillsTheClientsLimit() {
        // Given
        IntStream.range(0, 100).forEach(i -> take("user-" + i, false));

        // When
        long severest =
                IntStream.range(0, 100)
                        .filter(i -> take("witness-" + i, true) instanceof Within)
                        .count();

        // Then
        assertThat(severest).isEqualTo(6);
    }

    @Test
    void aSenderThatClaimsTheSeverestOverAndOverSoonCountsLikeAnyOther() {
        // When
        long accepted =
                IntStream.range(0, 100)
                        .filter(_ -> take("crying-wolf", true) instanceof Within)
                        .count();

        // Then: two by the reserved lane, five as any sender
        assertThat(accepted).isEqualTo(7);
        assertThat(take("witness", true)).isInstanceOf(Within.class);
    }

    @Test
    void anonymousSendersOfAClientShareOneLimit() {
        // When
        long accepted =
                IntStream.range(0, 100)
                        .filter(_ ->
                                quotas.take(CLIENT, ReporterKind.ANONYMOUS, null, false)
                                        instanceof Within)
                        .count();

        // Then
        assertThat(accepted).isEqualTo(8);
    }

    @Test
    void detectorsAndVettedSendersHaveTheClientsLimitOnly() {
        // When
        long accepted =
                IntStream.range(0, 15)
                        .filter(_ ->
                                quotas.take(CLIENT, ReporterKind.AUTOMATED, "scanner", false)
                                        instanceof Within)
                        .count();

        // Then
        assertThat(accepted).isEqualTo(15);
    }

    @Test
    void aClockThatStepsBackGivesNothingAndTakesNothing() {
        // Given
        within(3, "eva");

        // When
        pass(Duration.ofMinutes(-10));

        // Then
        assertThat(within(10, "eva")).isEqualTo(2);
    }

    @Test
    void noMoreSendersAreRememberedThanAllowed() {
        // Given
        Quotas small = new Quotas(limits(2), source.withZone(ZoneOffset.UTC));
        IntStream.range(0, 5)
                .forEach(_ -> small.take(OTHER, ReporterKind.USER, "forgotten", false));

        // When
        small.take(OTHER, ReporterKind.USER, "second", false);
        small.take(OTHER, ReporterKind.USER, "third", false);

        // Then
        assertThat(small.take(OTHER, ReporterKind.USER, "forgotten", false))
                .isInstanceOf(Within.class);
    }

    private int within(int tries, String sender) {
        return (int)
                IntStream.range(0, tries)
                        .filter(_ -> take(sender, false) instanceof Within)
                        .count();
    }

    private Allowance take(@Nullable String sender, boolean severest) {
        return quotas.take(CLIENT, ReporterKind.USER, sender, severest);
    }

    private void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private static QuotaConfig limits(int senders) {
        return new QuotaConfig() {
            @Override
            public Client client() {
                return new Client() {
                    @Override
                    public double perSecond() {
                        return 10;
                    }

                    @Override
                    public int burst() {
                        return 20;
                    }
                };
            }

            @Override
            public Sender sender() {
                return new Sender() {
                    @Override
                    public double perSecond() {
                        return 1;
                    }

                    @Override
                    public int burst() {
                        return 5;
                    }

                    @Override
                    public double anonymousPerSecond() {
                        return 2;
                    }

                    @Override
                    public int anonymousBurst() {
                        return 8;
                    }
                };
            }

            @Override
            public Severest severest() {
                return new Severest() {
                    @Override
                    public double perSecond() {
                        return 3;
                    }

                    @Override
                    public int burst() {
                        return 6;
                    }

                    @Override
                    public double senderPerSecond() {
                        return 0.1;
                    }

                    @Override
                    public int senderBurst() {
                        return 2;
                    }
                };
            }

            @Override
            public int senders() {
                return senders;
            }
        };
    }
}

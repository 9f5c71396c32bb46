package steward.review.signaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.localplatform.testing.ServiceDatabase.count;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.localplatform.testing.StewardPlatformResource;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// What a restore brings back of entries that were published and taken out since the copy.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class ReimportedSignalsIT {

    private static final HashEntryPublished PUBLISHED = medium("a", false);
    private static final HashEntryPublished CONFIRMED = medium("a", true);
    private static final HashEntryPublished OUT = medium("b", false);
    private static final HashEntryPublished NEW = medium("c", false);

    @Inject Transactions transactions;
    @Inject ReimportSignals reimporting;

    @Test
    void theRowsOfAnOlderCopySayWhatTheTopicSays() throws Throwable {
        // Given
        inTheCopy(PUBLISHED, 1, true);
        inTheCopy(CONFIRMED, 2, false);
        inTheCopy(OUT, 1, true);
        List<Event<SignalDataFact>> told =
                List.of(
                        told(CONFIRMED),
                        told(new SignalEntryWithdrawn(OUT.key(), "a mistake")),
                        told(NEW));

        // When
        int brought = reimport(told);
        int again = reimport(told);

        // Then
        assertThat(brought).isEqualTo(3);
        assertThat(again).isZero();
        assertThat(states(CONFIRMED))
                .containsExactly(
                        "1 SUPERSEDED ana", "2 SUPERSEDED ana", "3 PUBLISHED steward restored");
        assertThat(states(OUT)).containsExactly("1 WITHDRAWN ana");
        assertThat(states(NEW)).containsExactly("1 PUBLISHED steward restored");
        assertThat(count("outbox where topic = 'steward.signal-data.v1' and key like 'it-old/%'"))
                .as("told again")
                .isZero();
    }

    private int reimport(List<Event<SignalDataFact>> told) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> transactions.in(session -> reimporting.bring(told, session)));
    }

    private static void inTheCopy(HashEntryPublished entry, int revision, boolean published)
            throws Exception {
        execute(
                "insert into signal_entry (key, revision, kind, content, state, because, proposed_by, proposed_at) values ('%s', %d, 'HASH', '%s', 'PROPOSED', 'a test', 'ana', now())"
                        .formatted(entry.key(), revision, Rows.write(entry)));
        if (published) {
            execute(
                    "update signal_entry set state = 'PUBLISHED', approved_by = 'ben', approved_at = now() where key = '%s' and revision = %d"
                            .formatted(entry.key(), revision));
        }
    }

    private static List<String> states(HashEntryPublished entry) {
        return rows(
                "select concat_ws(' ', revision, state, proposed_by, case when restored then 'restored' end) from signal_entry where key = '%s' order by revision"
                        .formatted(entry.key()));
    }

    private static HashEntryPublished medium(String digit, boolean confirmed) {
        return new HashEntryPublished("it-old", Algorithm.PDQ, digit.repeat(64), "spam", confirmed);
    }

    private static Event<SignalDataFact> told(SignalDataFact fact) {
        return new Event<>(
                new EventId("told-" + fact.key()),
                "/steward/review/test",
                Instant.EPOCH,
                fact.key(),
                0,
                null,
                fact);
    }
}

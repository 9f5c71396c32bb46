package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import steward.chaos.fault.FragilePlatform;
import steward.chaos.fault.FragileProcess;
import steward.chaos.fault.FragileSetup;
import steward.localplatform.backup.Backups;
import steward.localplatform.backup.BeginRecovery;
import steward.localplatform.backup.ConsumerPositions;
import steward.localplatform.backup.CopyProgress;
import steward.localplatform.backup.DatabaseCopy;
import steward.localplatform.backup.RecoveryTarget;
import steward.localplatform.backup.RestoreBaseCopy;
import steward.localplatform.backup.TakeBaseCopy;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Folders;

/// The databases are put back to a copy from before a report, its decision and an answer of the specialists.
@Tag("long")
class OlderCopyIT {

    private static final List<String> KEEPERS =
            List.of("report-intake", "review", "escalation", "analytics");

    private static FragilePlatform platform;
    private static Steward steward;

    private static WorkFixtures work;
    private static RestoredRows rows;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Path.of("target", "older-copy").toAbsolutePath();
        Folders.delete(folder);
        Files.createDirectories(folder);
        platform = FragilePlatform.start(FragileSetup.in(folder).withoutProxies().withoutFronts());
        steward = new Steward(platform.address(), folder);
        StartedPlatform.registerClients(steward);
        work = new WorkFixtures(steward);
        rows = new RestoredRows(platform.address());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whatHappenedSinceComesBackFromTheTopicsAndIsToldToNobodyAgain() throws Exception {
        // Given
        decided("post-before");
        DatabaseCopy copy = copy();
        String decision = decided("post-since");
        String confirmed =
                steward.accepted("social-app", confirmedChildSafetyReport("post-conf", "US"));
        work.resolve("child-safety-1", work.escalationOf("child-safety-1", confirmed));
        eventually(() -> assertThat(statusOf(confirmed)).isEqualTo("DECIDED"));
        eventually(() -> assertThat(rows.unsent()).isZero());
        String late = answeredAndNotPublished("post-since");
        Map<String, Set<String>> told = rows.told();
        String decisions = rows.decisions();

        // When
        stopKeepers();
        restore(copy, new RecoveryTarget.EndOfLog());
        String ofWholeLog = rows.decisions();
        restore(copy, new RecoveryTarget.CopyOnly());
        String ofCopy = rows.decisions();
        Map<String, String> reports = recovered(copy);

        // Then
        assertThat(ofWholeLog).isEqualTo(decisions);
        assertThat(ofCopy).isNotEqualTo(decisions);
        assertThat(rows.decisions()).isEqualTo(decisions);
        assertThat(rows.rationaleIsLost(decision)).isTrue();
        assertThat(reports.get("review")).contains("\"rationales lost\": 2");
        assertThat(reports.get("review")).contains("\"late reports answered\": 1");
        assertThat(reports.get("escalation")).contains("\"notes of specialists lost\": 3");
        eventually(() -> {
            assertThat(statusOf(confirmed)).isEqualTo("DECIDED");
            assertThat(statusOf(late)).isEqualTo("DECIDED");
            assertThat(rows.unsent()).isZero();
            assertThat(rows.openEnforcements()).isZero();
        });
        // Work goes on, and after it nothing of before was told a second time.
        decided("post-after");
        assertThat(rows.told())
                .allSatisfy((topic, now) -> assertThat(now).containsAll(told.get(topic)));
        assertThat(rows.toldTwice()).isEmpty();
        assertThat(auditVerified()).isZero();
    }

    private String decided(String post) throws Exception {
        String submission =
                steward.accepted("social-app", reportBy("of-" + post, post, "NL", "harassment"));
        JsonNode claim = work.claimed("dieter", post);
        JsonNode clause = claim.path("case").path("clauses").path(0);
        JsonNode decision =
                steward.decide(
                                "dieter",
                                claim,
                                violation(
                                        clause.path("clause").asText(),
                                        clause.path("version").asText(),
                                        clause.path("actions").path(0).asText()))
                        .body();
        work.confirm("social-app", work.enforcementOf("social-app", post));
        eventually(() -> assertThat(statusOf(submission)).isEqualTo("DECIDED"));
        eventually(() ->
                assertThat(rows.messagesOf(decision.path("decisionId").asText())).isEqualTo(2));
        return decision.path("decisionId").asText();
    }

    /// Review answers one more report; who would publish it is paused.
    private static String answeredAndNotPublished(String post) throws Exception {
        FragileProcess review = platform.process("review");
        review.terminate();
        rows.letNobodyPublish();
        review.start();
        eventually(() -> assertThat(review.isReady()).isTrue());
        String late =
                steward.accepted("social-app", reportBy("late-" + post, post, "NL", "harassment"));
        eventually(() -> assertThat(rows.answered(late)).isTrue());
        return late;
    }

    private static String statusOf(String submission) throws Exception {
        return steward.submission("social-app", submission).path("status").asText();
    }

    private static DatabaseCopy copy() {
        try (Admin broker = broker()) {
            return new TakeBaseCopy(server(), progress())
                    .into(
                            Backups.of(server().data()).home().resolve("older"),
                            new ConsumerPositions(broker).read());
        }
    }

    private static void stopKeepers() {
        KEEPERS.parallelStream().map(platform::process).forEach(FragileProcess::terminate);
    }

    private static void restore(DatabaseCopy copy, RecoveryTarget target) {
        platform.process("postgres").terminate();
        new RestoreBaseCopy(Checkout.find(), server(), progress())
                .from(
                        copy,
                        Backups.of(server().data()),
                        target,
                        steward.folder().resolve("logs/restore.log"));
        platform.process("postgres").start();
    }

    private static Map<String, String> recovered(DatabaseCopy copy) {
        BeginRecovery recovery = new BeginRecovery(platform.state().databases().values());
        try (Admin broker = broker()) {
            recovery.from(copy, broker, KEEPERS);
        }
        KEEPERS.forEach(keeper -> platform.process(keeper).start());
        eventually(
                () -> assertThat(KEEPERS).allMatch(keeper -> platform.process(keeper).isReady()));
        return recovery.reports();
    }

    private static int auditVerified() throws Exception {
        ProcessBuilder verify =
                new ProcessBuilder(
                        Checkout.find().root().resolve("steward").toString(),
                        "audit",
                        "verify",
                        "--data",
                        steward.folder().toString());
        verify.environment().put("STEWARD_SKIP_BUILD", "true");
        return verify.inheritIO().start().waitFor();
    }

    private static Admin broker() {
        return Admin.create(Map.of("bootstrap.servers", platform.address().kafka()));
    }

    private static PostgresServer server() {
        return new PostgresServer(
                steward.folder().resolve("postgres"), platform.process("postgres").port(), true);
    }

    private static CopyProgress progress() {
        return new CopyProgress(System.out::println, Clock.systemUTC());
    }
}

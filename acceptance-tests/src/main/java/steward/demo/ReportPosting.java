package steward.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import steward.contracts.id.SubmissionId;
import steward.demo.input.GeneratedReport;

/// Posts reports at a steady rate, each at its own time whether or not the ones before it were answered, so that a slow platform is not spared.
final class ReportPosting {

    private static final int MOST_UNANSWERED = 512;
    private static final int ATTEMPTS = 5;

    private final Rest rest;
    private final SignIn signIn;
    private final URI reports;
    private final Tally tally;
    private final Clock clock;
    private final Breakdown breakdown;

    ReportPosting(Surroundings around, Clock clock, Breakdown breakdown) {
        this.rest = around.rest();
        this.signIn = around.signIn();
        this.reports = around.platform().intake().resolve("/v1/reports");
        this.tally = around.tally();
        this.clock = clock;
        this.breakdown = breakdown;
    }

    /// @param perSecond the mean rate; bursts in the stream stay bursts
    void post(List<GeneratedReport> stream, double perSecond) throws InterruptedException {
        Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (GeneratedReport report : stream) {
                long due = start + (long) (report.after().toNanos() / perSecond);
                for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                unanswered.acquire();
                tally.submitted.increment();
                senders.execute(
                        breakdown.endsWith(() -> {
                            try {
                                send(report);
                            } finally {
                                unanswered.release();
                            }
                        }));
            }
        }
    }

    private void send(GeneratedReport report) {
        Instant sentAt = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Rest.Answer answer = once(report);
                if (answer.succeeded()) {
                    tally.accepted(
                            new SubmissionId(answer.body().path("submissionId").asText()), sentAt);
                    return;
                }
                if (answer.status() != 503 && answer.status() != 429) {
                    tally.refused.increment();
                    tally.trouble("a report was refused: " + answer.summary());
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200L * attempt);
            } catch (IOException e) {
                tally.trouble(
                        "a report had no answer and is sent again with its key: "
                                + e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        tally.unanswered.increment();
    }

    private Rest.Answer once(GeneratedReport report) throws IOException, InterruptedException {
        return rest.postJson(
                reports,
                signIn.tokenOf(report.client()),
                report.body(),
                Map.of("Idempotency-Key", report.idempotencyKey()));
    }
}

package steward.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import steward.contracts.id.SubmissionId;
import steward.demo.input.GeneratedReport;

/// Posts reports at a steady rate, and again with their keys where there was no answer.
final class ReportPosting {

    private static final int ATTEMPTS = 5;

    private final Surroundings around;
    private final Tally tally;
    private final Clock clock;
    private final Breakdown breakdown;

    ReportPosting(Surroundings around, Clock clock, Breakdown breakdown) {
        this.around = around;
        this.tally = around.tally();
        this.clock = clock;
        this.breakdown = breakdown;
    }

    /// @param perSecond the mean rate; bursts in the stream stay bursts
    void post(List<GeneratedReport> stream, double perSecond) throws InterruptedException {
        SteadyRate.send(
                stream,
                perSecond,
                breakdown,
                report -> {
                    tally.submitted.increment();
                    send(report);
                });
    }

    private void send(GeneratedReport report) {
        Instant sentAt = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Rest.Answer answer =
                        new ProductDoor(
                                        report.client(),
                                        around.rest(),
                                        around.signIn(),
                                        around.platform().intake())
                                .report(report);
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
}

package steward.demo.overload;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import steward.contracts.event.Event;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.demo.Breakdown;
import steward.demo.CommittedReader;
import steward.demo.Rest;
import steward.demo.SignIn;
import steward.demo.SteadyRate;
import steward.demo.input.GeneratedReport;
import steward.demo.input.GeneratedReport.Trait;
import steward.demo.overload.Offered.Answered;

/// Offers reports to one instance of report-intake at a rate, whether or not it keeps up. Nothing is sent twice.
public final class Overload {

    private final Rest rest;
    private final SignIn signIn;
    private final URI reports;

    /// @param intake the instance
    public Overload(Rest rest, SignIn signIn, URI intake) {
        this.rest = rest;
        this.signIn = signIn;
        this.reports = intake.resolve("/v1/reports");
    }

    /// Returns when all are answered or given up.
    ///
    /// @param run part of all ids
    /// @param limits of what is sent
    public Offered offer(
            String product, String run, int count, double perSecond, SteadyRate.Limits limits)
            throws InterruptedException {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        Breakdown breakdown = new Breakdown(Thread.currentThread());
        List<GeneratedReport> all = OfferedReports.of(product, run, count);
        long begun = System.nanoTime();
        SteadyRate.send(all, perSecond, limits, breakdown, report -> answers.add(answerTo(report)));
        breakdown.complain();
        return new Offered(List.copyOf(answers), (System.nanoTime() - begun) / 1e9);
    }

    /// The accepted ones that are not on the topic of submissions now.
    public static Set<String> missing(Set<String> accepted, CommittedReader topics) {
        Set<String> there =
                topics.read(Topics.SUBMISSIONS, SubmissionFact.class, Map.of()).stream()
                        .map(Event::data)
                        .filter(ReportReceived.class::isInstance)
                        .map(fact -> ((ReportReceived) fact).submissionId().value())
                        .collect(Collectors.toSet());
        return accepted.stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
    }

    private Answered answerTo(GeneratedReport report) {
        boolean severest = report.trait() == Trait.CHILD_SAFETY_CLAIMED;
        long begun = System.nanoTime();
        try {
            Rest.Answer answer =
                    rest.postJson(
                            reports,
                            signIn.tokenOf(report.client()),
                            report.body(),
                            Map.of("Idempotency-Key", report.idempotencyKey()));
            return new Answered(
                    answer.status(),
                    answer.saysWhen(),
                    severest,
                    millisSince(begun),
                    answer.succeeded() ? answer.body().path("submissionId").asText() : null);
        } catch (IOException e) {
            return Answered.nothing(severest, millisSince(begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answered.nothing(severest, millisSince(begun));
        }
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}

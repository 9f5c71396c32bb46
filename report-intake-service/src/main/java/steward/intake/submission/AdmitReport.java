package steward.intake.submission;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;
import steward.intake.category.Categories;
import steward.intake.client.Client;
import steward.intake.client.ClientDirectory;
import steward.intake.client.Vetting;
import steward.intake.hygiene.CheckReport;
import steward.intake.hygiene.Flaw;
import steward.intake.hygiene.ReportReading.Shaped;
import steward.intake.hygiene.ReportRequest;
import steward.intake.quota.Allowance;
import steward.intake.quota.Quotas;

/// Decides whether a report may come in: its client is registered and active, what it says breaks no rule, it is about the client's own product and
/// market, its sender is what it claims to be, and neither has sent too much. Touches no store.
@ApplicationScoped
class AdmitReport {

    private final ClientDirectory clients;
    private final Categories categories;
    private final Quotas quotas;
    private final Clock clock;

    AdmitReport(ClientDirectory clients, Categories categories, Quotas quotas, Clock clock) {
        this.clients = clients;
        this.categories = categories;
        this.quotas = quotas;
        this.clock = clock;
    }

    /// @param keyField where the Idempotency-Key stands in this request
    Admission admit(ClientId id, Shaped shaped, String keyField) {
        if (!clients.isKnown()) {
            return new Admission.Undecided();
        }
        Client client = clients.active(id);
        if (client == null) {
            return new Admission.Refused(
                    Problem.of(
                            ProblemType.NOT_ALLOWED,
                            "the client of the token is not registered, or is suspended"));
        }
        Instant now = clock.instant();
        ReportRequest report = shaped.report();
        List<Flaw> flaws = new ArrayList<>(CheckReport.check(report, now));
        Flaw key = RequestKeys.flawOf(shaped.idempotencyKey(), keyField);
        if (key != null) {
            flaws.add(key);
        }
        return flaws.isEmpty()
                ? admitOf(client, report, shaped.idempotencyKey(), now)
                : new Admission.Refused(Flaw.problemOf(flaws));
    }

    private Admission admitOf(
            Client client, ReportRequest report, @Nullable String key, Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        if (!client.mayReportAbout(requireNonNull(requireNonNull(report.subject()).product()))) {
            flaws.add(
                    Flaw.invalid(
                            "subject.product",
                            "registered",
                            "a product that is registered for this client"));
        }
        if (!client.mayReportFor(requireNonNull(report.market()))) {
            flaws.add(
                    Flaw.invalid(
                            "market", "registered", "a market that is registered for this client"));
        }
        List<String> fields = List.of();
        switch (vet(client, report, now)) {
            case Vetting.Vouched vouched -> fields = vouched.fields();
            case Vetting.Refused refused ->
                    flaws.add(
                            Flaw.invalid(
                                    "reporter.kind",
                                    refused.rule(),
                                    "a reporter whose registration with this kind for this client is in force; or kind USER"));
        }
        return flaws.isEmpty()
                ? withinQuota(
                        new Draft(
                                client.id(),
                                report,
                                categories.sort(requireNonNull(report.category()), now),
                                fields,
                                key))
                : new Admission.Refused(Flaw.problemOf(flaws));
    }

    private Admission withinQuota(Draft draft) {
        ReportRequest.ReporterPart reporter = requireNonNull(draft.report().reporter());
        return switch (quotas.take(
                draft.client(),
                ReporterKind.valueOf(requireNonNull(reporter.kind())),
                reporter.id(),
                draft.category().isSeverest())) {
            case Allowance.Within _ -> new Admission.Admitted(draft);
            case Allowance.UsedUp usedUp -> new Admission.TooMany(usedUp);
        };
    }

    private static Vetting vet(Client client, ReportRequest report, Instant now) {
        ReportRequest.ReporterPart reporter = requireNonNull(report.reporter());
        return client.vet(
                ReporterKind.valueOf(requireNonNull(reporter.kind())), reporter.id(), now);
    }
}

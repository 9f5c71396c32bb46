package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.exposure.Seen;
import steward.review.claim.HeldClaims.Held;
import steward.review.queue.CaseMatter;
import steward.review.wellbeing.ReportExposure;

/// Keeps what was visible in a claim, while its holder holds it.
@ApplicationScoped
class ReportSeen {

    private final HeldClaims held;
    private final ReportExposure exposure;
    private final AuditLog audit;

    ReportSeen(HeldClaims held, ReportExposure exposure, AuditLog audit) {
        this.held = held;
        this.exposure = exposure;
        this.audit = audit;
    }

    Uni<Held<ExposureView>> report(HeldClaims.Shown shown, List<Seen> seen) {
        return held.with(
                shown,
                (found, session) ->
                        exposure.report(shown.claim().value(), seen, session)
                                .call(() ->
                                        audit.note(
                                                AuditNote.write(
                                                        shown.by(),
                                                        "report-exposure",
                                                        CaseMatter.of(found)),
                                                session))
                                .map(ExposureView::new));
    }
}

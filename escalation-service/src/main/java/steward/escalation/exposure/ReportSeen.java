package steward.escalation.exposure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.exposure.Seen;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.Escalation;

/// Keeps what a specialist's tool says was visible in the sitting at hand, and ends the sitting where they leave.
@ApplicationScoped
class ReportSeen {

    private final Sittings sittings;
    private final TellSeen telling;
    private final SittingConfig config;
    private final AuditLog audit;
    private final Clock clock;

    ReportSeen(
            Sittings sittings,
            TellSeen telling,
            SittingConfig config,
            AuditLog audit,
            Clock clock) {
        this.sittings = sittings;
        this.telling = telling;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was said.
    ///
    /// @param left whether the specialist leaves the content
    record Said(ReviewerId specialist, List<Seen> seen, boolean left, Actor by) {}

    /// Answers the totals that count. The Uni fails with 409 where no sitting is open.
    Uni<List<Seen>> report(Escalation of, Said said, Mutiny.Session session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sittings.lock(of.id(), said.specialist(), session)
                .chain(found -> counted(found, said, now, session))
                .call(() -> audit.note(note(of.id(), of.asked().region(), said), session));
    }

    private Uni<List<Seen>> counted(
            @Nullable Sitting found, Said said, Instant now, Mutiny.Session session) {
        return found == null || found.isOverAt(now)
                ? Uni.createFrom().failure(notOpen())
                : keep(found.reported(said.seen(), now, config.lasts()), said, now, session);
    }

    private Uni<List<Seen>> keep(Sitting reported, Said said, Instant now, Mutiny.Session session) {
        return sittings.keep(reported, session)
                .chain(() ->
                        said.left()
                                ? telling.end(reported, now, session)
                                : Uni.createFrom().voidItem())
                .map(_ -> Objects.requireNonNull(reported.seen()));
    }

    private static AuditNote note(EscalationId id, String region, Said said) {
        return AuditNote.write(
                said.by(), "report-exposure", Matter.of("escalation", id.value()).in(region));
    }

    private static ProblemException notOpen() {
        return ProblemException.conflict(
                "seen", "sitting", "an escalation that was read and not left: read it first");
    }
}

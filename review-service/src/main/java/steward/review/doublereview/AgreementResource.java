package steward.review.doublereview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Scope;
import steward.audit.Actor;
import steward.review.doublereview.AgreementView.By;
import steward.review.policy.CellConfig;
import steward.review.queue.Reach;

/// Where it can be seen how far two readers of the same case agree.
@Path("/v1/double-review/agreement")
class AgreementResource {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Duration USUAL = Duration.ofDays(28);

    private final MeasureAgreement measuring;
    private final CurrentCaller current;
    private final CellConfig cell;
    private final Clock clock;

    AgreementResource(
            MeasureAgreement measuring, CurrentCaller current, CellConfig cell, Clock clock) {
        this.measuring = measuring;
        this.current = current;
        this.cell = cell;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.QUALITY, Roles.LEAD, Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            summary = "How far two readers of the same case agree",
            description =
                    "Raw agreement and Cohen's kappa over outcome and clause, with the number of pairs, by QUEUE, CLAUSE or PERSON; of fewer than five pairs nothing is said."
                            + " Days are UTC, the last 28 unless told; until is not included. PERSON is for leads and the quality desk, of no outside firm.")
    public Uni<AgreementView> agreement(
            @QueryParam("region") @NotBlank @Size(max = 40) String region,
            @QueryParam("by") @DefaultValue("QUEUE") By by,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until) {
        Caller caller = current.get();
        if (by == By.PERSON && !maySeePeople(caller)) {
            throw ProblemException.forbidden(
                    "by QUEUE or CLAUSE: figures of people are for leads and the quality desk, of no outside firm");
        }
        Reach reach = reachOf(caller);
        if (!reach.regions().contains(region)) {
            throw ProblemException.invalid("region", "in-scope", "a region of yours");
        }
        Instant end = until == null ? clock.instant() : startOf("until", until);
        Instant begin = from == null ? end.minus(USUAL) : startOf("from", from);
        if (!begin.isBefore(end)) {
            throw ProblemException.invalid("from", "before-until", "a day before until");
        }
        return measuring.of(
                new MeasureAgreement.Asked(region, begin, end, by),
                reach,
                Actor.of(caller, Roles.QUALITY, Roles.LEAD, Roles.AUDITOR, Roles.ANALYST));
    }

    /// Domain §6.8.
    private static boolean maySeePeople(Caller caller) {
        return (caller.has(Roles.LEAD) || caller.has(Roles.QUALITY)) && caller.vendor() == null;
    }

    /// Leads and the quality desk see their markets; who reads figures or audits, every market of the region.
    private Reach reachOf(Caller caller) {
        Reach own = Reach.of(caller, cell.regions());
        return caller.has(Roles.LEAD) || caller.has(Roles.QUALITY)
                ? own
                : new Reach(own.regions(), Scope.all(), Scope.all(), Scope.nothing());
    }

    private static Instant startOf(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
            throw ProblemException.invalid(field, "known-day", "a day from " + FIRST_DAY);
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.EscalationState;
import steward.escalation.escalation.Escalations;
import steward.escalation.team.Reach;
import steward.messaging.Transactions;

/// Where escalations are read: specialists those of their team, leads and auditors the unrestricted ones of their scope.
@Path("/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SPECIALIST, Roles.LEAD, Roles.AUDITOR})
@Tag(name = "escalations")
class EscalationResource {

    private final Escalations escalations;
    private final ReadEscalation reading;
    private final Transactions transactions;
    private final AuditLog audit;
    private final CurrentCaller caller;

    EscalationResource(
            Escalations escalations,
            ReadEscalation reading,
            Transactions transactions,
            AuditLog audit,
            CurrentCaller caller) {
        this.audit = audit;
        this.escalations = escalations;
        this.reading = reading;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Escalations in reach, what is due first comes first",
            description =
                    "Roles: specialist (own team), lead (own regions and markets) and auditor (own regions), the latter two without what is restricted to a"
                            + " team. `state` narrows to one state; `next` of an answer is `after` of the next request.")
    public Uni<EscalationPageView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Size(max = 300) @Nullable String after) {
        Reach reach = Reach.of(caller.get());
        EscalationState.Name asked = state(state);
        Escalations.After from = EscalationPageView.after(after);
        return transactions
                .in(session -> escalations.page(reach, asked, from, limit + 1, session))
                .map(found -> EscalationPageView.of(found, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One escalation with all that is needed to answer it",
            description =
                    "Roles: specialist (own team), lead and auditor (in scope; without content, question, notes and rationales). Anything out of reach is 404.")
    public Uni<EscalationCaseView> read(@PathParam("id") @NotBlank @Size(max = 100) String id) {
        Caller who = caller.get();
        return transactions.in(session ->
                reading.read(new EscalationId(id), who, session)
                        .call(shown -> audit.noteAll(looks(shown, who), session)));
    }

    /// Whoever is not of the team sees no content, and so has not looked at any.
    private static List<AuditNote> looks(EscalationCaseView shown, Caller who) {
        return shown.content() == null
                ? List.of()
                : List.of(
                        AuditNote.look(
                                Actor.of(who, Roles.SPECIALIST),
                                "show-escalation",
                                Matter.of("escalation", shown.escalation().escalationId())
                                        .in(shown.escalation().region())));
    }

    private static EscalationState.@Nullable Name state(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        return Arrays.stream(EscalationState.Name.values())
                .filter(name -> name.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownValue("state", allStates()));
    }

    private static String allStates() {
        return Arrays.stream(EscalationState.Name.values())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}

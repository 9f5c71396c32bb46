package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Caller;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// What is looked for beyond what the model of texts knows, entry by entry. Only the cell that serves `global` has it.
@Path("/v1/signals")
@Consumes(MediaType.APPLICATION_JSON)
class SignalEntryResource {

    private final ReadSignals reading;
    private final ProposeEntry proposing;
    private final SettleEntry settling;
    private final GlobalCell door;

    SignalEntryResource(
            ReadSignals reading, ProposeEntry proposing, SettleEntry settling, GlobalCell door) {
        this.reading = reading;
        this.proposing = proposing;
        this.settling = settling;
        this.door = door;
    }

    @GET
    @Path("/entries")
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "The entries of lexicons and banks in a state",
            description =
                    "By key, without what they say. PUBLISHED, which is asked for where nothing else is: what is looked for; PROPOSED: what waits for somebody else.")
    public Uni<EntryView.Page> list(
            @QueryParam("list") @DefaultValue("") @Pattern(regexp = "|" + EntryKey.LIST)
                    String list,
            @QueryParam("state") @DefaultValue("PUBLISHED") EntryState state,
            @QueryParam("after") @DefaultValue("") @Pattern(regexp = Place.FORM) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        door.caller();
        return reading.list(list, state, Place.of(after), limit)
                .map(found -> EntryView.Page.of(found, limit));
    }

    @GET
    @Path("/entries/{list}/{entry}")
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "An entry: what each of its revisions says, and what was done to it",
            description = "The latest first. Texts are harmful; each look is written down.")
    public Uni<EntryHistoryView> show(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.ENTRY) String entry) {
        EntryKey key = new EntryKey(list, entry);
        return reading.show(key, door.caller()).map(found -> EntryHistoryView.of(key, found));
    }

    @PUT
    @Path("/lexicons/{list}/{entry}")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Proposes wording to be looked for",
            description =
                    "The revision after the one that is named, in the place of one that waits; what is published is looked for until this is approved. The same again"
                            + " answers the same. Triage tries an entry against its own examples when it reads it, and leaves out what fails: such an entry is REFUSED_BY_TRIAGE.")
    public Uni<EntryView> proposeWording(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.WORDING) String entry,
            @NotNull @Valid LexiconRequest request) {
        Caller caller = door.caller();
        EntryKey key = new EntryKey(list, entry);
        return proposing
                .propose(
                        new ProposeEntry.Wish(
                                key, request.revision(), request.entry(key), request.because()),
                        caller)
                .map(EntryView::of);
    }

    @PUT
    @Path("/banks/{list}/{entry}")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Proposes a medium to be looked for",
            description =
                    "The entry is `sha256:` or `pdq:` and the hash, 64 lower-case hexadecimal characters. Otherwise as for wording.")
    public Uni<EntryView> proposeMedium(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.HASHED) String entry,
            @NotNull @Valid HashRequest request) {
        Caller caller = door.caller();
        EntryKey key = new EntryKey(list, entry);
        return proposing
                .propose(
                        new ProposeEntry.Wish(
                                key, request.revision(), request.entry(key), request.because()),
                        caller)
                .map(EntryView::of);
    }

    @POST
    @Path("/entries/{list}/{entry}/approval")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Publishes what somebody else proposed",
            description = "It is looked for within seconds, in the place of what was.")
    public Uni<EntryView> approve(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.ENTRY) String entry,
            @NotNull @Valid ApprovalRequest request) {
        return settling.approve(new EntryKey(list, entry), request.revision(), door.caller())
                .map(EntryView::of);
    }

    @POST
    @Path("/entries/{list}/{entry}/refusal")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Says no to what is proposed, one's own proposal among it",
            description = "What is published is looked for as before.")
    public Uni<EntryView> refuse(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.ENTRY) String entry,
            @NotNull @Valid RefusalRequest request) {
        return settling.refuse(
                        new EntryKey(list, entry),
                        request.revision(),
                        request.because(),
                        door.caller())
                .map(EntryView::of);
    }

    @POST
    @Path("/entries/{list}/{entry}/withdrawal")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Takes an entry out at once",
            description =
                    "Nobody has to agree. Whatever stands under the key: what is published, what waits, and what triage ships. Again changes nothing.")
    public Uni<EntryView> withdraw(
            @PathParam("list") @Pattern(regexp = EntryKey.LIST) String list,
            @PathParam("entry") @Pattern(regexp = EntryKey.ENTRY) String entry,
            @NotNull @Valid WithdrawalRequest request) {
        return settling.withdraw(new EntryKey(list, entry), request.because(), door.caller())
                .map(EntryView::of);
    }
}

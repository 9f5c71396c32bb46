package steward.operations.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;

/// Records that this service's consumers parked. Their content is not shown: whoever needs it reads the topic with the rights for it.
@Path("/v1/operations/dead-letters")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
class DeadLetterResource {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final DeadLetterTopics topics;
    private final DeadLetterReader reader;
    private final ReplayDeadLetters replays;
    private final CurrentCaller caller;
    private final LetterFormat format = new LetterFormat();

    DeadLetterResource(
            DeadLetterTopics topics,
            DeadLetterReader reader,
            ReplayDeadLetters replays,
            CurrentCaller caller) {
        this.topics = topics;
        this.reader = reader;
        this.replays = replays;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Lists dead letters without their content",
            description = "Role: operator. Open ones, unless `replayed` is true.")
    public LettersView list(
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("after") @Nullable String after,
            @QueryParam("replayed") @DefaultValue("false") boolean replayed,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        LetterId cursor = after == null ? null : cursor(after);
        List<Letter> page =
                topics.book()
                        .page(
                                cursor,
                                letter ->
                                        (replayed || letter.isOpen())
                                                && (topic == null || topic.equals(letter.topic())),
                                limit + 1);
        List<Letter> shown = page.subList(0, Math.min(limit, page.size()));
        return new LettersView(
                shown.stream().map(letter -> LetterView.of(letter, null)).toList(),
                page.size() > limit ? shown.getLast().id().toString() : null,
                topics.book().figures().complete());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Shows one dead letter, and the shape of its record in place of the record",
            description =
                    "Role: operator. Names of fields are those of the contracts; of each value its kind.")
    public LetterView show(@PathParam("id") String id) {
        Letter letter = known(id);
        try {
            Object shape =
                    reader.at(letter.id())
                            .flatMap(found -> format.whole(found.value()))
                            .flatMap(LetterFormat::carried)
                            .map(format::shapeOf)
                            .orElse(null);
            return LetterView.of(letter, shape);
        } catch (KafkaException e) {
            throw ProblemException.unavailable(ASK_AGAIN);
        }
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Sends a parked record to its topic again",
            description =
                    "Role: operator. Once: a second replay of the same letter sends nothing and says who did it and when.")
    public ReplayView replay(@PathParam("id") String id) {
        return replayed(List.of(known(id).id())).stream()
                .findFirst()
                .map(ReplayView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends open letters again, those of a topic or a reason",
            description = "Role: operator. At most 500 at once.")
    public ReplayView.Several replayAll(@NotNull @Valid ReplayRequest request) {
        List<LetterId> wanted =
                topics.book().page(null, request::asksFor, request.limit()).stream()
                        .map(Letter::id)
                        .toList();
        return new ReplayView.Several(replayed(wanted).stream().map(ReplayView::of).toList());
    }

    private List<ReplayOutcome> replayed(List<LetterId> letters) {
        String by = caller.get().id();
        try {
            return letters.isEmpty() ? List.of() : replays.replay(letters, by);
        } catch (KafkaException e) {
            throw ProblemException.unavailable(ASK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(ASK_AGAIN);
        }
    }

    private Letter known(String id) {
        return LetterId.parse(id)
                .flatMap(topics.book()::find)
                .orElseThrow(ProblemException::notFound);
    }

    private static LetterId cursor(String after) {
        return LetterId.parse(after)
                .orElseThrow(() ->
                        ProblemException.invalid("after", "cursor", "the `next` of an answer"));
    }
}

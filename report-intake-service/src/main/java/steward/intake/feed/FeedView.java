package steward.intake.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stretch of a client's feed.
///
/// @param next cursor to go on after
@Schema(name = "Feed")
record FeedView(List<ItemView> items, long next) {

    static FeedView of(List<ItemView> items, long after) {
        return new FeedView(items, items.isEmpty() ? after : items.getLast().cursor());
    }

    /// One item.
    ///
    /// @param enforcement the request, where it is one
    /// @param message the message, where it is one
    @Schema(name = "FeedItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            long cursor,
            FeedItem.Kind kind,
            @Schema(implementation = Object.class) @Nullable JsonNode enforcement,
            @Schema(implementation = Object.class) @Nullable JsonNode message) {

        static ItemView of(long cursor, FeedItem.Kind kind, String body, ObjectMapper json) {
            JsonNode fact = parsed(body, json);
            return switch (kind) {
                case ENFORCEMENT -> new ItemView(cursor, kind, fact, null);
                case REPLY, STATEMENT_OF_REASONS, QUESTION ->
                        new ItemView(cursor, kind, null, fact);
            };
        }

        private static JsonNode parsed(String body, ObjectMapper json) {
            try {
                return json.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a feed item's body is JSON", e);
            }
        }
    }
}

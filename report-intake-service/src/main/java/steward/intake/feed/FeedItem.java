package steward.intake.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.EventJson;
import steward.contracts.id.ClientId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.QuestionAsked;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;

/// Something for a client: to act upon or to deliver.
///
/// @param itemId id of the enforcement or of the message
/// @param attempt a later one of the same item is told anew, unless the client has answered
/// @param subjectKey of an enforcement: where its confirmation goes
/// @param body the fact as JSON
/// @param traceparent of an enforcement: the W3C trace that its confirmation goes on with; null where the request had none
record FeedItem(
        ClientId client,
        Kind kind,
        String itemId,
        int attempt,
        @Nullable String subjectKey,
        String decisionId,
        String body,
        @Nullable String traceparent) {

    private static final ObjectMapper MAPPER = EventJson.newMapper();

    /// Kinds of item. The answer to a QUESTION goes to review.
    enum Kind {
        ENFORCEMENT,
        REPLY,
        STATEMENT_OF_REASONS,
        QUESTION
    }

    static FeedItem of(EnforcementFact fact, @Nullable String traceparent) {
        return switch (fact) {
            case EnforcementRequested requested ->
                    new FeedItem(
                            requested.client(),
                            Kind.ENFORCEMENT,
                            requested.enforcementId().value(),
                            requested.attempt(),
                            requested.subject().key(),
                            requested.decisionId().value(),
                            json(requested),
                            traceparent);
        };
    }

    static FeedItem of(MessageFact fact) {
        return switch (fact) {
            case ReplyQueued reply -> message(reply, Kind.REPLY, reply.decisionId().value());
            case StatementOfReasonsIssued statement ->
                    message(statement, Kind.STATEMENT_OF_REASONS, statement.decisionId().value());
            // Nothing is decided while somebody is asked.
            case QuestionAsked question -> message(question, Kind.QUESTION, "");
        };
    }

    /// Each item once, by its latest attempt, in order: one statement cannot touch a row twice.
    static List<FeedItem> latest(List<FeedItem> items) {
        Map<String, FeedItem> byId = new LinkedHashMap<>();
        for (FeedItem item : items) {
            byId.merge(
                    item.itemId(),
                    item,
                    (one, other) -> other.attempt() > one.attempt() ? other : one);
        }
        return List.copyOf(byId.values());
    }

    private static FeedItem message(MessageFact fact, Kind kind, String decisionId) {
        return new FeedItem(
                fact.client(),
                kind,
                fact.messageId().value(),
                1,
                null,
                decisionId,
                json(fact),
                null);
    }

    /// Without the client, which knows who it is.
    private static String json(Object fact) {
        ObjectNode tree = MAPPER.valueToTree(fact);
        tree.remove("client");
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fact that was read can be written", e);
        }
    }
}

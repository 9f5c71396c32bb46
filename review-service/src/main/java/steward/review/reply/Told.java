package steward.review.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.MessageId;
import steward.messaging.PreparedSql;

/// Who was told what of which decision: each person once, held by a unique key.
@ApplicationScoped
class Told {

    /// What a person can be told of a decision.
    enum Kind {
        REPLY,
        STATEMENT_OF_REASONS,
        CORRECTION
    }

    /// One message to one person.
    record Message(MessageId id, String recipient) {}

    private static final PreparedSql CLAIM =
            PreparedSql.of(
                    """
                    insert into told (message_id, decision_id, region, kind, recipient_id, told_at)
                    select m.id, :decision, :region, :kind, m.recipient, :now
                    from unnest(cast(:ids as text[]), cast(:recipients as text[])) as m(id, recipient)
                    on conflict do nothing
                    returning message_id
                    """);

    /// Writes down who is told now; answers the messages that were not told before.
    Uni<Set<MessageId>> claim(
            ToldDecision decision,
            Kind kind,
            Collection<Message> messages,
            Instant now,
            Mutiny.Session session) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return CLAIM.in(session)
                .setParameter("decision", decision.id().value())
                .setParameter("region", decision.region())
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .setParameter("ids", ids(messages))
                .setParameter(
                        "recipients",
                        messages.stream().map(Message::recipient).toArray(String[]::new))
                .getResultList()
                .map(Told::toIds);
    }

    private static String[] ids(Collection<Message> messages) {
        return messages.stream().map(message -> message.id().value()).toArray(String[]::new);
    }

    private static Set<MessageId> toIds(List<String> fresh) {
        Set<MessageId> ids = new HashSet<>();
        fresh.forEach(id -> ids.add(new MessageId(id)));
        return ids;
    }
}

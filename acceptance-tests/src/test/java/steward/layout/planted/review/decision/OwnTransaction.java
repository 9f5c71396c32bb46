package steward.layout.planted.review.decision;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/// Opens a transaction of its own.
public class OwnTransaction {

    Uni<Void> in(Mutiny.SessionFactory sessions) {
        return sessions.withTransaction(_ -> Uni.createFrom().voidItem());
    }
}

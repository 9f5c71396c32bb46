package steward.messaging;

import io.quarkus.arc.Unremovable;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets each connection keep the statements that it has prepared, the long ones too: preparing them anew is a third of a claim's time.
/// The driver keeps none of more than 2048 characters by itself. See docs/decisions/0252.
@Singleton
@Unremovable
class KeepStatements implements PgPoolCreator {

    private static final int LONGEST = 32 * 1024;

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> databases = input.pgConnectOptionsList();
        databases.forEach(database -> database.setPreparedStatementCacheSqlLimit(LONGEST));
        AtomicInteger next = new AtomicInteger();
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(() ->
                        Future.succeededFuture(
                                databases.get(
                                        Math.floorMod(next.getAndIncrement(), databases.size()))))
                .using(input.vertx())
                .build();
    }
}

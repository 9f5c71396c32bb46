/// Outbox, inbox and dead letters: how a service that keeps its records in PostgreSQL takes events in once and tells its own events exactly when
/// its state has changed. The module's README states what is promised and what a consumer owes.
@NullMarked
package steward.messaging;

import org.jspecify.annotations.NullMarked;

/// The audit log of a service with a database: who wrote, looked at content or was refused; append-only, sealed by a hash chain.
@NullMarked
package steward.audit;

import org.jspecify.annotations.NullMarked;

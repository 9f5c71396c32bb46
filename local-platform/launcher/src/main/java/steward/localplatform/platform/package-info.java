/// Broker, database and identity provider together, and what is written down about a running platform.
@NullMarked
package steward.localplatform.platform;

import org.jspecify.annotations.NullMarked;

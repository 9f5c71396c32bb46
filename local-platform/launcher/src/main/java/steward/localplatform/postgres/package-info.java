/// The database server as a child process, and the services' databases in it.
@NullMarked
package steward.localplatform.postgres;

import org.jspecify.annotations.NullMarked;

/// The broker as a child process.
@NullMarked
package steward.localplatform.kafka;

import org.jspecify.annotations.NullMarked;

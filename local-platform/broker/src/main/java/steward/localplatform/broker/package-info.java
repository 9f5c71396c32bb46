/// The broker's process.
@NullMarked
package steward.localplatform.broker;

import org.jspecify.annotations.NullMarked;

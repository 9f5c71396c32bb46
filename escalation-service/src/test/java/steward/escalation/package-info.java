/// The service as others meet it: topics and REST.
@NullMarked
package steward.escalation;

import org.jspecify.annotations.NullMarked;

/// What the demo and the acceptance tests send in: real texts joined with generated senders, subjects, markets and times. The same seed
/// gives the same reports, byte for byte.
@NullMarked
package steward.demo.input;

import org.jspecify.annotations.NullMarked;

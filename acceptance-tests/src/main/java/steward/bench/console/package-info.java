/// How long the console takes on the moderator's desk, in a real browser, beside the same calls without a screen.
@NullMarked
package steward.bench.console;

import org.jspecify.annotations.NullMarked;

/// The console in a real browser against the whole platform, with real sign-in.
@NullMarked
package steward.acceptance.console;

import org.jspecify.annotations.NullMarked;

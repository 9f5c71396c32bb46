/// The browser of this machine, for the benchmark of the console and for its tests.
@NullMarked
package steward.browser;

import org.jspecify.annotations.NullMarked;

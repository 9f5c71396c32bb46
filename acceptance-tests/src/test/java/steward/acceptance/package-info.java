/// The whole platform, started as its users start it, driven through its public interfaces.
@NullMarked
package steward.acceptance;

import org.jspecify.annotations.NullMarked;

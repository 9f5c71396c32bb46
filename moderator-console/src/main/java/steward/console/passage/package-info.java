/// Passes calls of the pages on to the services, with the token of the person who is signed in. It knows none of what is said.
@NullMarked
package steward.console.passage;

import org.jspecify.annotations.NullMarked;

/// Harmless pictures, sounds and films, made by arithmetic, and the origin from which a moderator's browser gets them.
@NullMarked
package steward.localplatform.media;

import org.jspecify.annotations.NullMarked;

/// The demonstration: real reports through the public interfaces of a running platform, and an audit of what became of them.
@NullMarked
package steward.demo;

import org.jspecify.annotations.NullMarked;

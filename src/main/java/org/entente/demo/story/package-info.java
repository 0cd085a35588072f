/// The demo's story, told into an empty database: two clusters, their convention, a season of
/// events.
@NullMarked
package org.entente.demo.story;

import org.jspecify.annotations.NullMarked;

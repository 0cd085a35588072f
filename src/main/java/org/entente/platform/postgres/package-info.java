/// A PostgreSQL of our own beside the application, or the one that an installation names.
@NullMarked
package org.entente.platform.postgres;

import org.jspecify.annotations.NullMarked;

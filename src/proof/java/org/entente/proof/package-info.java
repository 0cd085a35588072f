/// What tests and measurements share: a scene to book in, people who are signed in, servers and
/// PostgreSQL as
/// processes that can be killed, and a checker that compares what people were told with the
/// database.
@NullMarked
package org.entente.proof;

import org.jspecify.annotations.NullMarked;

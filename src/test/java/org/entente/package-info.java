/// What all tests stand on: a database of their own, the running application, a browser, a clock.
///
/// - No annotation: a pure test. Classes run side by side.
/// - [DatabaseTest]: PostgreSQL without Spring. Ask for a `JdbcClient`, `DataSource`,
///   `TransactionTemplate` or [TestClock] as an argument of the constructor or of a method, and
///   build stores and use cases by hand. Classes run side by side, each on a clone of its own.
/// - [EntenteTest]: the whole application, started once per run, on a clone per class. Ask for its
///   beans, `MockMvc` and the [TestClock] as constructor arguments.
/// - `BrowserTest`: the same application on its port, seen by Chromium.
///
/// The clone is made before the first test of a class and dropped after the last one; the tests of
/// one class share it, so each makes its own things by a fixture with names of their own, or the
/// class says `@DatabaseTest(perMethod = true)`. No test sleeps: it sets the clock.
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;

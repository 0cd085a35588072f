package org.entente.platform.checks;

/// Something that can be wrong with an installation.
interface Check {

  /// Its name, which is also where its phrases stand.
  String name();

  /// Looks at it by doing what people will do.
  ///
  /// @throws Exception whatever kept it from looking, which is then what it found
  Finding look() throws Exception;
}

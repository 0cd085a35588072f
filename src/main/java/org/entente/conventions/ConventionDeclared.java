package org.entente.conventions;

/// A party has declared something about a convention that all had signed.
///
/// @param before the convention as it stood before
/// @param now the convention as it stands with it
public record ConventionDeclared(Convention before, Convention now, Declaration declaration) {}

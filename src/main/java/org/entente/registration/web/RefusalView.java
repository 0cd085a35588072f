package org.entente.registration.web;

import org.entente.conventions.Explanation;
import org.jspecify.annotations.Nullable;

/// Why nothing can be booked, or was.
///
/// @param tone `warn`, `bad` or empty
/// @param word the state in a word or two
/// @param text what it means and what to do
/// @param why the articles behind it, or null
public record RefusalView(String tone, String word, String text, @Nullable Explanation why) {}

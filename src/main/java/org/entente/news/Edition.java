package org.entente.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One wording of an article that readers could read.
///
/// @param number 1 for the first
/// @param note what this wording corrects; null for the first
/// @param at from when it could be read
public record Edition(int number, NewsText text, @Nullable String note, Instant at) {}

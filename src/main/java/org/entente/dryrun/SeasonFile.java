package org.entente.dryrun;

import java.time.LocalDate;

/// A season that was brought as a file, without its lines.
///
/// @param name of the file
/// @param lines how many requests it tells of
/// @param first the day of its first event
/// @param last the day of its last event
public record SeasonFile(
    SeasonFileId id, String name, int lines, LocalDate first, LocalDate last) {}
